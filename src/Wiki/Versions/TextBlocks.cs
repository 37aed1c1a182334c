using System.Text;
using Wiki.Text;

namespace Wiki.Versions;

/// <summary>A word of a text, or a line of code.</summary>
/// <param name="Text">As written.</param>
/// <param name="Before">What parts it from the word before: a space, the end of a line, or '\0' where nothing does.</param>
internal readonly record struct TextWord(string Text, char Before)
{
    /// <summary>Its letters and digits: words are the same to a reader whose letters and digits are.</summary>
    public string Letters => LettersOf(Text);

    public static string LettersOf(string text) => text.All(char.IsLetterOrDigit)
        ? text
        : string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => rune.ToString()));
}

/// <summary>A paragraph, heading, list, table or piece of code as an author wrote it: its words.</summary>
/// <param name="Words">At least one.</param>
/// <param name="IsHeading">Whether it is a line that begins with <c>#</c>.</param>
internal sealed record TextBlock(List<TextWord> Words, bool IsHeading)
{
    /// <summary>What it says, by which blocks are the same whose white space differs.</summary>
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));
}

/// <summary>
/// Parts the Markdown of an entry into blocks of words: at blank lines and headings, a fence of code whole. What readers never get is left out:
/// comments, and definitions that lead nowhere, in which authors write notes to each other.
/// </summary>
internal sealed class TextBlocks
{
    private readonly string text;
    private readonly List<TextBlock> blocks = [];
    private readonly List<string> lines = [];
    private bool mayHoldComment = true;

    private TextBlocks(string text) => this.text = text;

    public static List<TextBlock> In(string markdown)
    {
        var parts = new TextBlocks(markdown);
        parts.Read();
        return parts.blocks;
    }

    private void Read()
    {
        for (var at = 0; at < text.Length;)
        {
            var (line, next) = LineAt(at);
            var trimmed = line.AsSpan().TrimStart();
            if (FenceLength(trimmed) is > 0 and var fence)
            {
                End();
                at = ReadCode(at, trimmed[0], fence);
                continue;
            }
            at = next;
            if (trimmed.IsEmpty) End();
            else if (IsHeading(trimmed))
            {
                End();
                lines.Add(line);
                End(isHeading: true);
            }
            else if (!IsNote(trimmed)) lines.Add(line);
        }
        End();
    }

    /// <summary>A line without its comments, and where the next begins; a comment may end lines below.</summary>
    private (string Line, int Next) LineAt(int start)
    {
        var line = Lines.From(text, start);
        var written = text[line.Start..line.End];
        var kept = new StringBuilder();
        while (mayHoldComment && written.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var open)
        {
            var end = text.IndexOf("-->", line.End - written.Length + open + 2, StringComparison.Ordinal);
            mayHoldComment = end >= 0;
            if (!mayHoldComment) break;
            kept.Append(written, 0, open);
            line = Lines.From(text, end + 3);
            written = text[line.Start..line.End];
        }
        return (kept.Append(written).ToString(), Lines.After(text, line));
    }

    private int ReadCode(int start, char mark, int length)
    {
        var words = new List<TextWord>();
        for (var at = start; at < text.Length;)
        {
            var line = Lines.From(text, at);
            var written = text[line.Start..line.End].TrimEnd();
            words.Add(new(written, '\n'));
            at = Lines.After(text, line);
            var isEnd = words.Count > 1 && FenceLength(written.AsSpan().TrimStart()) >= length && written.AsSpan().Trim().Trim(mark).IsEmpty;
            if (!isEnd && at < text.Length) continue;
            blocks.Add(new(words, IsHeading: false));
            return at;
        }
        return text.Length;
    }

    private void End(bool isHeading = false)
    {
        if (lines.Count == 0) return;
        var words = new List<TextWord>();
        foreach (var (line, i) in WithoutNotes(string.Join('\n', lines)).Split('\n').Select((line, i) => (line, i)))
            AddWords(line, i > 0 && BeginsItem(line.AsSpan().TrimStart()) ? '\n' : ' ', words);
        if (words.Count > 0) blocks.Add(new(words, isHeading));
        lines.Clear();
    }

    private static void AddWords(string line, char before, List<TextWord> words)
    {
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                if (before == '\0') before = ' ';
                continue;
            }
            var end = at + 1;
            if (!EastAsian.IsWide(line[at])) while (end < line.Length && !char.IsWhiteSpace(line[end]) && !EastAsian.IsWide(line[end])) end++;
            else if (char.IsHighSurrogate(line[at]) && end < line.Length) end++;
            words.Add(new(line[at..end], before));
            (at, before) = (end, '\0');
        }
    }

    /// <summary>Takes out <c>%%comments%%</c>, which the wiki leaves out of its pages.</summary>
    private static string WithoutNotes(string block)
    {
        for (var open = Find(block, 0); open >= 0; open = Find(block, open))
        {
            var end = block.IndexOf("%%", open + 2, StringComparison.Ordinal);
            if (end < 0) break;
            if (end + 2 < block.Length && char.IsLetterOrDigit(block[end + 2])) open = end + 2;
            else block = block.Remove(open, end + 2 - open);
        }
        return block;

        static int Find(string block, int from)
        {
            for (var at = from; (at = block.IndexOf("%%", at, StringComparison.Ordinal)) >= 0; at++)
                if (at == 0 || (!char.IsLetterOrDigit(block[at - 1]) && block[at - 1] != '%')) return at;
            return -1;
        }
    }

    private static int FenceLength(ReadOnlySpan<char> line)
    {
        if (line is not (['`', '`', '`', ..] or ['~', '~', '~', ..])) return 0;
        var length = line.IndexOfAnyExcept(line[0]);
        return length < 0 ? line.Length : line[0] == '`' && line[length..].Contains('`') ? 0 : length;
    }

    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept('#') is >= 1 and <= 6 and var level && line[level] is ' ' or '\t';

    /// <summary>Whether a line is <c>[//]: # (a note)</c>, which defines a link that leads nowhere.</summary>
    private static bool IsNote(ReadOnlySpan<char> line) =>
        line[0] == '[' && line.IndexOf("]:") is > 0 and var end
        && line[(end + 2)..].TrimStart() is "#" or ['#', ' ', ..] or "<>" or ['<', '>', ' ', ..];

    /// <summary>Whether a line begins an item, a row or a quotation, and so stands on a line of its own for readers too.</summary>
    private static bool BeginsItem(ReadOnlySpan<char> line)
    {
        if (line is ['|' or '>', ..] or ['-' or '*' or '+', ' ', ..]) return true;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')';
    }
}
