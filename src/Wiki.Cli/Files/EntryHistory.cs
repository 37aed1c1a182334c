using System.Collections.Immutable;
using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Files;

/// <summary>
/// The last commit that touched each file, read from git's log in one process that is ended as soon as every file has been met. Files that no commit knows have no revision; nor has any where there is no
/// repository or no git.
/// </summary>
internal static class EntryHistory
{
    private const char CommitMark = '\u0001';

    /// <summary>A clone that was cut off begins with a commit that seems to have made every file.</summary>
    private const string CutOff = "grafted";

    private static readonly ImmutableDictionary<string, Revision> Nothing = ImmutableDictionary<string, Revision>.Empty;

    /// <summary>The paths of the entries whose front matter gives no date or, where citations name the version, of all that can be cited.</summary>
    public static HashSet<string> Wanted(ImmutableArray<Entry> entries, Settings settings) => entries.Where(entry => IsWanted(entry, settings)).Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the same are wanted of these entries as of those before, which nearly all are the same.</summary>
    public static bool IsWantedAsBefore(ImmutableArray<Entry> entries, ImmutableArray<Entry> before, Settings settings)
    {
        if (entries.Length != before.Length) return false;
        for (var i = 0; i < entries.Length; i++)
            if (!ReferenceEquals(entries[i], before[i]) && (entries[i].Path != before[i].Path || IsWanted(entries[i], settings) != IsWanted(before[i], settings))) return false;
        return true;
    }

    private static bool IsWanted(Entry entry, Settings settings) => entry.Kind != Settings.PageKind && (settings.CitesVersion || entry.Date is null);

    public static Parsed<ImmutableDictionary<string, Revision>> Read(string folder, IReadOnlySet<string> paths)
    {
        HashSet<string> wanted = [.. paths];
        if (wanted.Count == 0 || !Git.HasRepository(folder)) return new(Nothing, []);
        try
        {
            return ReadLog(folder, wanted);
        }
        catch (Exception failure) when (Git.IsFailure(failure))
        {
            return new(Nothing, []);
        }
    }

    private static Parsed<ImmutableDictionary<string, Revision>> ReadLog(string folder, HashSet<string> wanted)
    {
        using var git = Git.Start(folder, ["log", "-z", "--name-only", "--no-renames", "--relative", "--decorate=short", $"--format={CommitMark}%H %cs %D", "--", "."]);
        using var output = new StreamReader(git.StandardOutput.BaseStream, new UTF8Encoding(false));
        var found = ImmutableDictionary.CreateBuilder<string, Revision>(StringComparer.Ordinal);
        Revision? revision = null;
        string? cutOffAt = null;
        var isCutOff = false;
        while (wanted.Count > 0 && NextToken(output) is { } token)
        {
            if (token.StartsWith(CommitMark)) (revision, isCutOff) = (CommitOf(token), token.Contains(CutOff, StringComparison.Ordinal));
            else if (revision is not null && wanted.Remove(token))
            {
                if (isCutOff) cutOffAt = cutOffAt is null || string.CompareOrdinal(token, cutOffAt) < 0 ? token : cutOffAt;
                else found[token] = revision;
            }
        }
        if (wanted.Count == 0) git.Kill();
        return new(found.ToImmutable(), cutOffAt is null ? [] : [Shallow(cutOffAt)]);
    }

    /// <summary>What stands before the next zero byte, without the line end that git puts before the first name; null at the end.</summary>
    private static string? NextToken(StreamReader output)
    {
        var token = new StringBuilder();
        for (var c = output.Read(); c >= 0; c = output.Read())
        {
            if (c == 0) return token.ToString();
            if (c != '\n' || token.Length > 0) token.Append((char)c);
        }
        return token.Length > 0 ? token.ToString() : null;
    }

    private static Revision? CommitOf(string token)
    {
        var parts = token[1..].Split(' ');
        return PartialDate.TryParse(parts.ElementAtOrDefault(1), out var date) ? new Revision(parts[0], date) : null;
    }

    private static Diagnostic Shallow(string path) => new(
        Rules.ShallowClone, Location.OfFile(path),
        $"the last change of `{path}` is not in this clone, whose history is cut off, so neither its date nor its version can be known",
        "fetch the whole history with `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0`), or write `updated` into the front matter");
}
