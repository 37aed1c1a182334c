using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Wiki.Content;

/// <summary>From where an entry has its title when its front matter gives none.</summary>
public enum TitleSource
{
    FrontMatter,

    /// <summary>The heading of level 1 at the head of the body, which leaves it.</summary>
    Heading,

    /// <summary>The name of its file.</summary>
    File,
}

/// <summary>What <c>reading</c> in site.yaml says of entries that were written for other tools.</summary>
public sealed record ReadingRules
{
    public static readonly ReadingRules None = new();

    /// <summary>The key here that a key of theirs means, by <see cref="Bare"/> of theirs.</summary>
    public FrozenDictionary<string, string> Keys { get; init; } = FrozenDictionary<string, string>.Empty;

    public TitleSource Title { get; init; }

    /// <summary>Whether the first sentence of the body is the summary where there is none.</summary>
    public bool SummaryIsFirstSentence { get; init; }

    /// <summary>Whether the folder below the kind's names the category where there is none.</summary>
    public bool FolderIsCategory { get; init; }

    /// <summary>The status here that a word of theirs means, by the word in lower case.</summary>
    public FrozenDictionary<string, string> Statuses { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Paths that are no part of the wiki.</summary>
    public ImmutableArray<PathPattern> Ignored { get; init; } = [];

    /// <summary>Whether keys that mean nothing are kept for templates without a word.</summary>
    public bool KeepsUnlisted { get; init; }

    public bool Ignores(string path)
    {
        foreach (var pattern in Ignored)
            if (pattern.Matches(path)) return true;
        return false;
    }

    /// <summary>A key however it is spelt: <c>Date_Added</c>, <c>date-added</c> and <c>dateAdded</c> are one.</summary>
    public static string Bare(string key) =>
        key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .ToLowerInvariant();
}
