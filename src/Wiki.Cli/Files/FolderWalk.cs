using System.IO.Enumeration;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>
/// Something that a walk met: a path relative to the walk's root, what it names, its stamp if it is a file, and why its name cannot be worked with
/// (or null).
/// </summary>
internal readonly record struct WalkedFile(string Path, FileKind Kind, FileStamp Stamp, string? Defect);

/// <summary>
/// Lists what lies below a folder. Never follows a link, opens nothing but folders, and passes over hidden files and editors' left-overs.
/// </summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>
    /// Everything that is no folder, and folders with a name that cannot be worked with, in no particular order. A folder that cannot be listed is
    /// told (the root as the empty path) and left out.
    /// </summary>
    public static IEnumerable<WalkedFile> Of(SourceFolder root, Action<string, Exception> tellUnreadable) => Below(root, "", tellUnreadable);

    /// <summary>
    /// The same for a path below the root: what it names itself when that is no folder, nothing when it names nothing or a walk from the root would
    /// not come there.
    /// </summary>
    public static IEnumerable<WalkedFile> At(SourceFolder root, string path, Action<string, Exception> tellUnreadable)
    {
        for (int start = 0, end; start < path.Length; start = end + 1)
        {
            end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            if (root.PassesOver(path[..end])) return [];
            var kind = root.KindOf(path[..end], out var stamp);
            var met = new WalkedFile(path[..end], kind, stamp, ContentNames.Defect(path[start..end]));
            if (met is { Kind: FileKind.Folder, Defect: null }) continue;
            return end == path.Length && met.Kind != FileKind.Missing ? [met] : [];
        }
        return Below(root, path, tellUnreadable);
    }

    private static IEnumerable<WalkedFile> Below(SourceFolder root, string start, Action<string, Exception> tellUnreadable)
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

    private static List<WalkedFile> Children(SourceFolder root, string folder, Action<string, Exception> tellUnreadable)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        try
        {
            return Platform.IsLinux ? ChildrenOnLinux(root, folder, prefix) : [.. ChildrenElsewhere(root, folder, prefix)];
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            tellUnreadable(folder, failure);
            return [];
        }
    }

    /// <summary>Each is looked at from the open folder, so all of them are in the one that was meant.</summary>
    [SupportedOSPlatform("linux")]
    private static List<WalkedFile> ChildrenOnLinux(SourceFolder root, string folder, string prefix)
    {
        var children = new List<WalkedFile>();
        var opened = Linux.OpenBelow(root.Root(), folder.Length == 0 ? "." : folder, Linux.IsFolder);
        if (opened < 0) throw FileFailure.Thrown(root.At(folder), Marshal.GetLastPInvokeError());
        try
        {
            _ = Linux.TryStatus(opened, out var own);
            var isWhole = LinuxEntries.Read(opened, name =>
            {
                var text = Encoding.UTF8.GetString(name[..^1]);
                if (root.PassesOver(prefix + text)) return true;
                var isThere = Linux.TryStatus(opened, ref name[0], out var status);
                children.Add(
                    new WalkedFile(prefix + text, isThere ? status.KindIn(own.Owner) : FileKind.Missing, status.Stamp, ContentNames.Defect(text)));
                return true;
            });
            return isWhole ? children : throw FileFailure.Thrown(root.At(folder), Marshal.GetLastPInvokeError());
        }
        finally
        {
            Linux.Release(opened);
        }
    }

    private static FileSystemEnumerable<WalkedFile> ChildrenElsewhere(SourceFolder root, string folder, string prefix) =>
        new(root.At(folder), (ref entry) => Meet(root, string.Concat(prefix, entry.FileName), prefix.Length), OneLevel)
        {
            ShouldIncludePredicate = (ref entry) => !root.PassesOver(string.Concat(prefix, entry.FileName)),
        };

    /// <param name="root">The walk's root.</param>
    /// <param name="path">Relative to it.</param>
    /// <param name="nameStart">Where its last segment begins.</param>
    private static WalkedFile Meet(SourceFolder root, string path, int nameStart)
    {
        var kind = FileKinds.Of(root.At(path), out var stamp);
        return new WalkedFile(path, kind, stamp, ContentNames.Defect(path[nameStart..]));
    }
}
