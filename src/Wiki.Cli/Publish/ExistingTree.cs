using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// What lies in an output folder, found by walking it without following a link. Paths are relative, with <c>/</c> between folders, and of whatever
/// bytes (<see cref="RawNames"/>).
/// </summary>
internal sealed record ExistingTree
{
    public static readonly ExistingTree None = new() { Files = [], Folders = [] };

    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Everything that is no folder: files, links and whatever else.</summary>
    public required HashSet<string> Files { get; init; }

    /// <summary>Each after the one that it lies in.</summary>
    public required ImmutableArray<string> Folders { get; init; }

    /// <summary>The whole tree below a folder but its manifest; <see cref="None"/> where there is no such folder.</summary>
    public static ExistingTree Walk(string path, ParallelOptions workers)
    {
        if (!Directory.Exists(path)) return None;
        using var root = new SourceFolder(path);
        var files = new HashSet<string>(StringComparer.Ordinal);
        var folders = ImmutableArray.CreateBuilder<string>();
        for (ImmutableArray<string> level = [""]; level.Length > 0;)
        {
            var found = new ConcurrentBag<List<Item>>();
            Parallel.ForEach(level, workers, folder => found.Add(Platform.IsLinux ? ChildrenOnLinux(root, folder) : Children(root, folder)));
            var next = ImmutableArray.CreateBuilder<string>();
            foreach (var (item, isFolder) in found.SelectMany(items => items))
            {
                if (isFolder) next.Add(item);
                else files.Add(item);
            }
            folders.AddRange(next);
            level = next.ToImmutable();
        }
        files.Remove(OutputManifest.FileName);
        return new ExistingTree { Files = files, Folders = folders.ToImmutable() };
    }

    private static List<Item> Children(SourceFolder root, string folder) =>
        [.. new FileSystemEnumerable<Item>(root.At(folder), (ref entry) => ItemOf(folder, ref entry), OneLevel)];

    private static Item ItemOf(string folder, ref FileSystemEntry entry) =>
        new(Join(folder, entry.FileName.ToString()), entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    [SupportedOSPlatform("linux")]
    private static List<Item> ChildrenOnLinux(SourceFolder root, string folder)
    {
        var items = new List<Item>();
        var opened = Linux.OpenBelow(root.Root(), folder.Length == 0 ? "." : folder, Linux.IsFolder);
        var isWhole = opened >= 0 && LinuxEntries.Read(opened, (name, isFolder) =>
        {
            items.Add(new Item(Join(folder, RawNames.Decode(name[..^1])), isFolder));
            return true;
        });
        if (opened >= 0) Linux.Release(opened);
        return isWhole ? items : throw FileFailure.Thrown(root.At(folder), Marshal.GetLastPInvokeError());
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : string.Concat(folder, "/", name);

    private readonly record struct Item(string Path, bool IsFolder);
}
