using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Wiki.Cli.Publish;

/// <summary>
/// What somebody else has put into the output folder (<c>CNAME</c>, <c>.git</c>): neither listed by the manifest nor standing where the old site had
/// a folder. It is carried over to every new site and never replaced.
/// </summary>
internal sealed record ForeignFiles(ImmutableArray<string> Files, ImmutableArray<string> Folders)
{
    /// <summary>How many files are named.</summary>
    private const int MostNamed = 3;

    public static ForeignFiles Find(ExistingTree tree, IReadOnlySet<string> listed)
    {
        var ownFolders = FoldersOf(listed);
        return new(
            [.. tree.Files.Where(file => !listed.Contains(file) && !ownFolders.Contains(file))],
            [.. tree.Folders.Where(folder => !ownFolders.Contains(folder))]);
    }

    /// <summary>Refuses a folder that no build on this machine has left as it is, when it holds anything that the new site does not.</summary>
    public void RefuseAll(string output)
    {
        var filled = FoldersOf(Files);
        var all = Files.Concat(Folders.Where(folder => !filled.Contains(folder))).Order(StringComparer.Ordinal).ToList();
        if (all.Count == 0) return;
        var named = string.Join(", ", all.Take(MostNamed).Select(path => $"`{Path.Join(output, path)}`"));
        throw new CommandFailure(
            $"no build on this machine has left `{output}` as it is, so what the site does not need there would be published or "
            + $"lost: {named}{(all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "")}",
            $"move what you need out of it and remove `{output}`, or name a new or empty folder: `--output folder`");
    }

    /// <summary>Refuses a site that has a page where something foreign is, or that needs a folder where a foreign file is.</summary>
    public void RefuseClashes(string output, ImmutableArray<string> pages)
    {
        if (Files.Length == 0 && Folders.Length == 0) return;
        var files = Files.ToFrozenSet(StringComparer.Ordinal);
        var folders = Folders.ToFrozenSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var clash = files.Contains(page) || folders.Contains(page) ? page : ParentsOf(page).FirstOrDefault(files.Contains);
            if (clash is not null)
                throw new CommandFailure($"`{Path.Join(output, clash)}` is not from a build, and the site's `{page}` would take its place",
                    "move it away, or rename the entry or asset");
        }
    }

    /// <summary>
    /// Puts all of it into a new tree as it is: owner, mode, times, access lists and name, links as links, pipes unopened. What cannot be kept so is
    /// a <see cref="CommandFailure"/>.
    /// </summary>
    public void CarryOver(PublishedFiles from, StagingFolder to)
    {
        foreach (var folder in Folders) to.MakeFolder(folder);
        foreach (var file in Files) to.Carry(file, from);
        // A folder that is filled has a new time; the innermost are last in the list.
        foreach (var folder in Folders.Reverse()) to.LikenFolder(folder, from);
    }

    /// <summary>The folders of files, which mostly come in the order of their paths: those of the file before are known.</summary>
    private static HashSet<string> FoldersOf(IEnumerable<string> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        foreach (var file in files)
        {
            for (var end = file.LastIndexOf('/'); end > 0 && !before.StartsWith(file.AsSpan(0, end + 1)); end = file.LastIndexOf('/', end - 1))
                folders.Add(file[..end]);
            before = file;
        }
        return folders;
    }

    private static IEnumerable<string> ParentsOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }
}
