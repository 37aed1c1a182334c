using System.Collections.Frozen;
using System.Globalization;
using Csl;

namespace Wiki.Citations;

/// <summary>When a work appeared, as its author wrote it.</summary>
/// <param name="Date">Null where the author says that there is none.</param>
/// <param name="Doubt">What is wrong with it, as the end of a sentence, or null. It is printed as far as it is understood, and as written where it is
/// not.</param>
internal readonly record struct WorkDate(Date? Date, string? Doubt)
{
    private const string NoDate = "which is no date", NoSuchDay = "which no calendar has";

    /// <summary>What says when something will appear, and styles print in place of a year.</summary>
    private static readonly FrozenSet<string> Awaited = new[]
    {
        "in press", "in print", "forthcoming", "to appear", "in preparation", "in prep", "in prep.", "submitted", "under review", "in review",
        "accepted", "unpublished", "ongoing", "present",
        "im erscheinen", "im druck", "à paraître", "sous presse", "en prensa", "in corso di stampa",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Missing = new[]
    {
        "n.d.", "n.d", "n. d.", "nd", "no date", "undated", "s.d.", "s. d.", "s.a.", "o.J.", "o. J.", "o.D.", "unknown", "",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands where a year is due: two digits behind another are a year, too.</summary>
    public static WorkDate ReadYear(string text) => Years(text.Trim(), isDate: false) is { } years ? new(years, null) : Read(text);

    private static readonly string[] Dashes = ["-", "--", "–", "—", "/"];

    public static WorkDate Read(string text)
    {
        var written = text.Trim();
        if (Missing.Contains(written)) return default;
        if (Awaited.Contains(written)) return new(new Date { Literal = written }, null);
        if (Years(written, isDate: true) is { } range) return new(range, null);
        if (WorkEras.Read(written) is { } era) return new(era, null);
        if (IsDecade(written)) return new(new Date { Literal = written }, null);
        if (written is ['©', .. var year] && Edtf.Read(year.Trim()) is { } copyright) return new(copyright.Date, null);
        if (Edtf.Read(written) is { } reading) return new(reading.Date, reading.HasNoSuchPart ? NoSuchDay : null);
        if (written is ['[', .., ']'] && Known(written[1..^1]) is not null) return new(new Date { Literal = written }, null);
        if (Known(written) is { } date) return Checked(date);
        return Lettered(written) ?? new(new Date { Literal = written }, NoDate);
    }

    /// <summary>A day of a month that is too short for it is left out; months there are always, since programs number seasons like them.</summary>
    public static WorkDate Checked(Date date)
    {
        if (date.From is not { } point || IsReal(point)) return new(date, null);
        return new(date with { From = point with { Day = 0, Month = point.Month is > 0 and <= 24 ? point.Month : 0 } }, NoSuchDay);
    }

    private static bool IsReal(DatePoint point)
    {
        if (point.Month is < 0 or > 24 || point.Day is < 0 or > 31) return false;
        return point.Day == 0 || point.Month is 0 or > 12
            || point.Day <= DateTime.DaysInMonth(point.Year is > 0 and <= 9999 ? point.Year : 4, point.Month);
    }

    private static Date? Known(string text) => RawDate.Read(text) is { Literal: "" } date ? date : null;

    /// <summary><c>2019/20</c>, <c>2019--20</c>, <c>2019–2020</c>: years, where the second is neither a month nor a season.</summary>
    private static Date? Years(string text, bool isDate)
    {
        var start = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var end = text.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1;
        if (start != 4 || text.Length - end is not (2 or 4) || !Dashes.Contains(text[start..end].Trim())) return null;
        var isHyphen = text[start..end].Trim() == "-";
        var first = int.Parse(text[..4], CultureInfo.InvariantCulture);
        var second = int.Parse(text[end..], CultureInfo.InvariantCulture);
        if (isDate && isHyphen && second is <= 12 or (> 20 and < 25)) return null;
        if (text.Length - end == 2) second += first / 100 * 100;
        return second > first ? new Date { From = new DatePoint(first, 0, 0), To = new DatePoint(second, 0, 0) } : null;
    }

    /// <summary><c>1990s</c>.</summary>
    private static bool IsDecade(string text) => text is [_, _, _, '0', 's'] && text.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A letter after the year is what styles set themselves, to tell works apart.</summary>
    private static WorkDate? Lettered(string text) =>
        text.Length == 5 && char.IsAsciiLetterLower(text[4]) && Edtf.Read(text[..4]) is { } year
            ? new(year.Date, "whose letter styles set themselves where they need it") : null;
}
