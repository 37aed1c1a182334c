using System.Collections.Frozen;

namespace Wiki.Citations;

/// <summary>Which fields an entry of BibTeX takes over from the one that its <c>crossref</c> names, and as what: the rules of biblatex.</summary>
internal static class BibtexLending
{
    private static readonly FrozenSet<string> Own = new[]
    {
        "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related", "relatedoptions",
        "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey",
        "shorttitle", "sorttitle", "indextitle", "indexsorttitle",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Titles = ["title", "subtitle", "titleaddon"];

    /// <summary>Puts what an entry lends into the fields of another that lacks it.</summary>
    public static void Lend(BibtexEntry parent, BibtexEntry heir)
    {
        var prefix = TitleOf(parent.Type, heir.Type);
        foreach (var (name, field) in parent.Fields)
        {
            if (Own.Contains(name)) continue;
            var isTitle = Array.IndexOf(Titles, name.ToLowerInvariant()) >= 0;
            if (isTitle && prefix is not null) heir.Fields.TryAdd(prefix + name, field);
            else heir.Fields.TryAdd(name, field);
            if (name.Equals("author", StringComparison.OrdinalIgnoreCase) && parent.Type is "book" or "mvbook"
                && heir.Type is "inbook" or "bookinbook" or "suppbook") heir.Fields.TryAdd("bookauthor", field);
        }
    }

    /// <summary>
    /// What the title of an entry is to a part of it: <c>maintitle</c>, <c>booktitle</c>, <c>journaltitle</c> without the word; null where it is no
    /// part.
    /// </summary>
    private static string? TitleOf(string parent, string heir) => (parent, heir) switch
    {
        ("mvbook", "book" or "inbook" or "bookinbook" or "suppbook") => "main",
        ("mvcollection" or "mvreference", "collection" or "reference" or "incollection" or "inreference" or "suppcollection" or "inbook") => "main",
        ("mvproceedings", "proceedings" or "inproceedings" or "conference") => "main",
        ("periodical", "article" or "suppperiodical") => "journal",
        (_, "inbook" or "bookinbook" or "suppbook" or "incollection" or "inreference" or "suppcollection" or "inproceedings" or "conference") =>
        "book",
        _ => null,
    };
}
