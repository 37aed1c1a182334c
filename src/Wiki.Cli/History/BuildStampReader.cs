using System.Globalization;
using Wiki.Diagnostics;
using Wiki.Input;

namespace Wiki.Cli.History;

/// <summary>
/// Finds the one moment that a build knows of: <c>SOURCE_DATE_EPOCH</c>, else the time and hash of the last commit of the repository that holds the
/// content. A content folder without history gives
/// <see cref="BuildStamp.Unknown"/>: the clock is never asked. Where there is a history that git cannot tell, that is a <see cref="GitFailure"/>.
/// </summary>
internal static class BuildStampReader
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>Where git cannot tell, the unknown one and why.</summary>
    public static Parsed<BuildStamp> TryRead(VersionControl versions)
    {
        try
        {
            return new(Read(versions), []);
        }
        catch (GitFailure failure)
        {
            return new(BuildStamp.Unknown, [HistoryProblems.UnknownMoment(failure)]);
        }
    }

    private static BuildStamp Read(VersionControl versions)
    {
        if (Given() is { } time) return new BuildStamp(time, null);
        if (versions.Repository is not { Head: { } head } repository) return BuildStamp.Unknown;
        using var git = versions.Ask(repository);
        var last = Commit.Read(git.Start(Commit.Question(head, "--max-count=1"))).Single();
        return last.Time is { } moment
            ? new BuildStamp(moment.ToUniversalTime(), last.Hash)
            : throw new GitFailure($"the last commit, {last.ShortHash}, bears no date",
                "make it again with a clock that is right: `git commit --amend --reset-author --no-edit`");
    }

    /// <summary>What <c>SOURCE_DATE_EPOCH</c> says; null when it is not set.</summary>
    public static DateTimeOffset? Given()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text) return null;
        var latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= latest)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        throw new CommandFailure($"{Variable} is `{text}`, which is no number of seconds since 1970", $"for example `{Variable}=1767225600`");
    }
}
