using System.Globalization;
using System.Text;

namespace Csl;

/// <summary>Writes ranges: with the dash of the language, and their second number as long as the style wants it.</summary>
internal static class PageRange
{
    /// <summary>A hyphen after a backslash is a hyphen and no range.</summary>
    public static string Write(string text, PageRangeFormat format, string dash)
    {
        var written = new StringBuilder();
        foreach (var part in Parts(text))
        {
            var hyphen = Hyphen(part);
            written.Append(hyphen < 0 ? part : Range(part[..hyphen], part[(hyphen + 1)..], format, dash));
        }
        return written.Replace("\\-", "-").ToString();
    }

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (',' or '&' or ';')) continue;
            yield return text[start..i];
            yield return text[i].ToString();
            start = i + 1;
        }
        yield return text[start..];
    }

    private static int Hyphen(string part)
    {
        for (var i = 1; i < part.Length; i++)
        {
            if (part[i] is '-' or '–' && part[i - 1] != '\\') return i;
        }
        return -1;
    }

    private static string Range(string from, string to, PageRangeFormat format, string dash)
    {
        var tail = to[to.TrimEnd().Length..];
        var lead = from[..^from.TrimStart().Length];
        (from, to) = (from.Trim(), to.Trim());
        if (format == PageRangeFormat.None) return $"{lead}{from}{(IsNumber(from) && IsNumber(to) ? dash : "-")}{to}{tail}";
        var (first, firstNumber) = Split(from);
        var (second, secondNumber) = Split(to);
        if (firstNumber.Length == 0 || secondNumber.Length == 0)
        {
            var both = firstNumber.Length == secondNumber.Length;
            return $"{lead}{from}{(both ? dash : "-")}{to}{tail}";
        }
        if (first != second && second.Length > 0 || first.Length > 0 && second.Length == 0) return $"{lead}{from}-{to}{tail}";
        var expanded = Expand(firstNumber, secondNumber);
        if (Number(expanded) < Number(firstNumber)) return $"{lead}{from}-{to}{tail}";
        return $"{lead}{from}{dash}{Second(firstNumber, expanded, second, format)}{tail}";
    }

    private static bool IsNumber(string text) => text.Any(char.IsAsciiDigit) || NumberText.IsRoman(text);

    private static long Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;

    /// <summary>"n110" is "n" and "110".</summary>
    private static (string Prefix, string Digits) Split(string text)
    {
        var at = text.Length;
        while (at > 0 && char.IsAsciiDigit(text[at - 1])) at--;
        return (text[..at], text[at..]);
    }

    private static string Expand(string first, string second) =>
        second.Length < first.Length ? first[..(first.Length - second.Length)] + second : second;

    private static string Second(string first, string second, string prefix, PageRangeFormat format)
    {
        if (format == PageRangeFormat.Expanded) return prefix + second;
        if (second.Length > first.Length) return prefix + second;
        return format switch
        {
            PageRangeFormat.Minimal => Minimal(first, second, 1),
            PageRangeFormat.MinimalTwo => Minimal(first, second, 2),
            _ => Chicago(first, second, format),
        };
    }

    /// <summary>The digits that differ, at least so many.</summary>
    private static string Minimal(string first, string second, int least)
    {
        var same = 0;
        while (same < second.Length - least && first[same] == second[same]) same++;
        return second.Length <= least ? second : second[same..];
    }

    private static string Chicago(string first, string second, PageRangeFormat format)
    {
        var number = Number(first);
        if (number < 100 || number % 100 == 0) return second;
        if (number % 100 < 10) return Minimal(first, second, 1);
        var changed = Minimal(first, second, 2);
        return format == PageRangeFormat.Chicago15 && first.Length == 4 && changed.Length > 2 ? second : changed;
    }
}
