using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>Reads a work from the fields of BibTeX and of BibLaTeX.</summary>
internal static class BibtexWork
{
    /// <summary>Null, and told, where the work has no title.</summary>
    public static Work? Of(BibtexEntry entry, ProblemList problems)
    {
        if (Text(entry, "title") is not { } title)
        {
            problems.Add(Rules.InvalidReference, entry.Span, $"the work `{entry.Key}` has no `title`", "add `title = {…}`");
            return null;
        }
        var type = TypeOf(entry);
        var item = new CitationItem
        {
            Id = entry.Key,
            Type = type,
            Title = Text(entry, "subtitle") is { } subtitle ? $"{title}: {subtitle}" : title,
            Author = Names(entry, "author"),
            Editor = Names(entry, "editor"),
            ContainerTitle = Text(entry, "journaltitle") ?? Text(entry, "journal") ?? Text(entry, "booktitle") ?? Text(entry, "eventtitle") ?? (type == "webpage" ? Text(entry, "organization") : null),
            Publisher = Text(entry, "publisher") ?? (type == "legal_case" ? null : Text(entry, "institution")) ?? Text(entry, "school") ?? (type == "webpage" ? null : Text(entry, "organization")),
            Place = Text(entry, "location") ?? Text(entry, "address"),
            Authority = Text(entry, "authority") ?? Text(entry, "court") ?? (type == "legal_case" ? Text(entry, "institution") : null),
            Jurisdiction = Text(entry, "jurisdiction"),
            Genre = Text(entry, "type"),
            Volume = Text(entry, "volume"),
            Issue = type == "article-journal" ? Text(entry, "issue") ?? Text(entry, "number") : Text(entry, "issue"),
            Number = type == "article-journal" ? null : Text(entry, "number") ?? Eprint(entry),
            Page = Text(entry, "pages") is { } pages ? Locator.PageRange(pages.Replace("–", "-", StringComparison.Ordinal)) : null,
            Edition = Text(entry, "edition"),
            Doi = entry.Fields.GetValueOrDefault("doi")?.Replace("https://doi.org/", "", StringComparison.Ordinal).Trim(),
            Url = WorkAddress.Of(UrlOf(entry), entry.Span, problems),
            Issued = Issued(entry),
            Accessed = PartialDate.TryParse(entry.Fields.GetValueOrDefault("urldate")?.Trim(), out var read) ? AccessDate.On(read) : null,
        };
        return new Work(item, problems.At(entry.Span));
    }

    private static string TypeOf(BibtexEntry entry) => entry.Type switch
    {
        "article" => "article-journal",
        "book" or "booklet" or "manual" or "proceedings" or "collection" => "book",
        "inbook" or "incollection" => "chapter",
        "inproceedings" or "conference" => "paper-conference",
        "techreport" or "report" => "report",
        "phdthesis" or "mastersthesis" or "thesis" => "thesis",
        "legislation" or "legal" => "legislation",
        "jurisdiction" => "legal_case",
        "online" or "electronic" or "www" => "webpage",
        "misc" when entry.Fields.ContainsKey("howpublished") => "webpage",
        _ => "document",
    };

    private static string? Text(BibtexEntry entry, string field) => entry.Fields.TryGetValue(field, out var tex) && TexText.Plain(tex) is { Length: > 0 } text ? text : null;

    /// <summary><c>arXiv:1906.01820</c>.</summary>
    private static string? Eprint(BibtexEntry entry) =>
        Text(entry, "eprint") is { } number ? (Text(entry, "eprinttype") ?? Text(entry, "archiveprefix")) is { } archive ? $"{archive}:{number}" : number : null;

    /// <summary>An address is not TeX, apart from escapes that people write all the same; <c>howpublished</c> may hold one as <c>\url{…}</c>.</summary>
    private static string? UrlOf(BibtexEntry entry)
    {
        if (entry.Fields.GetValueOrDefault("url") is { } url) return url.Replace("\\", "", StringComparison.Ordinal).Trim();
        var published = entry.Fields.GetValueOrDefault("howpublished") ?? "";
        var start = published.IndexOf("http", StringComparison.Ordinal);
        return start < 0 ? null : published[start..].TrimEnd('}', ' ').Replace("\\", "", StringComparison.Ordinal);
    }

    /// <summary>BibLaTeX's <c>date</c> (of a range its beginning), else <c>year</c> with <c>month</c> and <c>day</c>.</summary>
    private static PartialDate? Issued(BibtexEntry entry)
    {
        if (PartialDate.TryParse(entry.Fields.GetValueOrDefault("date")?.Split('/')[0].Trim(), out var date)) return date;
        var year = Text(entry, "year")?.Trim();
        var month = Text(entry, "month")?.PadLeft(2, '0');
        var day = Text(entry, "day")?.PadLeft(2, '0');
        if (PartialDate.TryParse($"{year}-{month}-{day}", out date) || PartialDate.TryParse($"{year}-{month}", out date) || PartialDate.TryParse(year, out date)) return date;
        return null;
    }

    private static ImmutableArray<CitationName> Names(BibtexEntry entry, string field) =>
        entry.Fields.TryGetValue(field, out var tex) ? [.. TexText.SplitOutsideBraces(tex, " and ").Select(name => name.Trim()).Where(name => name.Length > 0).Select(name => name == "others" ? CitationName.Others : Name(name))] : [];

    private static CitationName Name(string tex)
    {
        if (tex is ['{', .., '}'] && TexText.SplitOutsideBraces(tex[1..^1], "}").Count == 1) return CitationName.OfOrganisation(TexText.Plain(tex));
        var parts = TexText.SplitOutsideBraces(tex, ",").ConvertAll(TexText.Plain);
        return parts switch
        {
            [var only] => CitationName.FromText(only),
            [var last, var first] => CitationName.FromText($"{last}, {first}"),
            [var last, var suffix, var first, ..] => CitationName.FromText($"{last}, {first}") with { Suffix = suffix, CommaSuffix = true },
            _ => CitationName.OfOrganisation(TexText.Plain(tex)),
        };
    }
}
