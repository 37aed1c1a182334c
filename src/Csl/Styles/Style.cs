using System.Collections.Immutable;

namespace Csl;

/// <summary>Where a style cites.</summary>
public enum StyleClass { InText, Note }

/// <summary>
/// What reading a style gave: the style, unless a problem is fatal. A file that is only another name for a style has the address of that style as its
/// <see cref="Parent"/>, no style and no problem.
/// </summary>
public sealed record StyleReading(Style? Style, ImmutableArray<StyleProblem> Problems)
{
    public string? Parent { get; init; }
}

/// <summary>A CSL style as written: never changes, knows no language and no item. <see cref="BoundStyle"/> joins it with a language.</summary>
public sealed class Style
{
    internal Style()
    {
    }

    public string Title { get; internal init; } = "";

    /// <summary>The name that users call it by, such as <c>APA 7</c>; the title where it has no other.</summary>
    public string ShortTitle { get; internal init; } = "";

    /// <summary>Whether it says that it cites by the numbers of its list.</summary>
    public bool IsNumeric { get; internal init; }

    /// <summary>Whether it says that it is a style of lawyers.</summary>
    public bool IsLaw { get; internal init; }

    public StyleClass Class { get; internal init; }

    public string? DefaultLocale { get; internal init; }

    public bool HasBibliography => Bibliography is not null;

    internal Layout Citation { get; init; } = null!;

    internal CitationOptions CitationOptions { get; init; } = new();

    internal Layout? Bibliography { get; init; }

    internal BibliographyOptions BibliographyOptions { get; init; } = new();

    /// <summary>Whether the first field of the list stands in a margin.</summary>
    internal bool AlignsSecondField => BibliographyOptions.SecondFieldAlign != SecondFieldAlign.None && Bibliography is { Elements.Length: > 1 };

    internal ImmutableArray<LocaleFile> Locales { get; init; } = [];

    internal bool InitializeWithHyphen { get; init; } = true;

    internal DemoteParticle DemoteParticle { get; init; } = DemoteParticle.DisplayAndSort;

    internal PageRangeFormat PageRangeFormat { get; init; }

    /// <summary>Reads a style. Never throws: what is wrong is told with its place.</summary>
    public static StyleReading Read(string xml) => StyleReader.Read(xml);
}

internal enum DemoteParticle { DisplayAndSort, SortOnly, Never }

internal enum PageRangeFormat { None, Chicago15, Chicago16, Expanded, Minimal, MinimalTwo }
