using System.Collections.Immutable;

namespace Wiki.Versions;

/// <summary>What became of words from one version to a later one.</summary>
public enum Fate
{
    Same,
    Removed,
    Added,
}

/// <summary>Words that follow each other and share a fate.</summary>
/// <param name="Fate">What became of them.</param>
/// <param name="Text">The words.</param>
/// <param name="Before">What parts them from the words before: a space, the end of a line, or '\0' where nothing does.</param>
public readonly record struct ComparedWords(Fate Fate, string Text, char Before);

/// <summary>A row of a comparison: a block with what became of its words, or so many blocks that are the same.</summary>
/// <param name="Words">Empty for blocks that are the same and not shown.</param>
/// <param name="Unchanged">How many those are.</param>
/// <param name="IsGuide">Whether it is a heading that is the same, and shows where the blocks below it stand.</param>
public sealed record ComparedBlock(ImmutableArray<ComparedWords> Words, int Unchanged, bool IsGuide);

/// <summary>How many words a section has lost and won. Without heading: what stands before the first, or the whole text.</summary>
public readonly record struct SectionWords(string? Heading, int Removed, int Added);

/// <summary>
/// What has become of the text of an entry from one version to another. It compares the Markdown: that is exact, and shows what a page hides, such as
/// where a link leads.
/// </summary>
public sealed record TextComparison
{
    public static readonly TextComparison Same = new();

    /// <summary>Empty where both are the same to a reader, or too long or too different to be compared.</summary>
    public ImmutableArray<ComparedBlock> Blocks { get; init; } = [];

    /// <summary>Those of which words were removed or added, in the order of the texts.</summary>
    public ImmutableArray<SectionWords> Sections { get; init; } = [];

    public bool IsDifferent { get; init; }

    /// <summary>Whether letters and digits are the same.</summary>
    public bool IsPunctuation { get; init; }

    /// <summary>Whether the texts differ and are too long, or too different, to be shown.</summary>
    public bool IsTooLong => IsDifferent && Blocks.IsEmpty;

    /// <param name="old">The Markdown of a version.</param>
    /// <param name="now">That of a later one.</param>
    public static TextComparison Of(string old, string now) => old == now ? Same : Of(TextBlocks.In(old), TextBlocks.In(now));

    internal static TextComparison Of(List<TextBlock> old, List<TextBlock> now) => new TextComparer(old, now).Compare();

    /// <summary>Of two lists of texts what one has in the place of what the other has.</summary>
    public static IEnumerable<(List<string> Old, List<string> New)> Replaced(List<string> old, List<string> now) => TextComparer.Replaced(old, now);
}
