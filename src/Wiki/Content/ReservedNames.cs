using System.Collections.Frozen;

namespace Wiki.Content;

/// <summary>
/// Classes and ids that no text of an author's may carry, because the theme, our own writers or programs that read pages take them for something:
/// content that has them would look or act as the page around it. Equal when the names are the same.
/// </summary>
public sealed class ReservedNames : IEquatable<ReservedNames>
{
    /// <summary>
    /// What bodies and templates of every theme are made of. Ids are kept that the built-in theme once had, so that no heading changes its address.
    /// </summary>
    public static readonly ReservedNames OfEveryTheme = new([], []);

    /// <summary>What <see cref="Markdown.BodyWriter"/> and the views write, besides what begins with <c>alert-</c> or <c>hl-</c>.</summary>
    private static readonly FrozenSet<string> WrittenClasses = FrozenSet.ToFrozenSet(
        [
            "accessed", "alert", "aligned", "anchor", "body", "broken", "cases", "citation", "cited-by", "dense", "footnote", "footnote-back",
            "footnotes", "formula", "graph", "heading", "here", "label", "long", "math", "mention",
            "note", "rows", "shrunk", "table", "task", "tiny", "turned", "written",
        ],
        StringComparer.Ordinal);

    /// <summary>By these, programs take parts of a page for a citation, a person or an article: COinS and microformats.</summary>
    private static readonly FrozenSet<string> MetadataClasses = FrozenSet.ToFrozenSet(
        ["Z3988", "adr", "geo", "hatom", "haudio", "hcalendar", "hcard", "hentry", "hfeed", "hlisting", "hmedia", "hnews", "hproduct", "hrecipe",
            "hresume", "hreview", "vcard", "vevent"],
        StringComparer.Ordinal);

    private static readonly string[] WrittenPrefixes = ["alert-", "hl-"], MetadataPrefixes = ["dt-", "e-", "h-", "p-", "u-"];

    private static readonly FrozenSet<string> CommonIds = FrozenSet.ToFrozenSet(
        [
            "at-a-glance", "body", "cite", "connections",
            "contents", "details", "footer", "footnotes", "graph", "header", "history", "how-to-cite", "license",
            "main", "mentioned-in",
            "menu", "navigation", "print", "references", "related", "results", "search", "skip", "source", "status", "summary", "title", "top",
            "version", "versions",
        ],
        StringComparer.Ordinal);

    private readonly FrozenSet<string> classes, ids;

    /// <param name="classes">Those of a theme.</param>
    /// <param name="ids">Those of a theme.</param>
    public ReservedNames(IEnumerable<string> classes, IEnumerable<string> ids) =>
        (this.classes, this.ids) = (classes.ToFrozenSet(StringComparer.Ordinal), ids.ToFrozenSet(StringComparer.Ordinal));

    public bool IsThemeClass(string name) =>
        classes.Contains(name) || WrittenClasses.Contains(name)
        || Array.Exists(WrittenPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    public static bool IsMetadataClass(string name) =>
        MetadataClasses.Contains(name) || Array.Exists(MetadataPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Scripts of the theme give ids with two hyphens, which no heading has; paragraphs have <c>p1</c>, <c>p2</c> and so on.</summary>
    public bool IsThemeId(string id) =>
        ids.Contains(id) || CommonIds.Contains(id) || id.Contains("--", StringComparison.Ordinal)
        || (id.Length > 1 && id[0] == 'p' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9'));

    public bool Equals(ReservedNames? other) => other is not null && classes.SetEquals(other.classes) && ids.SetEquals(other.ids);

    public override bool Equals(object? obj) => Equals(obj as ReservedNames);

    public override int GetHashCode() => HashCode.Combine(classes.Count, ids.Count);
}
