using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>What a path names, the last link not followed.</summary>
internal enum FileKind
{
    Missing,
    Regular,
    Folder,
    Link,

    /// <summary>A pipe, socket or device: opening one may hang or have effects.</summary>
    Special,

    /// <summary>
    /// A file that has another name elsewhere and belongs to somebody else than the folder does: its bytes may be none of this folder's owner's.
    /// </summary>
    SecondName,
}

/// <summary>Asks the file system what a path names without opening it.</summary>
internal static class FileKinds
{
    public static FileKind Of(string path) => Of(path, out _);

    /// <summary>
    /// .NET tells pipes and devices from files only once they are open; so Linux is asked itself, and answers with the time of the last change of any
    /// sort, which no program can set. Elsewhere they count as regular, and the time is that of the last writing.
    /// </summary>
    public static FileKind Of(string path, out FileStamp stamp)
    {
        if (!Platform.IsLinux) return OfAttributes(path, out stamp);
        var isThere = Linux.TryStatus(path, out var status);
        stamp = isThere ? status.Stamp : default;
        return isThere ? status.Kind : FileKind.Missing;
    }

    /// <summary>Of what is open, by its descriptor; only on Linux.</summary>
    public static FileKind Of(int descriptor) => Platform.IsLinux && Linux.TryStatus(descriptor, out var status) ? status.Kind : FileKind.Missing;

    private static FileKind OfAttributes(string path, out FileStamp stamp)
    {
        stamp = default;
        var file = new FileInfo(path);
        if ((int)file.Attributes == -1) return FileKind.Missing;
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint)) return FileKind.Link;
        if (file.Attributes.HasFlag(FileAttributes.Directory)) return FileKind.Folder;
        stamp = new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks);
        return FileKind.Regular;
    }
}
