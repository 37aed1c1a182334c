using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// Items of lists as laws have them: <c>(a)</c>, <c>a)</c>, <c>a.</c>, <c>(i)</c>, <c>(1)</c>. A list begins only with a first mark whose second
/// begins a line further down, and goes on only with the next mark, so that no sentence which happens to begin with a letter is taken for an item.
/// </summary>
internal sealed class LetteredItemParser : OrderedListItemParser
{
    /// <summary>How far below the first item the second is looked for, in UTF-16 code units.</summary>
    private const int MostBetween = 5_000;

    private static readonly string[] Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    public LetteredItemParser() => OpeningCharacters = [.. Enumerable.Range(0, 26).SelectMany(i => new[] { (char)('a' + i), (char)('A' + i) }), '('];

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        if (MarkAt(state.Line.AsSpan()) is not var (mark, delimiter, length)) return false;
        var found = (pendingBulletType == '\0' ? null : Continued(state, mark, delimiter)) ?? Begun(state, mark, delimiter);
        if (found is not var (type, number)) return false;
        result = new ListInfo(type) { OrderedStart = number.ToString(), OrderedDelimiter = delimiter, DefaultOrderedStart = "1" };
        for (var i = 0; i < length; i++) state.NextChar();
        return true;
    }

    /// <summary>What stands between a line's beginning and the blank after its mark.</summary>
    private static (string Mark, char Delimiter, int Length)? MarkAt(ReadOnlySpan<char> line)
    {
        var opening = line is ['(', ..] ? 1 : 0;
        var length = line[opening..].IndexOfAnyExceptInRange('0', 'z');
        if (length is <= 0 or > 5 || line.Length < opening + length + 2) return null;
        var delimiter = line[opening + length];
        if (line[opening + length + 1] is not (' ' or '\t') || (opening == 1 ? delimiter != ')' : delimiter is not (')' or '.'))) return null;
        return (line.Slice(opening, length).ToString(), opening == 1 ? '(' : delimiter, opening + length + 1);
    }

    /// <summary>The item after the last of the list that this line may continue.</summary>
    private static (char Type, int Number)? Continued(BlockProcessor state, string mark, char delimiter)
    {
        Block? block = state.CurrentContainer;
        while (block is not (ListBlock or null)) block = block.Parent;
        if (block is not ListBlock { LastChild: ListItemBlock last } list || list.OrderedDelimiter != delimiter) return null;
        return MarkOf(list.BulletType, last.Order + 1) == mark ? (list.BulletType, last.Order + 1) : null;
    }

    private static (char Type, int Number)? Begun(BlockProcessor state, string mark, char delimiter)
    {
        var type = mark[0];
        if (mark.Length > 1 || type is not ('a' or 'A' or 'i' or 'I' or '1') || (type == '1' && delimiter != '(')) return null;
        var second = $"{(delimiter == '(' ? "(" : "")}{MarkOf(type, 2)}{(delimiter == '.' ? '.' : ')')}";
        return IsFirstOnLine(state.Line) && BeginsLineBelow(state.Line, second) ? (type, 1) : null;
    }

    /// <summary>The mark of an item, or "" beyond the last that there is.</summary>
    private static string MarkOf(char type, int number) => type switch
    {
        '1' => number.ToString(),
        'i' or 'I' when number <= Roman.Length => type == 'i' ? Roman[number - 1] : Roman[number - 1].ToUpperInvariant(),
        'a' or 'A' when number <= 26 => ((char)(type + number - 1)).ToString(),
        _ => "",
    };

    private static bool IsFirstOnLine(StringSlice line)
    {
        var before = line.Text.AsSpan(0, line.Start);
        return !before[(before.LastIndexOf('\n') + 1)..].ContainsAnyExcept(" \t>");
    }

    private static bool BeginsLineBelow(StringSlice line, string mark)
    {
        var rest = line.Text.AsSpan(line.End + 1);
        rest = rest[..Math.Min(rest.Length, MostBetween)];
        while (rest.IndexOf(mark) is >= 0 and var at)
        {
            var isMark = at + mark.Length < rest.Length && rest[at + mark.Length] is ' ' or '\t';
            if (isMark && !rest[(rest[..at].LastIndexOf('\n') + 1)..at].ContainsAnyExcept(" \t>")) return true;
            rest = rest[(at + mark.Length)..];
        }
        return false;
    }
}
