using System.Collections.Immutable;
using System.Text;
using Wiki.Diagnostics;
using Wiki.Incremental;
using Wiki.Tests.Incremental;

namespace Wiki.Tests.Laws;

/// <summary>
/// Whoever types what help says is rid of the problem, or has another one. Typed are the helps of all golden sites that say what to write in the
/// place of what is marked.
/// </summary>
public sealed class TypedHelpTests
{
    private static readonly string Golden = Path.Combine(Repository.Root, "tests/Wiki.Cli.Tests/Golden");

    /// <summary>Beginnings of helps after which, between backticks, what is to be typed follows.</summary>
    private static readonly string[] Openings =
        ["did you mean `", "write `", "write the whole address: `", "write it without the quotation marks: `", "write it without the brackets: `",
            "put it between double quotes: `", "put the text between double quotes: `", "put the colour between double quotes: `"];

    public static TheoryData<string> Names => [.. Folders];

    private static IEnumerable<string> Folders =>
        Directory.EnumerateDirectories(Golden).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Typing_what_help_says_ends_the_problem(string name)
    {
        foreach (var problem in Told(Load(name)))
        {
            if (Typed(problem) is not { } text) continue;
            Assert.DoesNotContain(Told(Edited(name, problem, text)), left => IsSame(left, problem));
        }
    }

    [Fact]
    public void Most_golden_sites_have_helps_to_type() =>
        Assert.True(Folders.SelectMany(name => Told(Load(name))).Count(problem => Typed(problem) is not null) > 10);

    private static bool IsSame(Diagnostic left, Diagnostic right) =>
        (left.Rule, left.Location.Path, left.Location.Line, left.Message) == (right.Rule, right.Location.Path, right.Location.Line, right.Message);

    private static ImmutableArray<Diagnostic> Told(MemoryWiki wiki) => new Workspace(wiki, new ParallelOptions()).Apply().Diagnostics;

    private static MemoryWiki Load(string name)
    {
        var content = Path.Combine(Golden, name, "content");
        var wiki = new MemoryWiki();
        if (!Directory.Exists(content)) return wiki;
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
            wiki[Path.GetRelativePath(content, file).Replace('\\', '/')] = File.ReadAllText(file, Encoding.UTF8);
        return wiki;
    }

    /// <summary>What stands first between backticks; the second choice of "write `a` or `b`" is another.</summary>
    private static string? Typed(Diagnostic problem)
    {
        var opening = Array.Find(Openings, start => problem.Help?.StartsWith(start, StringComparison.Ordinal) == true);
        if (opening is null || problem.Location.Line == 0) return null;
        var rest = problem.Help![opening.Length..];
        var end = rest.IndexOf('`', StringComparison.Ordinal);
        return end <= 0 || rest[..end].Contains('…') ? null : rest[..end];
    }

    private static MemoryWiki Edited(string name, Diagnostic problem, string typed)
    {
        var wiki = Load(name);
        var lines = wiki[problem.Location.Path]!.Split('\n');
        var line = lines[problem.Location.Line - 1];
        var (start, length) = (problem.Location.Column - 1, problem.Location.Length);
        lines[problem.Location.Line - 1] = WholeLine(line, typed) ?? Within(line, typed, "[[", "]]", start) ?? Within(line, typed, "[@", "]", start)
            ?? line[..start] + typed + line[Math.Min(line.Length, start + length)..];
        wiki[problem.Location.Path] = string.Join('\n', lines);
        return wiki;
    }

    /// <summary>A line of YAML takes the place of the one that has its key, or of the key that it is to replace.</summary>
    private static string? WholeLine(string line, string typed)
    {
        var colon = typed.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || !typed[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            || line.Contains('{', StringComparison.Ordinal) != typed.Contains('{', StringComparison.Ordinal)) return null;
        return string.Concat(line.AsSpan(0, line.Length - line.TrimStart().Length), typed);
    }

    private static string? Within(string line, string typed, string open, string close, int at)
    {
        if (!typed.StartsWith(open, StringComparison.Ordinal)) return null;
        var start = line.LastIndexOf(open, Math.Min(at, line.Length - 1), StringComparison.Ordinal);
        var end = start < 0 ? -1 : line.IndexOf(close, start, StringComparison.Ordinal);
        return end < 0 ? null : line[..start] + typed + line[(end + close.Length)..];
    }
}
