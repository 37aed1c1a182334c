using Csl;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>An article of the wiki as styles see it. Its texts are plain: what looks like a tag of CSL's is none.</summary>
internal static class ArticleItem
{
    public static Item Of(CitationItem article)
    {
        var item = new Item.Builder(article.Id, article.Type)
            .SetPlain(Variable.Title, OneLineOf(article.Title))
            .SetPlain(Variable.Genre, OneLineOf(article.Genre))
            .SetPlain(Variable.ContainerTitle, OneLineOf(article.ContainerTitle))
            .SetPlain(Variable.Publisher, OneLineOf(article.Publisher))
            .Set(Variable.Author, article.Author.Select(NameOf))
            .Set(Variable.Issued, DateOf(article.Issued))
            .SetPlain(Variable.Version, OneLineOf(article.Version))
            .Set(Variable.DOI, article.Doi)
            .Set(Variable.URL, article.Url)
            .Set(Variable.Language, article.Language)
            .SetPlain(Variable.Abstract, OneLineOf(article.Abstract))
            .Set(Variable.License, article.License);
        if (article.Accessed is { } accessed) item.Set(Variable.Accessed, accessed.Date is { } day ? DateOf(day) : ReadersDay.Date);
        return item.Build();
    }

    private static Name NameOf(CitationName name) => ReferenceEquals(name, CitationName.Others) ? Name.Others : NameParts.Parsed(name with
    {
        Literal = OneLineOf(name.Literal),
        Family = OneLineOf(name.Family),
        Given = OneLineOf(name.Given),
    });

    private static Date? DateOf(PartialDate? date) =>
        date is { } known ? new Date { From = new DatePoint(known.Year, known.Month, known.Day) } : null;

    private static string? OneLineOf(string? text) => text is null ? null : OneLine.Of(text);
}
