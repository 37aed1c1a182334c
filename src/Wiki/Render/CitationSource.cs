using Wiki.Content;

namespace Wiki.Render;

/// <summary>Stands in until the citation styles land.</summary>
public static class CitationSource
{
    public static IEnumerable<string> NamesOf(Entry entry) => entry.Authors.Select(author => author.Text ?? author.Organisation ?? $"{author.Given} {author.Family}");
}
