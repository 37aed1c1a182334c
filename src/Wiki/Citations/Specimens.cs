using System.Collections.Immutable;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Items on which a format is tried when it is read: between them they have everything and lack everything that a template may ask for.
/// </summary>
internal static class Specimens
{
    private static readonly PartialDate Day = PartialDate.OfDay(new DateOnly(2026, 5, 30));

    private static readonly CitationItem Full = new()
    {
        Id = "specimen",
        Title = "Specimen",
        Genre = "Wiki article",
        ContainerTitle = "Wiki",
        Author = [new CitationName { Family = "Example", Given = "Ada", Particle = "van", Suffix = "Jr." },
            CitationName.OfOrganisation("Example Institute")],
        Issued = Day,
        Accessed = AccessDate.On(Day),
        Version = "1",
        Url = "https://example.org/wiki/specimen",
        Language = "en",
        Abstract = "A specimen.",
        License = "CC-BY-4.0",
        Publisher = "Press",
        Place = "Oxford",
        Authority = "UKSC",
        Jurisdiction = "UK",
        Volume = "1",
        Issue = "2",
        Page = "3–4",
        Number = "5",
        Edition = "6",
        Doi = "10.1000/7",
    };

    public static readonly ImmutableArray<CitationItem> All =
    [
        Full,
        Full with { Issued = null },
        Full with { Type = "article-journal" },
        Full with { Type = "chapter" },
        Full with { Type = "paper-conference" },
        Full with { Type = "legislation" },
        Full with { Type = "legal_case" },
        Full with { Type = "book" },
        Full with { Author = [], ContainerTitle = null, Issued = null, Accessed = AccessDate.ReadersDay },
        new CitationItem { Id = "specimen", Title = "Specimen" },
    ];
}
