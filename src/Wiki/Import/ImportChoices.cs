using System.Collections.Immutable;

namespace Wiki.Import;

/// <summary>What files can be imported from.</summary>
public enum ImportFormat
{
    Hugo,
    Jekyll,
    Mkdocs,
    Docusaurus,
    Obsidian,
    Kubernetes,
    Csv,
    Glossary,
    SpecUp,
    MediaWiki,
}

/// <summary>What the author has said of an import.</summary>
public sealed record ImportChoices
{
    /// <summary>The kind that the entries are of; null for the first of the wiki.</summary>
    public string? Kind { get; init; }

    /// <summary>Our keys by theirs.</summary>
    public ImmutableDictionary<string, string> Map { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Keys of theirs that are not wanted.</summary>
    public ImmutableHashSet<string> Drop { get; init; } = [];

    /// <summary>Words of the texts that name other entries.</summary>
    public LinkPattern? Link { get; init; }

    /// <summary>Whether a link that leads nowhere becomes its words.</summary>
    public bool Unlinks { get; init; }

    /// <summary>Which language of a glossary in several is wanted.</summary>
    public string? Language { get; init; }
}

/// <summary>A file of what is imported. <paramref name="Path"/> has <c>/</c> between folders.</summary>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A file that an import makes: where below the content folder, and of which file of the source it was made.</summary>
/// <param name="Path">Below the content folder.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Source">The path of the file that it comes from.</param>
/// <param name="PlaceBefore">Where in the source that stood which now stands at an offset of the text.</param>
public sealed record ImportedFile(string Path, ReadOnlyMemory<byte> Bytes, string Source, Func<int, string> PlaceBefore);

/// <summary>Something that happened on the way: equal ones are counted and told together.</summary>
/// <param name="What">A sentence without its place.</param>
/// <param name="Place">Path of the source, line and column.</param>
public sealed record ImportNote(string What, string Place);

/// <summary>Why nothing can be imported: a sentence for the one who called, and what to type.</summary>
public sealed class ImportRefusedException(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}
