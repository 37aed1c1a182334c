using System.Collections.Frozen;

namespace Csl;

/// <summary>The types of works that CSL 1.0.2 has.</summary>
public static class ItemTypes
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection",
        "dataset",
        "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case",
        "legislation",
        "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
        "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
        "thesis", "treaty", "webpage",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> All => Known;

    public static bool Has(string type) => Known.Contains(type);
}
