using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Wiki.Cli.Publish;

/// <summary>What lies in an output folder, found by walking it without following a link. Paths are relative, with <c>/</c> between folders.</summary>
internal sealed record ExistingTree
{
    public static readonly ExistingTree None = new() { Files = [], Folders = [] };

    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Everything that is no folder: files, links and whatever else.</summary>
    public required HashSet<string> Files { get; init; }

    public required ImmutableArray<string> Folders { get; init; }

    /// <summary>The whole tree below a folder but its manifest; <see cref="None"/> where there is no such folder.</summary>
    public static ExistingTree Walk(string root, ParallelOptions workers)
    {
        if (!Directory.Exists(root)) return None;
        var files = new HashSet<string>(StringComparer.Ordinal);
        var folders = ImmutableArray.CreateBuilder<string>();
        for (ImmutableArray<string> level = [""]; level.Length > 0;)
        {
            var found = new ConcurrentBag<List<Item>>();
            Parallel.ForEach(level, workers, folder => found.Add(Children(root, folder)));
            var next = ImmutableArray.CreateBuilder<string>();
            foreach (var (path, isFolder) in found.SelectMany(items => items))
            {
                if (isFolder) next.Add(path);
                else files.Add(path);
            }
            folders.AddRange(next);
            level = next.ToImmutable();
        }
        files.Remove(OutputManifest.FileName);
        return new ExistingTree { Files = files, Folders = folders.ToImmutable() };
    }

    private static List<Item> Children(string root, string folder) =>
        [.. new FileSystemEnumerable<Item>(Path.Join(root, folder), (ref entry) => ItemOf(folder, ref entry), OneLevel)];

    private static Item ItemOf(string folder, ref FileSystemEntry entry)
    {
        var path = folder.Length == 0 ? entry.FileName.ToString() : string.Concat(folder, "/", entry.FileName);
        return new Item(path, entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint));
    }

    private readonly record struct Item(string Path, bool IsFolder);
}
