using System.Collections.Frozen;
using Wiki.Cli.Files;

namespace Wiki.Cli.History;

/// <summary>Reads which commit is checked out and where the history was cut off, as git's own description of a repository's files has it.</summary>
internal static class GitReferences
{
    private const string Symbolic = "ref:", Packed = "packed-refs";
    private const int MostSteps = 5, MostBytes = 64 * 1024 * 1024;

    /// <summary>The commit that is checked out; null before the first one.</summary>
    public static string? Head(GitFolder folder)
    {
        if (Directory.Exists(Path.Join(folder.Common, "reftable")))
            throw new GitFailure("the repository keeps its branches in the format `reftable`, which is not read",
                "run `git refs migrate --ref-format=files`");
        var file = Path.Join(folder.Own, "HEAD");
        for (var step = 0; step < MostSteps; step++)
        {
            var line = GitFile.FirstLine(file);
            if (line is not null && IsHash(line)) return line;
            if (line is null || !line.StartsWith(Symbolic, StringComparison.Ordinal)) break;
            var name = line[Symbolic.Length..].Trim();
            if (!IsName(name)) break;
            file = Path.Join(folder.Common, name);
            if (FileKinds.Of(file) != FileKind.Regular) return InPacked(folder, name);
        }
        throw new GitFailure($"`{file}` names no commit", "make the clone again, or mend it: `git fsck` says what is wrong");
    }

    /// <summary>The commits at which a shallow clone ends.</summary>
    public static FrozenSet<string> CutOff(GitFolder folder) =>
        (GitFile.Lines(Path.Join(folder.Common, "shallow"), MostBytes) ?? []).Select(line => line.Trim()).Where(IsHash)
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsHash(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private static string? InPacked(GitFolder folder, string name)
    {
        foreach (var line in GitFile.Lines(Path.Join(folder.Common, Packed), MostBytes) ?? [])
        {
            if (line.EndsWith(name, StringComparison.Ordinal) && line.Split(' ') is [var hash, var branch] && branch == name && IsHash(hash))
                return hash;
        }
        return null;
    }

    /// <summary>A branch is a path below <c>refs</c>, and leads nowhere else.</summary>
    private static bool IsName(string name) =>
        name.StartsWith("refs/", StringComparison.Ordinal) && !name.Contains('\\') && name.Split('/').All(part => part is not ("" or "." or ".."));
}
