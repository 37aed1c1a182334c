using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// The keys at the top of an entry, the line that opens them, and the offset at which the body begins. <paramref name="IsWhole"/> is false when some
/// keys may have been lost, which has been told: then none is to be said to be missing.
/// </summary>
internal readonly record struct FrontMatter(YamlValue.Map Values, TextSpan Opening, int BodyStart, bool IsWhole)
{
    public static readonly FrontMatter None = new(YamlValue.Map.Empty, default, 0, IsWhole: false);
}

/// <summary>
/// Finds the YAML between two lines of <c>---</c> at the top of a file and reads it. Blank lines above it are let pass. Three points may end it, as
/// they end every text of YAML.
/// </summary>
internal static class FrontMatterReader
{
    private const string Fence = "---";

    /// <param name="problems">The file, and what is wrong with it.</param>
    /// <param name="isOptional">Whether a text alone says all.</param>
    public static FrontMatter Read(ProblemList problems, bool isOptional)
    {
        var text = problems.Text;
        var opening = FirstLine(text);
        if (Lines.IsBlank(text, opening)) return Empty(problems);
        if (!IsFence(text, opening)) return Missing(opening, problems, isOptional);
        var start = Lines.After(text, opening);
        for (var at = start; at < text.Length;)
        {
            var line = Lines.From(text, at);
            at = Lines.After(text, line);
            if (IsFence(text, line) || IsEnd(text, line)) return Keys(opening, new TextSpan(start, line.Start), at, problems);
        }
        return Unclosed(opening, start, problems);
    }

    private static FrontMatter Keys(TextSpan opening, TextSpan yaml, int bodyStart, ProblemList problems)
    {
        var values = YamlReader.Read(yaml, problems);
        return new(values, opening, bodyStart, IsWhole: !problems.MayLackKeys);
    }

    /// <summary>The first line that is not blank, or the last.</summary>
    private static TextSpan FirstLine(string text)
    {
        var line = Lines.From(text, 0);
        while (Lines.IsBlank(text, line) && Lines.After(text, line) < text.Length) line = Lines.From(text, Lines.After(text, line));
        return line;
    }

    private static FrontMatter Empty(ProblemList problems)
    {
        problems.AddToFile(Rules.EmptyFile, "this file is empty", $"write an entry that begins with{LinesToType(problems)}");
        return FrontMatter.None;
    }

    private static FrontMatter Missing(TextSpan line, ProblemList problems, bool isOptional)
    {
        var first = problems.Text.AsSpan(line.Start, line.Length);
        if (IsAlmostFence(first))
        {
            problems.Add(Rules.MissingFrontMatter, line, $"{Wording.Quoted(first.ToString())} does not begin front matter",
                "write three hyphens, above the first key and below the last: `---`");
            return FrontMatter.None;
        }
        if (BeginsWithKey(first))
        {
            problems.Add(Rules.MissingFrontMatter, line, "this line looks like front matter, but no line of `---` stands above it",
                "put a line of `---` above the first key, and one below the last");
            return FrontMatter.None;
        }
        var isOther = first.StartsWith("+++") || first is ['{', not ('{' or '%'), ..] or "{";
        if (isOptional && !isOther) return new(YamlValue.Map.Empty, line, 0, IsWhole: true);
        var message = isOther ? "this file's front matter is not YAML between two lines of `---`" : "this file does not begin with front matter";
        problems.Add(Rules.MissingFrontMatter, line, message, IsAboutTheWiki(problems.Path)
            ? "move it out of the content folder, beside it, where notes to authors belong"
            : $"begin the file with{LinesToType(problems)}");
        return FrontMatter.None;
    }

    /// <summary>The keys most likely end at the first blank line; what follows is read as the body.</summary>
    private static FrontMatter Unclosed(TextSpan opening, int start, ProblemList problems)
    {
        var text = problems.Text;
        problems.Add(Rules.UnclosedFrontMatter, opening, "the front matter that begins here is not closed", "put a line of `---` after the last key");
        var end = start;
        while (end < text.Length && Lines.From(text, end) is var line && !Lines.IsBlank(text, line)) end = Lines.After(text, line);
        return Keys(opening, new TextSpan(start, end), end, problems);
    }

    /// <summary>The front matter that is missing, with the first heading or the file's name for a title.</summary>
    private static string LinesToType(ProblemList problems)
    {
        var text = problems.Text;
        var first = FirstLine(text);
        var line = text.AsSpan(first.Start, first.Length);
        var title = line.StartsWith("# ") ? line[2..].Trim().ToString() : Wording.Readable(EntryPath.Stem(problems.Path));
        return $"\n{Fence}\ntitle: {Wording.YamlQuoted(Unprintable.Escape(title))}\nsummary: One or two sentences.\n{Fence}";
    }

    /// <summary>Files that repositories have for whoever works on them.</summary>
    private static bool IsAboutTheWiki(string path) =>
        path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant() is "readme.md" or "contributing.md" or "license.md" or "licence.md" or "changelog.md"
            or "todo.md" or "code_of_conduct.md" or "authors.md";

    /// <summary>A line of hyphens, or of the dashes that word processors make of them, that are not three.</summary>
    private static bool IsAlmostFence(ReadOnlySpan<char> line)
    {
        var marks = line.Trim();
        return marks is "—" or "–" || (marks.Length > 1 && !marks.ContainsAnyExcept('-', '–', '—') && !marks.SequenceEqual(Fence));
    }

    private static bool BeginsWithKey(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 0 and var colon && Content.Keys.IsBuiltIn(line[..colon].ToString().ToLowerInvariant());

    /// <summary>Three points, unless a key follows, which would be lost.</summary>
    private static bool IsEnd(string text, TextSpan line)
    {
        if (text.AsSpan(line.Start, line.Length).TrimEnd() is not "...") return false;
        var next = Lines.From(text, Lines.After(text, line));
        return !BeginsWithKey(text.AsSpan(next.Start, next.Length));
    }

    private static bool IsFence(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).TrimEnd().SequenceEqual(Fence);
}
