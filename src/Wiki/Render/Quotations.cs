using Wiki.Graph;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// The sentences that one page quotes, as far as <see cref="Limits.QuotedBytes"/> goes: of an entry that thousands of others mention, the names of
/// the last stand alone.
/// </summary>
/// <param name="site">Whose page it is.</param>
/// <param name="mentions">How many there are.</param>
public sealed class Quotations(SiteModel site, int mentions)
{
    /// <summary>So many need no counting.</summary>
    private const int Few = 200;

    /// <summary>In bytes: an empty sentence takes some, too.</summary>
    private const int Least = 64;

    private static readonly Html LeftOut = new TextHtml("…");

    private long left = Limits.QuotedBytes;

    /// <summary>The sentence around a mention; an ellipsis where there is no more room.</summary>
    public Html Quote(Mention mention)
    {
        if (mentions > Few) left -= Least + Excerpt.Of(site, mention.Source, mention.Reference).EstimatedLength;
        return left >= 0 ? new SentenceHtml(site, mention.Source, mention.Reference) : LeftOut;
    }
}
