using Csl;

namespace Wiki.Citations;

/// <summary>What can be cited, an article of the wiki or a work of its lists, as styles see it and as formats do.</summary>
public sealed class Citable
{
    private readonly Lazy<Item> record;
    private readonly Lazy<CitationItem> plain;

    private Citable(Lazy<Item> record, Lazy<CitationItem> plain) => (this.record, this.plain) = (record, plain);

    /// <summary>All that is known, for styles.</summary>
    public Item Record => record.Value;

    /// <summary>The same without markup and under the names of formats.</summary>
    public CitationItem Plain => plain.Value;

    public static Citable Of(CitationItem article) => new(new(() => ArticleItem.Of(article)), new(article));

    public static Citable Of(Item work) => new(new(work), new(() => PlainItem.Of(work)));
}
