using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Wiki.Cli.Files;

/// <summary>
/// Finds the one moment that a build knows of: <c>SOURCE_DATE_EPOCH</c>, else the time and hash of the last commit of the repository that holds the content. A content folder without history, or a machine
/// without git, gives <see cref="BuildStamp.Unknown"/>: the clock is never asked.
/// </summary>
internal static class BuildStampReader
{
    private const string Variable = "SOURCE_DATE_EPOCH";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>These would make git look at another repository than the one that holds the folder; commit hooks run with them set.</summary>
    private static readonly string[] Misleading = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"];

    public static BuildStamp Read(string contentFolder)
    {
        if (Given() is { } time) return new BuildStamp(time, null);
        return IsInRepository(contentFolder) ? Parse(RunGit(contentFolder)) : BuildStamp.Unknown;
    }

    /// <summary>What <c>SOURCE_DATE_EPOCH</c> says; null when it is not set.</summary>
    public static DateTimeOffset? Given()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text) return null;
        var latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= latest) return DateTimeOffset.FromUnixTimeSeconds(seconds);
        throw new CommandFailure($"{Variable} is `{text}`, which is no number of seconds since 1970", $"for example `{Variable}=1767225600`");
    }

    private static bool IsInRepository(string folder)
    {
        for (var current = Path.GetFullPath(folder); current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git"))) return true;
        }
        return false;
    }

    /// <summary>What git says, or an empty text. Git's own rule against other people's repositories stays in force, and content that looks like a repository is not taken for one.</summary>
    private static string RunGit(string folder)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "-c", "safe.bareRepository=explicit", "-c", "log.showSignature=false", "log", "-1", "--format=%H %ct"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Misleading) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            var output = git.StandardOutput.ReadToEndAsync();
            if (output.Wait(Patience) && git.WaitForExit(Patience)) return git.ExitCode == 0 ? output.Result : "";
            git.Kill();
            return "";
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return "";
        }
    }

    private static BuildStamp Parse(string line)
    {
        var parts = line.Trim().Split(' ');
        var isCommit = parts.Length == 2 && parts[0].Length is 40 or 64 && parts[0].All(char.IsAsciiHexDigitLower);
        return isCommit && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new BuildStamp(DateTimeOffset.FromUnixTimeSeconds(seconds), parts[0])
            : BuildStamp.Unknown;
    }
}
