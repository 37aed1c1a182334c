using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// Removes folders that builds have made and need no more. Links are removed, not followed; on Linux each step is taken from the open folder above,
/// so it does not matter what somebody puts in a folder's place meanwhile.
/// </summary>
internal static class FolderRemoval
{
    private const UnixFileMode OwnersAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static ReadOnlySpan<byte> Manifest => ".wiki-manifest\0"u8;

    /// <summary>
    /// Removes a folder that is a build's. The manifest goes last, so that a removal that is cut short can be taken up again. What cannot be removed
    /// stays for a later build; the site does not depend on it.
    /// </summary>
    public static void TryRemove(string folder)
    {
        if (TryRemoveAsItIs(folder)) return;
        try
        {
            // Somebody has made folders of the old site read-only.
            if (!OperatingSystem.IsWindows()) Unlock(new DirectoryInfo(folder));
        }
        catch (Exception failure) when (IsRefused(failure))
        {
            return;
        }
        TryRemoveAsItIs(folder);
    }

    /// <summary>
    /// Whether there is nothing in a folder, or nothing but the beginning of a manifest: a build died before it could note the folder.
    /// </summary>
    public static bool IsBarelyBegun(string folder)
    {
        try
        {
            return FileKinds.Of(folder) == FileKind.Folder
                && Directory.EnumerateFileSystemEntries(folder).All(path => Path.GetFileName(path) == OutputManifest.FileName);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return false;
        }
    }

    private static bool TryRemoveAsItIs(string folder)
    {
        try
        {
            if (FileKinds.Of(folder) != FileKind.Folder) return true;
            if (Platform.IsLinux) return TryRemoveOnLinux(folder);
            var manifest = Path.Combine(folder, OutputManifest.FileName);
            Parallel.ForEach(Directory.EnumerateDirectories(folder),
                child => Directory.Delete(child, recursive: FileKinds.Of(child) == FileKind.Folder));
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => file != manifest)) File.Delete(file);
            File.Delete(manifest);
            Directory.Delete(folder);
            return true;
        }
        catch (Exception failure) when (IsRefused(failure))
        {
            return false;
        }
    }

    /// <summary>Work on all cores wraps what it fails of.</summary>
    private static bool IsRefused(Exception failure) =>
        FileFailure.Is(failure) || (failure is AggregateException all && all.Flatten().InnerExceptions.All(IsRefused));

    [SupportedOSPlatform("linux")]
    private static bool TryRemoveOnLinux(string path)
    {
        using var parent = Linux.OpenRoot(Path.GetDirectoryName(path)!);
        var opened = Linux.OpenBelow(parent, Path.GetFileName(path), Linux.IsFolder);
        if (opened < 0) return false;
        using var folder = new SafeFileHandle(opened, ownsHandle: true);
        var isEmpty = LinuxEntries.Read(opened, name => name.SequenceEqual(Manifest) || RemoveAny(opened, name, Share));
        if (!isEmpty) return false;
        Span<byte> manifest = stackalloc byte[Manifest.Length];
        Manifest.CopyTo(manifest);
        _ = Linux.Remove(opened, ref manifest[0]);
        return Linux.RemoveFolder(parent, Path.GetFileName(path));
    }

    /// <summary>Removes what a name in an open folder names, with all that is in it. A link is removed and not followed.</summary>
    [SupportedOSPlatform("linux")]
    private static bool RemoveAny(int folder, Span<byte> name, Func<int, bool> empty)
    {
        if (Linux.Remove(folder, ref name[0])) return true;
        var child = Linux.OpenChild(folder, ref name[0]);
        if (child < 0) return false;
        var isEmpty = empty(child);
        Linux.Release(child);
        return isEmpty && Linux.RemoveFolder(folder, ref name[0]);
    }

    [SupportedOSPlatform("linux")]
    private static bool Empty(int folder) => LinuxEntries.Read(folder, name => RemoveAny(folder, name, Empty));

    /// <summary>The same on all cores: large sites have one folder of very many.</summary>
    [SupportedOSPlatform("linux")]
    private static bool Share(int folder)
    {
        var names = new List<byte[]>();
        if (!LinuxEntries.Read(folder, name => Add(name))) return false;
        return Parallel.ForEach(names, (name, rest) =>
        {
            if (!RemoveAny(folder, name, Empty)) rest.Stop();
        }).IsCompleted;

        bool Add(Span<byte> name)
        {
            names.Add(name.ToArray());
            return true;
        }
    }

    private static void Unlock(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= OwnersAll;
        foreach (var child in folder.EnumerateDirectories().Where(child => child.LinkTarget is null)) Unlock(child);
    }
}
