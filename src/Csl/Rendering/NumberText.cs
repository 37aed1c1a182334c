using System.Globalization;
using System.Text;

namespace Csl;

/// <summary>Numbers in fields: which fields are numeric, which mean several, and how numbers are written.</summary>
internal static class NumberText
{
    private static readonly string?[] Written = new string?[2100];

    private static readonly string[] WithZero = ["00", "01", "02", "03", "04", "05", "06", "07", "08", "09"];

    /// <summary>A number in digits; those that come again and again, such as years, are made once.</summary>
    public static string Plain(int number)
    {
        if ((uint)number >= Written.Length) return number.ToString(CultureInfo.InvariantCulture);
        return Written[number] ??= number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number below a hundred in two digits.</summary>
    public static string TwoDigits(int number) => number < WithZero.Length ? WithZero[number] : Plain(number);

    /// <summary>1 is a, 27 is aa.</summary>
    public static string Letters(int number)
    {
        var letters = new StringBuilder();
        for (; number > 0; number = (number - 1) / 26) letters.Insert(0, (char)('a' + (number - 1) % 26));
        return letters.ToString();
    }

    /// <summary>Whether a field holds nothing but numbers, with letters at their sides, joined by comma, hyphen or ampersand.</summary>
    public static bool IsNumeric(string text)
    {
        var any = false;
        foreach (var (word, isJoint) in Words(text))
        {
            if (isJoint) continue;
            any = true;
            if (!IsNumber(word)) return false;
        }
        return any;
    }

    /// <summary>Whether a field means several: a range or a list.</summary>
    public static bool IsPlural(string text)
    {
        var numbers = 0;
        var inNumber = false;
        foreach (var (word, isJoint) in Words(text))
        {
            if (isJoint)
            {
                inNumber &= string.IsNullOrWhiteSpace(word);
                continue;
            }
            if (Labels.Leading(word + " 1").Length > 0) break;
            var isNumber = IsNumber(word) || IsRoman(word) || IsStepped(word);
            if (numbers == 0 && !isNumber) return false;
            numbers += isNumber && !inNumber ? 1 : 0;
            inNumber = isNumber;
        }
        return numbers > 1;
    }

    public static int? FirstNumber(string text)
    {
        var digits = new string([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A number as <c>text</c> prints it: page ranges in the style's way, other ranges with an en dash.</summary>
    public static Node? Field(Variable variable, string text, in Context context)
    {
        var written = Ranges(variable, text, context);
        if (context.Locale.NumberAnd is { } and) written = written.Replace(" & ", $" {and} ", StringComparison.Ordinal);
        var tag = variable == Variable.Locator ? Tag.Locator : Tag.None;
        if (written.Any(char.IsDigit) || RichText.Read(written) is not { } words) return Node.OfText(written, tag);
        return new Node { Children = [words], Tag = tag };
    }

    /// <summary>
    /// Numbers that will stand in square brackets: each has its own, as lawyers cite paragraphs, <c>[50]–[62]</c>, <c>[3], [7]</c>.
    /// </summary>
    public static Node EachInBrackets(Node numbers) =>
        numbers with { Text = numbers.Text.Replace("–", "]–[", StringComparison.Ordinal).Replace(", ", "], [", StringComparison.Ordinal) };

    /// <summary>A number as <c>number</c> prints it: each number of the field in that form, other words as they are.</summary>
    public static Node? Numbered(Element.Number element, string text, in Context context)
    {
        var term = Numbers.Term(element.Variable, context);
        var gender = context.Locale.GenderOf(term);
        if (element.Form == NumberForm.Numeric) return Field(element.Variable, text, context);
        var written = new StringBuilder();
        if (Labels.Within(text) is { Label.Length: > 0 } found)
        {
            var rest = text[found.At..].TrimStart();
            var label = context.Locale.Term(found.Label, TermForm.Short) ?? new Term("", "");
            var head = Numbered(element, text[..(text.LastIndexOf(' ', found.At - 1) + 1)], context);
            var range = PageRange.Write(rest, PageRangeFormat.None, "–");
            return Node.Row([head, Node.OfText($"{(IsPlural(rest) ? label.Multiple : label.Single)} {range}")]);
        }
        foreach (var (word, _) in Words(text))
        {
            var isNumber = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            written.Append(isNumber ? Form(number, element.Form, gender, context.Locale) : word);
        }
        return Field(element.Variable, written.ToString(), context);
    }

    public static string Form(int number, NumberForm form, Gender gender, Locale locale) => form switch
    {
        NumberForm.Ordinal => Ordinal(number, gender, locale),
        NumberForm.LongOrdinal when number is >= 1 and <= 10 && locale.LongOrdinal(number, gender) is { Length: > 0 } word => word,
        NumberForm.LongOrdinal => Ordinal(number, gender, locale),
        NumberForm.Roman when number is > 0 and < 4000 => Roman(number),
        _ => Plain(number),
    };

    public static string Ordinal(int number, Gender gender, Locale locale) => Plain(number) + locale.OrdinalEnding(number, gender);

    private static string Roman(int number)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] letters = ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"];
        var roman = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            for (; number >= values[i]; number -= values[i]) roman.Append(letters[i]);
        }
        return roman.ToString();
    }

    private static string Ranges(Variable variable, string text, in Context context)
    {
        var dash = context.Locale.RangeDash;
        if (variable is Variable.Page) return PageRange.Write(text, context.Style.PageRangeFormat, dash);
        if (variable is Variable.Locator)
        {
            var isPage = Numbers.LocatorLabel(context) == "page";
            return PageRange.Write(text, isPage ? context.Style.PageRangeFormat : PageRangeFormat.None, dash);
        }
        return variable != Variable.Version && IsNumeric(text) && !HasSteps(text) ? PageRange.Write(text, PageRangeFormat.None, dash) : text;
    }

    /// <summary>Whether a number has more than one hyphen: "2026-05-30" and "116-283-5" are names, not ranges.</summary>
    private static bool HasSteps(string text)
    {
        var hyphens = 0;
        foreach (var c in text)
        {
            if (c is ',' or '&') hyphens = 0;
            else if (c == '-' && ++hyphens > 1) return true;
        }
        return false;
    }

    private static bool IsNumber(string word)
    {
        var i = 0;
        while (i < word.Length && char.IsLetter(word[i])) i++;
        var digits = i;
        while (i < word.Length && (char.IsDigit(word[i]) || (word[i] == '/' && i > digits && i + 1 < word.Length))) i++;
        if (i == digits) return false;
        while (i < word.Length && (char.IsLetter(word[i]) || word[i] is '.' && i + 1 == word.Length)) i++;
        return i == word.Length;
    }

    /// <summary>Numbers of paragraphs within chapters: <c>3.12</c>.</summary>
    private static bool IsStepped(string word) => char.IsAsciiDigit(word[0]) && word.All(c => char.IsAsciiDigit(c) || c == '.');

    public static bool IsRoman(string word) => word.Length > 0 && word.All(c => "ivxlcdmIVXLCDM".Contains(c));

    /// <summary>The words of a field and what joins them.</summary>
    private static IEnumerable<(string Word, bool IsJoint)> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var joint = IsJoint(text, i);
            while (i < text.Length && IsJoint(text, i) == joint) i++;
            yield return (text[start..i], joint);
        }
    }

    private static bool IsJoint(string text, int at) =>
        char.IsWhiteSpace(text[at]) || text[at] is ',' or '&' or '–' || (text[at] == '-' && (at == 0 || text[at - 1] != '\\'));
}
