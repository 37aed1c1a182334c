using System.Buffers;
using System.Collections.Immutable;
using Csl;
using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>How to cite an entry, in each form that site.yaml asks for.</summary>
public sealed class CitationBlock
{
    private readonly SiteModel site;
    private readonly ImmutableArray<CitationForm> forms;
    private readonly ImmutableArray<string> labels;
    private readonly LastEntry<CitationView[]> last;

    public CitationBlock(SiteModel site, CitationForms all)
    {
        this.site = site;
        forms = [.. site.Settings.Citations.Select(all.Find).OfType<CitationForm>()];
        labels = [.. forms.Select(form => LabelOf(form, site.Words))];
        last = new LastEntry<CitationView[]>(Compose);
    }

    public IEnumerable<CitationForm> Forms => forms;

    /// <summary>What readers know a form by: <c>OSCOLA, bibliography</c>.</summary>
    private static string LabelOf(CitationForm form, Words words) => form.Part switch
    {
        null => form.Name,
        StylePart.CitationShort => words["citation_short"].Replace("{style}", form.Name),
        StylePart.Bibliography => words["citation_bibliography"].Replace("{style}", form.Name),
        _ => words["citation_in_text"].Replace("{style}", form.Name),
    };

    public CitationView[] Of(int entry) => last.Of(entry);

    private CitationView[] Compose(int entry, ArrayBufferWriter<byte> output)
    {
        var cited = Citable.Of(CitationSource.ItemOf(site, entry));
        var ends = new int[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            CitationHtml.Write(forms[i], cited, output);
            ends[i] = output.WrittenCount;
        }
        var written = output.WrittenMemory;
        var views = new CitationView[forms.Length];
        for (var i = 0; i < views.Length; i++)
            views[i] = new CitationView(forms[i], labels[i], cited.Plain.Id, Html.FromUtf8(written[(i == 0 ? 0 : ends[i - 1])..ends[i]]));
        return views;
    }
}
