using System.Collections.Immutable;
using Wiki.Text;

namespace Wiki.Versions;

/// <summary>
/// What the files of a content folder were, commit by commit along the first parents of the one that is checked out: what the branch itself has been,
/// and so what could have been published.
/// </summary>
/// <param name="Landings">The commits that changed something in the folder, oldest first.</param>
/// <param name="Files">The bytes of all of them.</param>
public sealed record ContentHistory(ImmutableArray<Landing> Landings, IPastFiles Files)
{
    /// <summary>What stands before the paths of the content folder in those of the repository: empty, or ending in a slash.</summary>
    public string Prefix { get; init; } = "";

    public static readonly ContentHistory None = new([], new NoFiles());

    private sealed class NoFiles : IPastFiles
    {
        public ReadOnlyMemory<byte>? Read(string blob) => null;

        public IEnumerable<(int Index, ReadOnlyMemory<byte> Bytes)> ReadAll(IReadOnlyList<string> blobs) => [];
    }
}

/// <summary>A commit of the branch, and what it changed in the content folder compared with its first parent.</summary>
/// <param name="Commit">Its full hash.</param>
/// <param name="Time">In UTC; null where it bears none.</param>
/// <param name="Day">The day where it was made; null likewise.</param>
/// <param name="Changes">In no particular order.</param>
public sealed record Landing(string Commit, DateTimeOffset? Time, PartialDate? Day, ImmutableArray<PastFile> Changes);

/// <summary>A file of the content folder as a commit left it.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Blob">The name of its bytes; null where the commit took it away, or left there what is no file.</param>
public readonly record struct PastFile(string Path, string? Blob);

/// <summary>The bytes of files as they were. Asked from any thread.</summary>
public interface IPastFiles
{
    /// <summary>Null where they cannot be had.</summary>
    ReadOnlyMemory<byte>? Read(string blob);

    /// <summary>Many at once, each with its place in the list; it ends early where they cannot be had.</summary>
    IEnumerable<(int Index, ReadOnlyMemory<byte> Bytes)> ReadAll(IReadOnlyList<string> blobs);
}
