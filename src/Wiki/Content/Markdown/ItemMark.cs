using System.Buffers;
using System.Globalization;

namespace Wiki.Content.Markdown;

/// <summary>
/// Marks at the beginnings of lines that authors mean for items of a list and that begin none here: <c>（一）</c>, <c>①</c>, <c>[1]</c>, <c>§ 1</c>,
/// <c>1.1</c>, <c>б)</c>, <c>가.</c>. Two lines are spoken of only when the mark of the second is the next after that of the first.
/// </summary>
internal static class ItemMark
{
    /// <summary>No mark is longer, in UTF-16 code units.</summary>
    private const int MaxLength = 12;

    private const string Signs = "·○■□◆◇▶►➢➤✓✔☐☑❖※";

    private const string ChineseNumbers = "一二三四五六七八九";

    private static readonly SearchValues<char> SectionSigns = SearchValues.Create("0123456789.");

    private static readonly SearchValues<char> ChineseSigns = SearchValues.Create(ChineseNumbers + "十");

    private static readonly SearchValues<char> RomanSigns = SearchValues.Create("ivxIVX");

    /// <summary>The first letters of alphabets, in the order in which laws count with them.</summary>
    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "αβγδεζηθικλμνξοπρστυφχψω", "абвгдежзиклмнопрстуфхцчшщэюя",
        "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", "אבגדהוזחטיכלמנסעפצקרשת", "أبجدهوزحطيكلمن", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", "가나다라마바사아자차카타파하",
        "アイウエオカキクケコサシスセソタチツテトナニヌネノ", "กขคงจฉชซฌญ", "甲乙丙丁戊己庚辛壬癸",
    ];

    private static readonly string[] Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>Whether a line that begins so is worth looking at.</summary>
    public static bool MayBegin(ReadOnlySpan<char> line) =>
        line[0] >= '\u0080' || line[0] is '(' or '[' || (char.IsAsciiLetter(line[0]) && line[..Math.Min(line.Length, 6)].IndexOfAny('.', ')') > 0);

    /// <summary>Whether the first line begins with a mark, and the second with the next.</summary>
    public static bool AreInOrder(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (line.Length < 3 || next.Length < 3) return false;
        if (Signs.Contains(line[0])) return next[0] == line[0] && line[1] is ' ' or '\u3000';
        if (line[0] is >= '①' and <= '⑳' or >= '❶' and <= '❿' or >= '➀' and <= '➉') return next[0] == line[0] + 1;
        // What stands before the number and after it is the same in both.
        var start = StartOfNumber(line);
        if (start < 0 || !next.StartsWith(line[..start])) return false;
        var length = LengthOfNumber(line[start..]);
        var ending = EndingAt(line, start + length);
        if (ending == 0 || !IsMark(line[..start], line[start], line[start + length])) return false;
        var rest = next[start..];
        var end = line.Slice(start + length, ending);
        foreach (var other in After(line.Slice(start, length).ToString()))
            if (rest.StartsWith(other) && rest[other.Length..].StartsWith(end)) return true;
        return false;
    }

    /// <summary>Where the number stands in a mark: behind a bracket, a section sign or what sections have before the point; -1 for none.</summary>
    private static int StartOfNumber(ReadOnlySpan<char> line)
    {
        if (line[0] is '(' or '（' or '[' or '［' or '【' or '〔' or '第') return 1;
        if (line[0] == '§') return line[1] is ' ' or '\u00A0' ? 2 : 1;
        if (!char.IsAsciiDigit(line[0])) return 0;
        var end = line[..Math.Min(line.Length, MaxLength)].IndexOfAnyExcept(SectionSigns);
        var point = end < 0 ? -1 : line[..end].TrimEnd('.').LastIndexOf('.');
        return point + 1;
    }

    /// <summary>How long the number is that stands there; a letter when it is none.</summary>
    private static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxLength)];
        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits])) digits++;
        if (digits > 0) return digits;
        if (text.IndexOfAnyExcept(ChineseSigns) is > 0 and var chinese) return chinese;
        return text.IndexOfAnyExcept(RomanSigns) is > 0 and var roman ? roman : 1;
    }

    /// <summary>How long the sign is that ends a mark, with the blank that Western ones have; 0 where there is none.</summary>
    private static int EndingAt(ReadOnlySpan<char> line, int at)
    {
        if (at >= line.Length - 1) return 0;
        if (line[at] is '、' or '．' or '）' or '］' or '】' or '〕' or '条' or '條' or '項' or '项' or '款' or '章' or '节' or '節' or '조' or '항') return 1;
        if (line[at] is ' ' or '\u00A0') return 1;
        return line[at] is '.' or ')' or ']' or '-' && line[at + 1] is ' ' or '\t' or '\u00A0' ? 2 : 0;
    }

    /// <summary>Whether such a number between such signs marks items; a bare number is a quantity, and <c>1.</c> begins an item anyway.</summary>
    private static bool IsMark(ReadOnlySpan<char> before, char number, char after) => before switch
    {
        [] => (after is not (' ' or '\u00A0')) && !(char.IsAsciiDigit(number) && after is '.' or ')'),
        "(" => after == ')',
        "[" => after == ']' && char.IsDigit(number),
        "第" => after is not (' ' or '\u00A0' or '.' or ')' or ']'),
        ['§', ..] => after is ' ' or '\u00A0' or '.',
        [.., '.'] => after is ' ' or '\u00A0' or '.',
        _ => after is not (' ' or '\u00A0'),
    };

    /// <summary>The numbers and letters that may come after one: <c>j</c> and <c>ii</c> after <c>i</c>.</summary>
    private static IEnumerable<string> After(string number)
    {
        if (char.IsDigit(number[0]))
        {
            if (number.Length < 5) yield return NextDigits(number);
            yield break;
        }
        if (ChineseValue(number) is > 0 and < 99 and var value) yield return Chinese(value + 1);
        var roman = Array.IndexOf(Roman, number.ToLowerInvariant());
        if (roman >= 0 && roman + 1 < Roman.Length) yield return char.IsUpper(number[0]) ? Roman[roman + 1].ToUpperInvariant() : Roman[roman + 1];
        if (number.Length > 1) yield break;
        foreach (var alphabet in Alphabets)
            if (alphabet.IndexOf(number[0]) is >= 0 and var letter && letter + 1 < alphabet.Length) yield return alphabet[letter + 1].ToString();
    }

    /// <summary>The next number, in the digits of the same script.</summary>
    private static string NextDigits(string number)
    {
        var value = number.Aggregate(0, (all, digit) => all * 10 + CharUnicodeInfo.GetDecimalDigitValue(digit));
        var zero = number[0] - CharUnicodeInfo.GetDecimalDigitValue(number[0]);
        return string.Concat((value + 1).ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + zero)));
    }

    /// <summary>The value of a Chinese number below a hundred; 0 for what is none.</summary>
    private static int ChineseValue(string number)
    {
        var ten = number.IndexOf('十');
        if (ten > 1 || number.Length - ten > 2) return 0;
        var tens = ten == 1 ? ChineseNumbers.IndexOf(number[0]) + 1 : ten + 1;
        return tens * 10 + (ten == number.Length - 1 ? 0 : ChineseNumbers.IndexOf(number[^1]) + 1);
    }

    private static string Chinese(int value)
    {
        var tens = value < 10 ? "" : value < 20 ? "十" : ChineseNumbers[value / 10 - 1] + "十";
        return value % 10 == 0 ? tens : tens + ChineseNumbers[value % 10 - 1];
    }
}
