using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>What a link in a body points at, as far as its form tells.</summary>
public enum ReferenceKind
{
    /// <summary><c>[[target]]</c>: an entry by slug, title or alias.</summary>
    Wikilink,

    /// <summary>An ordinary link to a <c>.md</c> file: <see cref="Reference.Target"/> is the content path it leads to.</summary>
    File,

    /// <summary>An image or a link to another file of the content folder: <see cref="Reference.Target"/> is its content path.</summary>
    Asset,

    /// <summary>An ordinary link to a place in the same page (<c>#heading</c>): <see cref="Reference.Target"/> is empty.</summary>
    Anchor,

    /// <summary>
    /// A mark that cites works, <c>[see @key, p. 3; @other]</c>: <see cref="Reference.Target"/> is what stands between the brackets.
    /// </summary>
    Citation,
}

/// <summary>
/// A link of a body as written, not yet resolved. <paramref name="Fragment"/> is the text after <c>#</c> without it (a heading's text or anchor), or
/// null; <paramref name="HasLabel"/> tells whether the author gave the link a text of its own. Sentence bounds are byte offsets into the body's HTML,
/// start inclusive, end exclusive: the sentence in which the link stands. <paramref name="Hole"/> is the hole in the body where it begins;
/// <paramref name="Place"/> is for a citation alone.
/// </summary>
public readonly record struct Reference(
    ReferenceKind Kind, string Target, string? Fragment, bool HasLabel, Location Location, int SentenceStart, int SentenceEnd, int Hole = 0,
    CitationPlace Place = default);

/// <summary>How a mark that cites stands in its text.</summary>
/// <param name="Note">The number of the footnote in which it stands, where works are cited in footnotes; else 0.</param>
/// <param name="NamesAuthor">Whether the author of the one work is a word of the sentence, <c>@key [p. 3] says</c>.</param>
/// <param name="IsInLink">Whether it stands within a link, so that it can be none.</param>
public readonly record struct CitationPlace(int Note, bool NamesAuthor, bool IsInLink);
