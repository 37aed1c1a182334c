namespace Wiki.Cli.Files;

/// <summary>
/// Where a path leads once every link in it is followed: two spellings of one place have one real path. What does not exist yet stays as written.
/// </summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows before it speaks of a loop.</summary>
    private const int MaxLinks = 40;

    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static string Of(string path) => TryFollow(path) ?? throw new CommandFailure($"`{path}` leads through links in a circle");

    /// <summary>Null where the links lead in a circle.</summary>
    public static string? TryFollow(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var followed = 0; followed < MaxLinks; followed++)
        {
            if (FollowFirstLink(full) is not { } next) return full;
            full = next;
        }
        return null;
    }

    public static bool AreSame(string left, string right) => string.Equals(left, right, Comparison);

    /// <summary>Whether a real path is another or lies below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return AreSame(path, folder) || path.StartsWith(prefix, Comparison);
    }

    private static string? FollowFirstLink(string full)
    {
        for (var end = Path.GetPathRoot(full)!.Length; end < full.Length; end++)
        {
            var separator = full.IndexOf(Path.DirectorySeparatorChar, end);
            end = separator < 0 ? full.Length : separator;
            if (new FileInfo(full[..end]).LinkTarget is not { } target) continue;
            var folder = Path.GetDirectoryName(full[..end])!;
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Join(Path.Combine(folder, target), full[end..])));
        }
        return null;
    }
}
