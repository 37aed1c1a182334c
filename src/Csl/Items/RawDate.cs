using System.Collections.Frozen;
using System.Globalization;

namespace Csl;

/// <summary>
/// Reads a date from words: EDTF, "1999-05-03", "5/3/1999", "May 3, 1999", "Spring 1999 - Summer 2001". What is not understood stays as it is.
/// </summary>
public static class RawDate
{
    private static readonly FrozenDictionary<string, int> Months = MonthNames().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Date Read(string text)
    {
        var trimmed = text.Trim();
        var words = new Date { Literal = trimmed };
        var (body, uncertain) = Doubt(trimmed);
        if (body.EndsWith("/..", StringComparison.Ordinal) && Point(body[..^3]) is { } open)
        {
            return new Date { From = open, IsOpen = true, IsUncertain = uncertain };
        }
        if (Point(body) is { } point) return new Date { From = point, IsUncertain = uncertain };
        foreach (var separator in new[] { "/", " - ", " – ", "–", "--", "-" })
        {
            var at = body.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0 || body.IndexOf(separator, at + separator.Length, StringComparison.Ordinal) >= 0) continue;
            if (Range(body[..at].Trim(), body[(at + separator.Length)..].Trim()) is { } range) return range with { IsUncertain = uncertain };
        }
        return words;
    }

    private static (string Body, bool Uncertain) Doubt(string text)
    {
        if (text.Length > 1 && text[^1] is '?' or '~' or '%') return (text[..^1], true);
        foreach (var start in new[] { "circa ", "ca. ", "c. " })
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return (text[start.Length..].Trim(), true);
        }
        return (text, false);
    }

    private static Date? Range(string from, string to)
    {
        if (Point(to) is not { } end) return null;
        var start = Point(from) ?? Point($"{from} {NumberText.Plain(end.Year)}");
        return start is { } begin ? new Date { From = begin, To = end } : null;
    }

    private static DatePoint? Point(string text)
    {
        if (text.Length > 10 && text[10] == 'T' && text.IndexOf('-') == 4) text = text[..10];
        var negative = text.StartsWith('-');
        var parts = text.TrimStart('-').Split(['-', '/', '.'], StringSplitOptions.None);
        if (parts.Length is >= 1 and <= 3 && parts.All(IsNumber)) return Numeric([.. parts.Select(Int)], negative, text.Contains('-'));
        return Words(text);
    }

    private static DatePoint? Numeric(int[] parts, bool negative, bool isIso)
    {
        var sign = negative ? -1 : 1;
        if (parts.Length == 1) return parts[0] > 0 ? new DatePoint(sign * parts[0], 0, 0) : null;
        if (isIso || parts[0] > 31) return parts[0] > 31 ? new DatePoint(sign * parts[0], Month(parts[1]), parts.ElementAtOrDefault(2)) : null;
        if (parts.Length == 2) return new DatePoint(parts[1], parts[0], 0);
        return parts[0] > 12 ? new DatePoint(parts[2], parts[1], parts[0]) : new DatePoint(parts[2], parts[0], parts[1]);
    }

    /// <summary>EDTF's seasons 21 to 24 are CSL's 13 to 16.</summary>
    private static int Month(int month) => month is >= 21 and <= 24 ? month - 8 : month;

    private static DatePoint? Words(string text)
    {
        int year = 0, month = 0, day = 0;
        foreach (var word in text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Months.TryGetValue(word, out var named) && month == 0) month = named;
            else if (IsNumber(word) && word.Length >= 3 && year == 0) year = Int(word);
            else if (IsNumber(word) && day == 0 && Int(word) is >= 1 and <= 31) day = Int(word);
            else return null;
        }
        return year > 0 ? new DatePoint(year, month, day) : null;
    }

    private static bool IsNumber(string text) => text.Length is > 0 and <= 6 && text.All(char.IsAsciiDigit);

    private static int Int(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> MonthNames()
    {
        string[] names =
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "spring", "summer", "fall", "winter",
        ];
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["autumn"] = 15, ["sept"] = 9 };
        for (var i = 0; i < names.Length; i++)
        {
            months[names[i]] = i + 1;
            if (i < 12) months.TryAdd(names[i][..3], i + 1);
        }
        return months;
    }
}
