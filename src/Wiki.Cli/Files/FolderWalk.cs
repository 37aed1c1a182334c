using System.IO.Enumeration;
using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>Something that a walk met: a path relative to the walk's root, what it names, its stamp if it is a file, and why its name cannot be worked with (or null).</summary>
internal readonly record struct WalkedFile(string Path, FileKind Kind, FileStamp Stamp, string? Defect);

/// <summary>Lists what lies below a folder. Never follows a link, opens nothing but folders, and passes over hidden files and editors' left-overs.</summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Everything that is no folder, and folders with a name that cannot be worked with, in no particular order. A folder that cannot be listed is told (the root as the empty path) and left out.</summary>
    public static IEnumerable<WalkedFile> Of(string root, Action<string, Exception> tellUnreadable) => Below(root, "", tellUnreadable);

    /// <summary>The same for a path below the root: what it names itself when that is no folder, nothing when it names nothing or a walk from the root would not come there.</summary>
    public static IEnumerable<WalkedFile> At(string root, string path, Action<string, Exception> tellUnreadable)
    {
        for (int start = 0, end; start < path.Length; start = end + 1)
        {
            end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            if (ContentNames.IsIgnored(path.AsSpan(start..end))) return [];
            var met = Meet(root, path[..end], start);
            if (met is { Kind: FileKind.Folder, Defect: null }) continue;
            return end == path.Length && met.Kind != FileKind.Missing ? [met] : [];
        }
        return Below(root, path, tellUnreadable);
    }

    private static IEnumerable<WalkedFile> Below(string root, string start, Action<string, Exception> tellUnreadable)
    {
        var folders = new Stack<string>([start]);
        while (folders.TryPop(out var folder))
        {
            foreach (var met in Children(root, folder, tellUnreadable))
            {
                if (met is { Kind: FileKind.Folder, Defect: null }) folders.Push(met.Path);
                else yield return met;
            }
        }
    }

    /// <param name="path">Relative to the root.</param>
    /// <param name="nameStart">Where its last segment begins.</param>
    private static WalkedFile Meet(string root, string path, int nameStart)
    {
        var kind = FileKinds.Of(Path.Join(root, path), out var stamp);
        return new WalkedFile(path, kind, stamp, ContentNames.Defect(path[nameStart..]));
    }

    private static List<WalkedFile> Children(string root, string folder, Action<string, Exception> tellUnreadable)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        try
        {
            return
            [
                .. new FileSystemEnumerable<WalkedFile>(Path.Join(root, folder), (ref entry) => Meet(root, string.Concat(prefix, entry.FileName), prefix.Length), OneLevel)
                {
                    ShouldIncludePredicate = (ref entry) => !ContentNames.IsIgnored(entry.FileName),
                },
            ];
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            tellUnreadable(folder, failure);
            return [];
        }
    }
}
