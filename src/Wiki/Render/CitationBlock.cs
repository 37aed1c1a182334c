using System.Buffers;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>How to cite an entry, in each form that site.yaml asks for.</summary>
public sealed class CitationBlock
{
    private readonly SiteModel site;
    private readonly ImmutableArray<CitationStyle> styles;
    private readonly LastEntry<CitationView[]> last;

    public CitationBlock(SiteModel site, CitationStyles styles)
    {
        this.site = site;
        this.styles = [.. site.Settings.Citations.Select(styles.Find).OfType<CitationStyle>()];
        last = new LastEntry<CitationView[]>(Compose);
    }

    /// <summary>The styles of the forms.</summary>
    public IEnumerable<CitationStyle> Styles => styles;

    public CitationView[] Of(int entry) => last.Of(entry);

    private CitationView[] Compose(int entry, ArrayBufferWriter<byte> output)
    {
        var item = CitationSource.ItemOf(site, entry);
        var ends = new int[styles.Length];
        for (var i = 0; i < styles.Length; i++)
        {
            styles[i].WriteHtml(item, output);
            ends[i] = output.WrittenCount;
        }
        var written = output.WrittenMemory;
        var forms = new CitationView[styles.Length];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = new CitationView(styles[i], item.Id, Html.FromUtf8(written[(i == 0 ? 0 : ends[i - 1])..ends[i]]));
        return forms;
    }
}
