using System.Collections.Concurrent;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// A style that people read: a file of the Citation Style Language in the theme. It is read when it is first used, and bound once to each language.
/// </summary>
public sealed class CitationStyle
{
    private readonly Lazy<Style> style;
    private readonly Locales locales;
    private readonly ConcurrentDictionary<string, BoundStyle> bound = new(StringComparer.OrdinalIgnoreCase);

    internal CitationStyle(string id, Lazy<Style> style, Locales locales) => (Id, this.style, this.locales) = (id, style, locales);

    /// <summary>The file's name without <c>.csl</c>: <c>chicago-author-date</c>.</summary>
    public string Id { get; }

    public Style Style => style.Value;

    /// <summary>Whether works are cited in footnotes.</summary>
    public bool IsNote => Style.Class == StyleClass.Note;

    /// <summary>Which part the style's own id names: the list, or of a style for notes, and of one without a list, the citation.</summary>
    internal StylePart WholePart => IsNote || !Style.HasBibliography ? StylePart.Citation : StylePart.Bibliography;

    /// <summary>The style in a language, or in its own where none is given or it is a style of lawyers.</summary>
    public BoundStyle In(string? language) =>
        bound.GetOrAdd(LanguageIn(language), static (tag, self) => new BoundStyle(self.Style, self.locales, tag), this);

    /// <summary>Whether the words of that language are at hand.</summary>
    internal bool Speaks(string? language) => locales.Has(LanguageIn(language));

    internal string LanguageIn(string? language) => (Style.IsLaw ? null : language) ?? Style.DefaultLocale ?? language ?? "en-US";
}
