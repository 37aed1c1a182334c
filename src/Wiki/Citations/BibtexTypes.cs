using System.Collections.Frozen;
using Csl;

namespace Wiki.Citations;

/// <summary>CSL's types for those of BibTeX and biblatex.</summary>
internal static class BibtexTypes
{
    private static readonly FrozenDictionary<string, string> Types = WordTable.Of("""
        article article-journal  suppperiodical article-journal  mvbook book  collection book  mvcollection book  proceedings book
        mvproceedings book  manual book  reference book  mvreference book  bookinbook chapter  booklet pamphlet  inbook chapter
        incollection chapter  suppbook chapter  suppcollection chapter  inproceedings paper-conference  conference paper-conference
        inreference entry-encyclopedia  phdthesis thesis  mastersthesis thesis  techreport report  data dataset  online webpage  www webpage
        electronic webpage  unpublished manuscript  movie motion_picture  video motion_picture  audio song  music song  image graphic
        artwork graphic  letter personal_communication  jurisdiction legal_case  case legal_case  legal treaty  legadmin regulation  misc document
        commentary book  presentation speech  talk speech  blog post-weblog  newspaper article-newspaper  magazine article-magazine
        preprint article  statute legislation
        """);

    /// <summary>The type of a work; what is not known is a <c>document</c>, and told.</summary>
    public static string Of(BibtexEntry entry, WorkProblems problems)
    {
        if (Types.TryGetValue(entry.Type, out var type) || Direct(entry.Type) is { } direct && (type = direct) is not null) return Refined(entry,
            type);
        problems.UnknownType(entry.Span, entry.Type, Types.Keys.Concat(ItemTypes.All));
        return "document";
    }

    private static string? Direct(string type) => ItemTypes.Has(type) ? type : ForeignTypes.Find(type);

    private static string Refined(BibtexEntry entry, string type) => type switch
    {
        "article-journal" => OfPeriodical(entry),
        "chapter" when entry.Type == "inbook" && (entry.Find("booktitle") ?? entry.Find("maintitle")) is null => "book",
        "document" when entry.Type == "misc" => OfMisc(entry),
        "manuscript" when (entry.Find("eventtitle") ?? entry.Find("eventdate") ?? entry.Find("venue")) is not null => "speech",
        _ => type,
    };

    private static string OfPeriodical(BibtexEntry entry) => entry.Find("entrysubtype")?.ToLowerInvariant() switch
    {
        "magazine" => "article-magazine",
        "newspaper" => "article-newspaper",
        _ => (entry.Find("journal") ?? entry.Find("journaltitle")) is null && entry.Find("eprint") is not null ? "article" : "article-journal",
    };

    private static string OfMisc(BibtexEntry entry)
    {
        if (entry.Find("eprint") is not null) return "article";
        return entry.Find("doi") is null && BibtexAddress.Of(entry) is not null ? "webpage" : "document";
    }
}
