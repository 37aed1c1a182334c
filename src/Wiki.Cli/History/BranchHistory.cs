using System.Collections.Immutable;
using System.Text;
using Wiki.Cli.Files;
using Wiki.Versions;

namespace Wiki.Cli.History;

/// <summary>
/// Reads how the files of a content folder came to be what they are, along the first parents of the commit that is checked out. One git tells it; one
/// more gives the bytes.
/// </summary>
internal static class BranchHistory
{
    private const string Header = "commit ";
    private const int LongestToken = 64 * 1024;

    /// <summary>How git says that there is no file, and which sorts of files there are.</summary>
    private const string Plain = "100644", Executable = "100755";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Null outside of a repository, and before the first commit; a <see cref="GitFailure"/> where it cannot be told.</summary>
    public static ContentHistory? Read(VersionControl versions)
    {
        if (versions.Repository is not { Head: { } head } repository) return null;
        using var git = versions.Ask(repository);
        var landings = ReadLandings(git.Start(Question(head, repository.Prefix)), repository.Prefix).ToList();
        landings.Reverse();
        return new ContentHistory([.. landings], new PastFileReader(versions, repository)) { Prefix = repository.Prefix };
    }

    private static string[] Question(string head, string prefix)
    {
        string[] question = ["log", "-m", "--first-parent", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-color", "--no-ext-diff",
            "--no-textconv", "--no-show-signature", $"--format={Header}%H %cd", "--date=raw", head, "--"];
        return prefix.Length > 0 ? [.. question, $":(top,literal){prefix.TrimEnd('/')}"] : question;
    }

    private static IEnumerable<Landing> ReadLandings(GitProcess git, string prefix)
    {
        Commit? commit = null;
        var changes = ImmutableArray.CreateBuilder<PastFile>();
        var tokens = new Tokens(git);
        // A path comes in many commits and is kept once.
        var paths = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() is { } token)
        {
            var words = Encoding.Latin1.GetString(token.Span).TrimStart('\n');
            if (words.StartsWith(Header, StringComparison.Ordinal))
            {
                if (commit is not null) yield return LandingOf(commit, changes);
                commit = words.Split(' ', 3) is [_, var hash, var date] && GitReferences.IsHash(hash)
                    ? Commit.Dated(hash, date)
                    : throw git.Misunderstood();
                continue;
            }
            if (commit is null || !words.StartsWith(':') || words.Split(' ') is not [_, var mode, _, var after, _] || !GitReferences.IsHash(after)
                || tokens.Next() is not { } name) throw git.Misunderstood();
            if (ChangeOf(name.Span, prefix, mode is Plain or Executable ? after : null) is not { } change) continue;
            if (!paths.TryGetValue(change.Path, out var path)) paths.Add(path = change.Path);
            changes.Add(change with { Path = path });
        }
        git.Finish();
        if (commit is not null) yield return LandingOf(commit, changes);
    }

    private static Landing LandingOf(Commit commit, ImmutableArray<PastFile>.Builder changes) =>
        new(commit.Hash, commit.Time?.ToUniversalTime(), commit.Day, changes.DrainToImmutable());

    /// <summary>Null for what no listing of the folder would show.</summary>
    private static PastFile? ChangeOf(ReadOnlySpan<byte> name, string prefix, string? blob)
    {
        string path;
        try
        {
            path = Strict.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        if (!path.StartsWith(prefix, StringComparison.Ordinal)) return null;
        path = path[prefix.Length..];
        foreach (var segment in path.Split('/'))
            if (ContentNames.IsIgnored(segment) || ContentNames.Defect(segment) is not null) return null;
        return new PastFile(path, blob);
    }

    /// <summary>What stands between zero bytes.</summary>
    private sealed class Tokens(GitProcess git)
    {
        private readonly byte[] buffer = new byte[2 * LongestToken];
        private int next, filled;

        /// <summary>Null at the end; valid until the one after it is asked for.</summary>
        public ReadOnlyMemory<byte>? Next()
        {
            while (true)
            {
                var length = buffer.AsSpan(next, filled - next).IndexOf((byte)0);
                if (length >= 0)
                {
                    var token = buffer.AsMemory(next, length);
                    next += length + 1;
                    return token;
                }
                if (filled - next > LongestToken) throw git.Misunderstood();
                buffer.AsSpan(next, filled - next).CopyTo(buffer);
                (next, filled) = (0, filled - next);
                var read = git.Output.Read(buffer.AsSpan(filled));
                if (read > 0) filled += read;
                else if (filled > 0) throw git.Misunderstood();
                else return null;
            }
        }
    }
}
