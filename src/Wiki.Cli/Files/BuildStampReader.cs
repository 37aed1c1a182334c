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

    public static BuildStamp Read(string contentFolder)
    {
        if (Given() is { } time) return new BuildStamp(time, null);
        return Git.HasRepository(contentFolder) ? Parse(RunGit(contentFolder)) : BuildStamp.Unknown;
    }

    /// <summary>What <c>SOURCE_DATE_EPOCH</c> says; null when it is not set.</summary>
    public static DateTimeOffset? Given()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text) return null;
        var latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= latest) return DateTimeOffset.FromUnixTimeSeconds(seconds);
        throw new CommandFailure($"{Variable} is `{text}`, which is no number of seconds since 1970", $"for example `{Variable}=1767225600`");
    }

    /// <summary>What git says, or an empty text.</summary>
    private static string RunGit(string folder)
    {
        try
        {
            using var git = Git.Start(folder, ["log", "-1", "--format=%H %ct"]);
            var output = git.StandardOutput.ReadToEndAsync();
            if (output.Wait(Patience) && git.WaitForExit(Patience)) return git.ExitCode == 0 ? output.Result : "";
            git.Kill();
            return "";
        }
        catch (Exception failure) when (Git.IsFailure(failure))
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
