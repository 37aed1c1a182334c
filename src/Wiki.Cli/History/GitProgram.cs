using Wiki.Cli.Files;

namespace Wiki.Cli.History;

/// <summary>
/// Where the program <c>git</c> is: in a folder that PATH names whole. The current folder is never looked in, nor an empty or relative part of PATH,
/// and a git that lies among files which others may have written, or that a link leads to there, is passed over. On Windows it is <c>git.exe</c>
/// alone, whatever PATHEXT says, since a script would be run by a shell that looks in the current folder.
/// </summary>
/// <param name="File">The full path of the program.</param>
/// <param name="SearchPath">The parts of PATH that can be trusted, which it is to have for its own.</param>
internal sealed record GitProgram(string File, string SearchPath)
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static string FileName => OperatingSystem.IsWindows() ? "git.exe" : "git";

    /// <summary>Looks for it; a <see cref="GitFailure"/> where there is none.</summary>
    /// <param name="path">The value of PATH.</param>
    /// <param name="untrusted">Folders in whose files, at any depth, no program is to be found.</param>
    public static GitProgram Find(string? path, IEnumerable<string> untrusted)
    {
        List<string> avoided = [.. untrusted.Select(RealPath.Of)];
        var folders = (path ?? "").Split(Path.PathSeparator).Select(part => OperatingSystem.IsWindows() ? part.Trim('"') : part)
            .Where(Path.IsPathFullyQualified).ToList();
        var trusted = folders.Where(folder => IsTrusted(RealPath.TryFollow(folder), avoided)).ToList();
        var program = trusted.Select(folder => Path.Join(folder, FileName))
            .FirstOrDefault(file => RealProgram(file) is { } real && IsTrusted(Path.GetDirectoryName(real), avoided));
        return program is null ? throw Missing(folders) : new(program, string.Join(Path.PathSeparator, trusted));
    }

    private static bool IsTrusted(string? folder, List<string> avoided) =>
        folder is not null && !avoided.Exists(other => RealPath.IsWithin(folder, other))
        && !RealPath.AreSame(folder, RealPath.Of(Environment.CurrentDirectory));

    /// <summary>Where the path of a program leads; null when no program is there.</summary>
    private static string? RealProgram(string file)
    {
        if (RealPath.TryFollow(file) is not { } real || FileKinds.Of(real) != FileKind.Regular) return null;
        return OperatingSystem.IsWindows() || (System.IO.File.GetUnixFileMode(real) & AnyExecute) != 0 ? real : null;
    }

    private static GitFailure Missing(List<string> folders) =>
        folders.Find(folder => RealProgram(Path.Join(folder, FileName)) is not null) is { } passedOver
            ? new($"the only `git` in PATH is in `{passedOver}`, among files of the wiki, and is not run",
                "name the folder of an installed git in PATH")
            : new("there is no program `git` in PATH", "install git, or name its folder in PATH by a full path");
}
