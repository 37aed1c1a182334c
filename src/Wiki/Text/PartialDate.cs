using System.Diagnostics.CodeAnalysis;

namespace Wiki.Text;

/// <summary>
/// A calendar date known to the year, the month or the day, as ISO 8601 writes it: <c>2026</c>, <c>2026-05</c>, <c>2026-05-30</c>. It has no time
/// zone. <see cref="Month"/> and <see cref="Day"/> are 0 where they are not known; a day is never known without its month. Dates that do not exist
/// cannot be made.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>
    /// Year, month and day from the highest bits to the lowest, so that the order of numbers is that of dates. Four bytes, since each entry has
    /// several.
    /// </summary>
    private readonly int code;

    private PartialDate(int year, int month, int day) => code = (year << 16) | (month << 8) | day;

    public int Year => code >> 16;

    public int Month => (code >> 8) & 0xFF;

    public int Day => code & 0xFF;

    /// <summary>The latest day that this date can mean.</summary>
    public DateOnly LastDay => Month == 0 ? new(Year, 12, 31) : new(Year, Month, Day > 0 ? Day : DateTime.DaysInMonth(Year, Month));

    public static PartialDate OfDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>
    /// Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>, ASCII digits only, years 1 to 9999; false for anything else and for days that no
    /// calendar has.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10)) return false;
        if (!TryDigits(text, 0, 4, out var year) || year < 1) return false;
        if (text.Length == 4) return Make(year, 0, 0, out date);
        if (text[4] != '-' || !TryDigits(text, 5, 2, out var month) || month is < 1 or > 12) return false;
        if (text.Length == 7) return Make(year, month, 0, out date);
        if (text[7] != '-' || !TryDigits(text, 8, 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        return Make(year, month, day, out date);
    }

    /// <summary>Chronological; a less precise date comes before every more precise one that it contains.</summary>
    public int CompareTo(PartialDate other) => code.CompareTo(other.code);

    /// <summary>
    /// Whether every day that this date can mean is before every day that the other can mean: true for 2026-04 and 2026-05-30, false for 2026 and
    /// 2026-05-30.
    /// </summary>
    public bool IsBeforeAllOf(PartialDate other)
    {
        if (Year != other.Year || Month == 0 || other.Month == 0) return Year < other.Year;
        if (Month != other.Month || Day == 0 || other.Day == 0) return Month < other.Month;
        return Day < other.Day;
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, as precise as the date is.</summary>
    public override string ToString() => Day > 0 ? $"{Year:D4}-{Month:D2}-{Day:D2}" : Month > 0 ? $"{Year:D4}-{Month:D2}" : $"{Year:D4}";

    private static bool Make(int year, int month, int day, out PartialDate date)
    {
        date = new PartialDate(year, month, day);
        return true;
    }

    private static bool TryDigits(string text, int start, int count, out int value)
    {
        value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
            value = value * 10 + (text[i] - '0');
        }
        return true;
    }
}
