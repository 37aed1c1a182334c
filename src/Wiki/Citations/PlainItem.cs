using System.Collections.Immutable;
using Csl;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// A work as templates see it: texts without markup, each under one name. What a style for people cannot ask for by a name of its own stands where
/// readers look for it: the number of an article as its page, who directed a film as its author.
/// </summary>
internal static class PlainItem
{
    /// <summary>Who stands for the authors of a work that has none.</summary>
    private static readonly ImmutableArray<Variable> Makers =
        [Variable.Director, Variable.ScriptWriter, Variable.Composer, Variable.Performer, Variable.Host, Variable.Interviewer, Variable.Illustrator,
            Variable.Compiler, Variable.Producer, Variable.Contributor];

    public static CitationItem Of(Item work)
    {
        var issued = work.Date(Variable.Issued);
        return new CitationItem
        {
            Id = work.Id,
            Type = work.Type,
            Title = Text(work, Variable.Title) ?? "",
            Author = Names(work, Makers.Prepend(Variable.Author).FirstOrDefault(work.Has)),
            ContainerTitle = Container(work),
            Genre = Text(work, Variable.Genre),
            Publisher = Text(work, Variable.Publisher),
            Place = Text(work, Variable.PublisherPlace),
            Authority = Text(work, Variable.Authority),
            Jurisdiction = Text(work, Variable.Jurisdiction) is { } place && !Jurisdictions.IsCode(place) ? place : null,
            Volume = Text(work, Variable.Volume),
            Issue = Text(work, Variable.Issue),
            Page = Page(work),
            Number = work.Type == "article-journal" ? null : Text(work, Variable.Number),
            Edition = Text(work, Variable.Edition),
            Doi = Text(work, Variable.DOI),
            Url = Text(work, Variable.URL),
            Language = Text(work, Variable.Language),
            Version = Text(work, Variable.Version),
            Issued = Known(issued),
            IssuedInWords = DateWords.Of(issued),
            Accessed = Access(work.Date(Variable.Accessed)),
        };
    }

    private static string? Text(Item work, Variable variable) => work.Text(variable) is { } text ? FieldText.Plain(text) : null;

    private static string? Container(Item work) =>
        Text(work, Variable.ContainerTitle) ?? Text(work, Variable.EventTitle) ?? Text(work, Variable.Event)
            ?? (work.Type == "webpage" ? Text(work, Variable.Publisher) : null);

    private static string? Page(Item work)
    {
        if (Text(work, Variable.Page) is { } page) return LocatorReader.WithDashes(page);
        return work.Type == "article-journal" && Text(work, Variable.Number) is { } number && !number.Contains(':', StringComparison.Ordinal)
            ? number : null;
    }

    private static ImmutableArray<CitationName> Names(Item work, Variable variable) => [.. work.Names(variable).Select(NameOf)];

    private static CitationName NameOf(Name name)
    {
        if (name.IsOthers) return CitationName.Others;
        if (name.Literal.Length > 0) return CitationName.OfOrganisation(FieldText.Plain(name.Literal));
        return new CitationName
        {
            Family = FieldText.Plain(name.Family),
            Given = Part(name.Given),
            Particle = Part(name.Particle),
            DroppingParticle = Part(name.DroppingParticle),
            Suffix = Part(name.Suffix),
            CommaSuffix = name.CommaSuffix,
        };
    }

    private static string? Part(string text) => text.Length == 0 ? null : FieldText.Plain(text);

    private static AccessDate? Access(Date? date) =>
        Known(date) is { } day ? AccessDate.On(day) : DateWords.Of(date) is { } words ? AccessDate.InWords(words) : null;

    /// <summary>A date as ISO 8601 has it, or in its own words; null for none.</summary>
    public static string? DayOf(Date? date) => Known(date)?.ToString() ?? DateWords.Of(date);

    /// <summary>The date, or the beginning of a range, as far as a calendar has it.</summary>
    private static PartialDate? Known(Date? date)
    {
        if (date?.From is not { Year: > 0 and <= 9999 } from) return null;
        var ends = date.To is { } to && to != from;
        if (!ends && PartialDate.TryParse($"{from.Year:D4}-{from.Month:D2}-{from.Day:D2}", out var day)) return day;
        if ((!ends || date.To!.Value.Month == from.Month) && PartialDate.TryParse($"{from.Year:D4}-{from.Month:D2}", out var month)) return month;
        return PartialDate.TryParse($"{from.Year:D4}", out var year) ? year : null;
    }
}
