using System.Runtime.InteropServices;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Yaml;

/// <summary>
/// Tells where a value of YAML ends at a <c>#</c> that was most likely meant as text: <c>title: Rule #12 of the code</c> is <c>Rule</c>. A comment
/// that people mean as one has a space after its mark, stands on a line of its own, or follows a closing quote or bracket.
/// </summary>
internal static class YamlComments
{
    public static void Tell(YamlValue.Map root, TextSpan span, ProblemList problems)
    {
        var text = problems.Text;
        if (!HasMark(text.AsSpan(span.Start, span.Length))) return;
        var quoted = new List<TextSpan>();
        Collect(root, quoted);
        quoted.Sort((one, other) => one.Start.CompareTo(other.Start));
        for (var at = span.Start; at < span.End;)
        {
            var line = Lines.From(text, at);
            at = Math.Max(at + 1, Lines.After(text, line));
            if (MarkIn(text, line, quoted) is { } mark && !IsTold(problems, mark)) Tell(text, line, mark, problems);
        }
    }

    /// <summary>Whether the line cannot be read at all, which has been told.</summary>
    private static bool IsTold(ProblemList problems, int mark) =>
        problems.IsFull
        || problems.Found.Any(told => told.Rule == Rules.InvalidYaml && told.Location.Line == problems.At(TextSpan.FromLength(mark, 1)).Line);

    private static bool HasMark(ReadOnlySpan<char> yaml) =>
        yaml.Contains(" #", StringComparison.Ordinal) || yaml.Contains("\t#", StringComparison.Ordinal);

    /// <summary>Texts in which a <c>#</c> means nothing.</summary>
    private static void Collect(YamlValue value, List<TextSpan> quoted)
    {
        if (value is YamlValue.Scalar { IsPlain: false } or YamlValue.Unreadable) quoted.Add(value.Span);
        else if (value is YamlValue.List list) foreach (var item in list.Items) Collect(item, quoted);
        else if (value is YamlValue.Map map) foreach (var pair in map.Pairs) Collect(pair.Value, quoted);
    }

    /// <summary>Whether a place lies in one of some spans, which are in their order and do not overlap.</summary>
    private static bool IsIn(List<TextSpan> spans, int place)
    {
        var next = Ascending.FirstFrom(CollectionsMarshal.AsSpan(spans), place + 1, static span => span.Start);
        return next > 0 && place < spans[next - 1].End;
    }

    /// <summary>Where a comment begins that follows a bare text, or nothing, and was hardly meant as one.</summary>
    private static int? MarkIn(string text, TextSpan line, List<TextSpan> quoted)
    {
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (text[i] != '#' || text[i - 1] is not (' ' or '\t') || IsIn(quoted, i)) continue;
            var before = text.AsSpan(line.Start, i - line.Start).TrimEnd();
            var isMeant = before.IsEmpty || before[^1] is '"' or '\'' or ']' or '}' or '|' or '>' || before.TrimStart() is ['#', ..];
            return isMeant || i + 1 == line.End || text[i + 1] is ' ' or '\t' or '#' or '!' ? null : i;
        }
        return null;
    }

    private static void Tell(string text, TextSpan line, int mark, ProblemList problems)
    {
        var content = text[line.Start..line.End].Trim();
        var start = ValueStart(content);
        var value = content[start..];
        var message = value[0] == '#'
            ? "there is no value here: what follows ` #` is a comment in YAML"
            : "what follows ` #` is a comment in YAML, and no part of the value";
        problems.Add(
            Rules.YamlComment, new TextSpan(mark, line.End), message,
            $"write {Wording.Quoted(content[..start] + Wording.YamlQuoted(value))}, or put a space after `#` if it is a comment");
    }

    /// <summary>Where the value of a line begins: after its key, after the dash of an item, or after both.</summary>
    private static int ValueStart(string content)
    {
        var start = 0;
        while (content.AsSpan(start).StartsWith("- ")) start += 2;
        var colon = content.IndexOf(": ", start, StringComparison.Ordinal);
        if (colon >= 0 && colon < content.IndexOf(" #", start, StringComparison.Ordinal)) start = colon + 2;
        while (start < content.Length && content[start] == ' ') start++;
        return start;
    }
}
