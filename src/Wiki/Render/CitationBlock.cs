using System.Buffers;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// How to cite an entry, in each form that site.yaml asks for. An entry's article and its print view show the same block and are usually rendered one after the other on one thread, so the last block of each thread is kept.
/// </summary>
public sealed class CitationBlock
{
    [ThreadStatic]
    private static (CitationBlock? Block, int Entry, CitationView[] Forms) last;

    private readonly SiteModel site;
    private readonly ImmutableArray<CitationStyle> styles;

    public CitationBlock(SiteModel site, CitationStyles styles)
    {
        this.site = site;
        this.styles = [.. site.Settings.Citations.Select(styles.Find).OfType<CitationStyle>()];
    }

    public CitationView[] Of(int entry)
    {
        if (last.Block != this || last.Entry != entry) last = (this, entry, Compose(entry));
        return last.Forms;
    }

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
