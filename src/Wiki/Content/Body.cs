using System.Collections.Immutable;

namespace Wiki.Content;

/// <summary>What has to be filled in at a hole when a page is written, once links are resolved and the page's own depth is known.</summary>
public enum HoleKind
{
    /// <summary>The start tag of a link, or nothing when its target is not published.</summary>
    LinkStart,

    /// <summary>The text of a link without a label: the target's title when the author wrote its slug, else what the author wrote.</summary>
    LinkText,

    /// <summary>The end tag that belongs to a <see cref="LinkStart"/>.</summary>
    LinkEnd,

    /// <summary>The address of an asset, inside an attribute value.</summary>
    AssetAddress,
}

/// <summary>
/// A place in <see cref="Body.Html"/> (a byte offset; nothing is replaced, the hole has no width) where the reference with this index is to be
/// written.
/// </summary>
public readonly record struct Hole(int Offset, HoleKind Kind, int Reference);

/// <summary>
/// A Markdown body as HTML fragments in UTF-8 with holes for what depends on other files. The HTML is safe as it stands: whatever the author wrote,
/// it holds no script, event handler, active address or style. Holes are in ascending order of offset. Depends on the one file and the settings
/// alone, so it can be kept for as long as they stay the same.
/// </summary>
public sealed record Body
{
    public static readonly Body Empty = new();

    public ReadOnlyMemory<byte> Html { get; init; }

    public ImmutableArray<Hole> Holes { get; init; } = [];

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>The ids that the author gave, to headings and to other parts; a link may name each.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Citations that are written as plain text, <c>(Hubinger et al., 2019)</c>.</summary>
    public ImmutableArray<AuthorYear> AuthorYears { get; init; } = [];

    /// <summary>The words of the first paragraph, where <c>reading</c> in site.yaml makes a summary of them; else empty.</summary>
    public string Opening { get; init; } = "";

    /// <summary>The number of words of running text, for "5-minute read" and for statistics; code and math count as they stand.</summary>
    public int WordCount => WordCounter.Count(Html.Span);
}
