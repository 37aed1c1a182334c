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
    private readonly LastEntry<Composed> last;

    public CitationBlock(SiteModel site, CitationForms all)
    {
        this.site = site;
        forms = [.. site.Settings.Citations.Select(all.Find).OfType<CitationForm>()];
        labels = [.. forms.Select(form => LabelOf(form, site.Words))];
        last = new LastEntry<Composed>(Compose);
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

    /// <summary>Each is composed when it is printed, or was for the entry's other page: what is held meanwhile is no bytes.</summary>
    public CitationView[] Of(int entry)
    {
        var id = CitationSource.IdOf(site, entry);
        var views = new CitationView[forms.Length];
        for (var i = 0; i < views.Length; i++) views[i] = new CitationView(forms[i], labels[i], id, new Citation(this, entry, i));
        return views;
    }

    /// <summary>The citations of an entry in all forms, and where each ends.</summary>
    private sealed record Composed(ReadOnlyMemory<byte> Written, int[] Ends)
    {
        public ReadOnlySpan<byte> In(int form) => Written.Span[(form == 0 ? 0 : Ends[form - 1])..Ends[form]];
    }

    private Composed Compose(int entry, ArrayBufferWriter<byte> output)
    {
        var cited = Citable.Of(CitationSource.ItemOf(site, entry));
        var ends = new int[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            CitationHtml.Write(forms[i], cited, output);
            ends[i] = output.WrittenCount;
        }
        return new Composed(output.WrittenMemory, ends);
    }

    private sealed class Citation(CitationBlock block, int entry, int form) : Html
    {
        public override void WriteTo(HtmlWriter writer) => writer.Raw(block.last.Of(entry).In(form));
    }
}
