using Wiki.Cli.Files;

namespace Wiki.Cli.History;

/// <summary>
/// The folder in which git keeps a repository. What names it must be a folder <c>.git</c>, or a file of that name for which the repository vouches: a
/// worktree is known to its repository by its place, a submodule lies within that of the repository around it. Links and anything else are not
/// followed, for who can write one file should not choose which repository is asked.
/// </summary>
/// <param name="Top">The folder that holds <c>.git</c>, a real path.</param>
/// <param name="Own">Where the checked-out commit is noted.</param>
/// <param name="Common">Where objects and branches are: another folder than <paramref name="Own"/> in a worktree.</param>
internal sealed record GitFolder(string Top, string Own, string Common)
{
    private const string Marker = ".git", Pointer = "gitdir:";

    /// <summary>The nearest one in the folders that hold this one; null when there is none.</summary>
    public static GitFolder? FindAbove(string folder)
    {
        for (var top = Path.GetDirectoryName(folder); top is not null; top = Path.GetDirectoryName(top))
        {
            var marker = Path.Join(top, Marker);
            switch (FileKinds.Of(marker))
            {
                case FileKind.Folder when IsRepository(marker, marker):
                    return new(top, marker, marker);
                case FileKind.Regular:
                    return Follow(top) is { } target
                        ? TryWorktree(top, target) ?? TrySubmodule(top, FindAbove(top)) ?? throw NotVouchedFor(marker, target)
                        : throw Unreadable(marker);
                case FileKind.Link or FileKind.Special:
                    throw new GitFailure($"`{marker}` is a link or a device, which is not followed", $"make it a folder");
                default:
                    continue;
            }
        }
        return null;
    }

    /// <summary>
    /// The repository of a submodule at <paramref name="top"/>, which must lie in that of the repository around it; null where it does not.
    /// </summary>
    public static GitFolder? TrySubmodule(string top, GitFolder? around)
    {
        if (around is null || Follow(top) is not { } target) return null;
        var isOfIt = RealPath.TryFollow(target) is { } real && RealPath.IsWithin(real, RealPath.Of(around.Common));
        return isOfIt && IsRepository(target, target) ? new(top, target, target) : null;
    }

    /// <summary>
    /// Refuses a repository that belongs to somebody else than the content: on a machine of many users anybody may make a <c>.git</c> in a folder
    /// above. Whoever owns the content, the user of this process and the system's own may have made it.
    /// </summary>
    public void CheckOwner(string content)
    {
        foreach (var place in (string[])[Path.Join(Top, Marker), Own, Common])
        {
            if (!FileOwner.IsTrusted(place, content))
                throw new GitFailure($"`{place}` belongs to another user than the content folder", "give both one owner");
        }
    }

    private static GitFolder? TryWorktree(string top, string target)
    {
        var marker = Path.Join(top, Marker);
        if (GitFile.FirstLine(Path.Join(target, "gitdir")) is not { } back || !IsLocal(back) || !RealPath.AreSame(Full(back, target), marker))
            return null;
        if (GitFile.FirstLine(Path.Join(target, "commondir")) is not { } shared || !IsLocal(shared)) return null;
        var common = Full(shared, target);
        return IsRepository(target, common) && RealPath.IsWithin(target, common) ? new(top, target, common) : null;
    }

    /// <summary>The folder that a file <c>.git</c> names; null when it names none.</summary>
    private static string? Follow(string top)
    {
        var line = GitFile.FirstLine(Path.Join(top, Marker));
        if (line is null || !line.StartsWith(Pointer, StringComparison.Ordinal)) return null;
        var target = line[Pointer.Length..].Trim();
        return target.Length > 0 && IsLocal(target) ? Full(target, top) : null;
    }

    private static bool IsRepository(string own, string common) =>
        FileKinds.Of(Path.Join(own, "HEAD")) == FileKind.Regular && Directory.Exists(Path.Join(common, "objects"))
        && Directory.Exists(Path.Join(common, "refs"));

    private static string Full(string path, string from) => RealPath.TryFollow(Path.Combine(from, path)) ?? from;

    /// <summary>To look whether something is at an address in the network is to tell its owner who looks.</summary>
    private static bool IsLocal(string path) => !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Contains('\0');

    private static GitFailure Unreadable(string marker) => new($"`{marker}` names no folder of a repository", "make the clone again");

    private static GitFailure NotVouchedFor(string marker, string target) =>
        new($"`{marker}` names `{target}`, which is not there or knows of no such worktree or submodule",
            "run `git worktree repair` in the repository, or make the clone again");
}
