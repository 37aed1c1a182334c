using System.Collections.Concurrent;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// A style that people read: a file of the Citation Style Language in the theme. It is read when it is first used, and bound once to each language.
/// </summary>
public sealed class CitationStyle
{
    /// <summary>The makers of a work by their family names; its title where it has none.</summary>
    private static readonly Lazy<Style> Names = new(() => Style.Read("""
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation et-al-min="3" et-al-use-first="1"><layout>
        <names variable="author"><name form="short" and="text"/>
        <substitute><names variable="editor"/><text variable="title" form="short"/></substitute></names></layout></citation></style>
        """).Style!);

    private readonly Lazy<Style> style;
    private readonly Locales locales;
    private readonly ConcurrentDictionary<string, BoundStyle> bound = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, BoundStyle> names = new(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>Names as words of a sentence, in the language that the style has there.</summary>
    internal BoundStyle NamesIn(string? language) =>
        names.GetOrAdd(LanguageIn(language), static (tag, locales) => new BoundStyle(Names.Value, locales, tag), locales);

    /// <summary>Whether the words of that language are at hand.</summary>
    internal bool Speaks(string? language) => locales.Has(LanguageIn(language));

    internal string LanguageIn(string? language) => (Style.IsLaw ? null : language) ?? Style.DefaultLocale ?? language ?? "en-US";
}
