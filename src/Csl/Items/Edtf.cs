using System.Buffers;
using System.Globalization;

namespace Csl;

/// <summary>What a text in the Extended Date/Time Format says.</summary>
/// <param name="HasNoSuchPart">Whether a month or a day stands there that no calendar has; it is left out.</param>
public readonly record struct EdtfReading(Date Date, bool HasNoSuchPart);

/// <summary>
/// Reads dates in the Extended Date/Time Format, level 1: <c>1985-04</c>, <c>1984?</c>, <c>1988/1992</c>, <c>2020/..</c>, <c>2001-21</c>,
/// <c>199X</c>, <c>-0379</c>, <c>Y17000</c>. Its year 0 is 1 BC. A time of day is left out, and so is a part that is written as not known.
/// </summary>
public static class Edtf
{
    /// <summary>Spring, where months are numbered.</summary>
    private const int FirstSeason = 21;

    private static readonly SearchValues<char> Doubts = SearchValues.Create("?~%");

    private readonly record struct Side(DatePoint Point, string Words, bool IsUncertain, bool HasNoSuchPart);

    /// <summary>Null where the text is not in this format.</summary>
    public static EdtfReading? Read(string text)
    {
        var written = text.Trim();
        var slash = written.IndexOf('/');
        if (slash >= 0) return written.IndexOf('/', slash + 1) < 0 ? Range(written[..slash].Trim(), written[(slash + 1)..].Trim()) : null;
        if (ReadSide(written) is not { } side) return null;
        var date = side.Words.Length > 0 ? new Date { Literal = side.Words } : new Date { From = side.Point };
        return new(date with { IsUncertain = side.IsUncertain }, side.HasNoSuchPart);
    }

    private static EdtfReading? Range(string first, string last)
    {
        if (IsOpen(first))
        {
            if (ReadSide(last) is not { } end) return null;
            return new(new Date { Literal = "–" + Year(end), IsUncertain = end.IsUncertain }, end.HasNoSuchPart);
        }
        if (ReadSide(first) is not { } from) return null;
        if (IsOpen(last)) return new(Between(from, null), from.HasNoSuchPart);
        return ReadSide(last) is { } to ? new(Between(from, to), from.HasNoSuchPart || to.HasNoSuchPart) : null;
    }

    private static Date Between(Side from, Side? to)
    {
        var isUncertain = from.IsUncertain || to is { IsUncertain: true };
        if (from.Words.Length > 0 || to is { Words.Length: > 0 }) return new Date
        {
            Literal = $"{Year(from)}–{(to is { } end ? Year(end) : "")}",
            IsUncertain = isUncertain
        };
        return new Date { From = from.Point, To = to?.Point, IsOpen = to is null, IsUncertain = isUncertain };
    }

    private static string Year(Side side) => side.Words.Length > 0 ? side.Words : side.Point.Year.ToString(CultureInfo.InvariantCulture);

    private static bool IsOpen(string side) => side is "" or ".." or "open" or "unknown";

    private static Side? ReadSide(string written)
    {
        var isUncertain = written.AsSpan().ContainsAny(Doubts);
        var text = isUncertain ? string.Concat(written.Where(c => !Doubts.Contains(c))) : written;
        var time = text.IndexOf('T');
        if (time > 0 && time + 1 < text.Length && char.IsAsciiDigit(text[time + 1])) text = text[..time];
        if (text.StartsWith('Y')) return LongYear(text[1..], isUncertain);
        var sign = text is ['-' or '−', ..] ? -1 : 1;
        var parts = text[(sign < 0 ? 1 : 0)..].Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !parts.Skip(1).All(part => part.Length == 2 && part.All(IsDigitOrUnknown))) return null;
        if (Unspecified(parts[0]) is { } words) return parts.Length == 1 || parts.Skip(1).All(IsUnknown)
            ? new Side(default, sign < 0 ? text : words, isUncertain, false) : null;
        return parts[0].All(char.IsAsciiDigit) ? Calendar(sign * Int(parts[0]), parts, isUncertain) : null;
    }

    private static Side? LongYear(string digits, bool isUncertain)
    {
        var isWhole = int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year);
        return isWhole ? new Side(new DatePoint(Historical(year), 0, 0), "", isUncertain, false) : null;
    }

    private static Side? Calendar(int year, string[] parts, bool isUncertain)
    {
        var month = parts.Length > 1 && !IsUnknown(parts[1]) ? Int(parts[1]) : 0;
        var day = month > 0 && parts.Length > 2 && !IsUnknown(parts[2]) ? Int(parts[2]) : 0;
        if (month >= FirstSeason) return month < FirstSeason + 12 && day == 0
            ? new Side(new(Historical(year), (month - FirstSeason) % 4 + 13, 0), "", isUncertain, false) : null;
        var point = month > 12 ? new DatePoint(Historical(year), 0, 0) : new DatePoint(Historical(year), month, day > DaysIn(year, month) ? 0 : day);
        return new Side(point, "", isUncertain, point.Month != month || point.Day != day);
    }

    private static int Historical(int year) => year > 0 ? year : year - 1;

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>A decade in words; other years with digits left open as they are written.</summary>
    private static string? Unspecified(string year)
    {
        var known = year.TakeWhile(char.IsAsciiDigit).Count();
        if (known == 4 || known == 0 || !year[known..].All(IsUnspecified)) return null;
        return known == 3 ? year[..3] + "0s" : year;
    }

    private static bool IsUnknown(string part) => part == "00" || part.All(IsUnspecified);

    private static bool IsUnspecified(char c) => c is 'X' or 'x' or 'u';

    private static bool IsDigitOrUnknown(char c) => char.IsAsciiDigit(c) || IsUnspecified(c);

    private static int Int(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
