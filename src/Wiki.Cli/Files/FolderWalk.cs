using System.IO.Enumeration;

namespace Wiki.Cli.Files;

/// <summary>Something that a walk met: a path relative to the walk's root, what it names, and why its name cannot be worked with (or null).</summary>
internal readonly record struct WalkedFile(string Path, FileKind Kind, string? Defect);

/// <summary>Lists what lies below a folder. Never follows a link, opens nothing but folders, and passes over hidden files and editors' left-overs.</summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Everything that is no folder, and folders with a name that cannot be worked with, in no particular order. A folder that cannot be listed is told and left out.</summary>
    public static IEnumerable<WalkedFile> Of(string root, Action<string, Exception> tellUnreadable)
    {
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            foreach (var (name, kind) in Children(root, folder, tellUnreadable))
            {
                var path = folder.Length == 0 ? name : $"{folder}/{name}";
                var defect = ContentNames.Defect(name);
                if (kind == FileKind.Folder && defect is null) folders.Push(path);
                else yield return new WalkedFile(path, kind, defect);
            }
        }
    }

    private static List<(string Name, FileKind Kind)> Children(string root, string folder, Action<string, Exception> tellUnreadable)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<(string, FileKind)>(Path.Join(root, folder), (ref entry) => (entry.FileName.ToString(), FileKinds.Of(entry.ToFullPath())), OneLevel)
                {
                    ShouldIncludePredicate = (ref entry) => !ContentNames.IsIgnored(entry.FileName),
                },
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            tellUnreadable(folder.Length == 0 ? "." : folder, failure);
            return [];
        }
    }
}
