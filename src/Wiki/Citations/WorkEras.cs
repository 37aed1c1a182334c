using System.Globalization;
using Csl;

namespace Wiki.Citations;

/// <summary>Reads years before and after Christ as people write them: <c>380 BC</c>, <c>380 BC–361 BC</c>, <c>c. 27 BCE–AD 14</c>.</summary>
internal static class WorkEras
{
    private static readonly string[] Before = ["BC", "BCE", "B.C.", "B.C.E.", "v. Chr.", "av. J.-C.", "a. C.", "a.C."];

    private static readonly string[] After = ["AD", "CE", "A.D.", "C.E.", "n. Chr.", "ap. J.-C.", "d. C.", "d.C."];

    private static readonly string[] About = ["circa ", "ca. ", "ca ", "c. ", "c."];

    private static readonly string[] Between = ["–", "—", "--", " to ", " - ", "-", "/"];

    /// <summary>Null where no era is named, or a year is none.</summary>
    public static Date? Read(string text)
    {
        if (text.AsSpan().IndexOfAny('C', 'D', 'E') < 0 || text.Length > 40) return null;
        var about = Array.Find(About, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var years = about is null ? text : text[about.Length..];
        var single = Year(years.Trim());
        if (single is { HasEra: true }) return new Date { From = new DatePoint(single.Value.Number, 0, 0), IsUncertain = about is not null };
        foreach (var between in Between)
        {
            if (years.Split(between) is not [var first, var second]) continue;
            if (Year(first.Trim()) is not { } from || Year(second.Trim()) is not { HasEra: true } to) continue;
            // Of "380–361 BC" both are before Christ.
            if (!from.HasEra && to.Number < 0) from.Number = -from.Number;
            if (from.Number >= to.Number) return null;
            return new Date
            {
                From = new DatePoint(from.Number, 0, 0),
                To = new DatePoint(to.Number, 0, 0),
                IsUncertain = about is not null,
            };
        }
        return null;
    }

    /// <summary>A year and whether its era is written; years before Christ are negative.</summary>
    private static (int Number, bool HasEra)? Year(string text)
    {
        var era = Array.Find([.. Before, .. After], era => text.EndsWith(era, StringComparison.Ordinal));
        var number = era is not null ? text[..^era.Length] : text.StartsWith("AD ", StringComparison.Ordinal) ? text[3..] : text;
        if (!int.TryParse(number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999) return null;
        return (Array.IndexOf(Before, era) >= 0 ? -year : year, number.Length < text.Length);
    }
}
