using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>Removes folders that builds have made and need no more. Links are removed, not followed.</summary>
internal static class FolderRemoval
{
    private const UnixFileMode OwnersAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// Removes a folder if it is ours: it carries a manifest, or there is nothing in it but the beginning of one. The manifest goes last, so that a removal that is cut short can be taken up again.
    /// What cannot be removed stays for a later build; the site does not depend on it.
    /// </summary>
    public static void TryRemove(string folder)
    {
        if (TryRemoveAsItIs(folder)) return;
        try
        {
            // Somebody has made folders of the old site read-only.
            if (!OperatingSystem.IsWindows() && OutputManifest.IsIn(folder)) Unlock(new DirectoryInfo(folder));
        }
        catch (Exception failure) when (IsRefused(failure))
        {
            return;
        }
        TryRemoveAsItIs(folder);
    }

    private static bool TryRemoveAsItIs(string folder)
    {
        try
        {
            if (!Directory.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null) return true;
            if (OutputManifest.IsIn(folder) || IsBarelyBegun(folder)) Empty(folder);
            Directory.Delete(folder);
            return true;
        }
        catch (Exception failure) when (IsRefused(failure))
        {
            return false;
        }
    }

    /// <summary>Work on all cores wraps what it fails of.</summary>
    private static bool IsRefused(Exception failure) => FileFailure.Is(failure) || (failure is AggregateException all && all.Flatten().InnerExceptions.All(IsRefused));

    private static bool IsBarelyBegun(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).SequenceEqual([OutputManifest.FileName]);

    private static void Empty(string folder)
    {
        foreach (var child in Directory.EnumerateDirectories(folder)) RemoveTree(new DirectoryInfo(child));
        var manifest = Path.Combine(folder, OutputManifest.FileName);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => file != manifest)) File.Delete(file);
        File.Delete(manifest);
    }

    /// <summary>Large sites have one folder of very many; its children are removed on all cores.</summary>
    private static void RemoveTree(DirectoryInfo folder)
    {
        if (folder.LinkTarget is null)
        {
            using var handle = OperatingSystem.IsLinux() ? SystemCalls.OpenFolder(folder.FullName) : null;
            Parallel.ForEach(folder.EnumerateDirectories(), child =>
            {
                if (handle is null || !SystemCalls.RemoveTree(handle, child.Name)) child.Delete(recursive: child.LinkTarget is null);
            });
        }
        folder.Delete(recursive: folder.LinkTarget is null);
    }

    private static void Unlock(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= OwnersAll;
        foreach (var child in folder.EnumerateDirectories().Where(child => child.LinkTarget is null)) Unlock(child);
    }
}
