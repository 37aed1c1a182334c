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

    public CitationView[] Of(int entry) => last.Of(entry);

    private CitationView[] Compose(int entry)
    {
        var item = CitationSource.ItemOf(site, entry);
        var forms = new CitationView[styles.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var output = new ArrayBufferWriter<byte>(512);
            styles[i].Compose(item).Value.WriteHtml(output);
            forms[i] = new CitationView(styles[i], item.Id, Html.FromUtf8(output.WrittenMemory));
        }
        return forms;
    }
}
