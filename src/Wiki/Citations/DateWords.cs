using System.Globalization;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// Dates that are no day, month or year of our era, in words that stand where styles have the year: <c>1988–1992</c>, <c>c. 1868</c>, <c>380 BC</c>,
/// <c>in press</c>.
/// </summary>
internal static class DateWords
{
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>Null for a date that needs no words, and for none.</summary>
    public static string? Of(Date? date)
    {
        if (date is null) return null;
        if (date.From is not { } from) return Words(date) is { } words ? Circa(date) + words : null;
        var season = Season(date, from);
        var isRange = date.IsOpen || (date.To is { } to && to.Year != from.Year);
        if (!isRange && !date.IsUncertain && season.Length == 0 && from.Year > 0 && from.Year <= 9999) return null;
        var end = date.IsOpen ? "–" : isRange ? $"–{Year(date.To!.Value)}" : "";
        return $"{Circa(date)}{season}{(isRange && from.Year < 0 && date.To is { Year: < 0 } ? Number(from) : Year(from))}{end}";
    }

    private static string Circa(Date date) => date.IsUncertain ? "c. " : "";

    private static string? Words(Date date) => date.Literal.Length > 0 ? date.Literal : date.SeasonText.Length > 0 ? date.SeasonText : null;

    private static string Season(Date date, DatePoint from)
    {
        if (date.SeasonText.Length > 0) return date.SeasonText + " ";
        var number = date.Season > 0 ? date.Season : from.Month > 12 ? (from.Month - 13) % 4 + 1 : 0;
        return number is > 0 and <= 4 ? Seasons[number - 1] + " " : "";
    }

    private static string Year(DatePoint point) => point.Year < 0 ? $"{Number(point)} BC" : Number(point);

    private static string Number(DatePoint point) => Math.Abs(point.Year).ToString(CultureInfo.InvariantCulture);
}
