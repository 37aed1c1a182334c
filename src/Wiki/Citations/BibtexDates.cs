using System.Globalization;
using Csl;
using Wiki.Content;

namespace Wiki.Citations;

/// <summary>
/// Reads the dates of a BibTeX entry: biblatex's <c>date</c>, else <c>year</c> with <c>month</c> and <c>day</c>. What is not understood is printed as
/// written, and told.
/// </summary>
internal static class BibtexDates
{
    public static Date? Issued(BibtexEntry entry, WorkProblems problems)
    {
        if (Of(entry, "date", problems) is { } date) return date;
        if (entry.Find("year") is not { } year) return Status(entry);
        var month = TexText.Plain(entry.Find("month") ?? "");
        var written = TexText.Plain(year);
        if (month.Length == 0 || !written.All(char.IsAsciiDigit)) return Told(entry, "year", written, WorkDate.ReadYear(written), problems);
        var read = WithMonth(written, month, TexText.Plain(entry.Find("day") ?? ""));
        if (read is { Doubt: null }) return read.Value.Date;
        Tell(entry, "month", month, read?.Doubt ?? "which is no month", problems);
        return read?.Date ?? WorkDate.Read(written).Date;
    }

    /// <summary>The date in a field; null where there is none.</summary>
    public static Date? Of(BibtexEntry entry, string field, WorkProblems problems)
    {
        if (entry.Find(field) is not { } tex) return null;
        var written = TexText.Plain(tex.Replace("~", "\\textasciitilde{}", StringComparison.Ordinal));
        return Told(entry, field, written, WorkDate.Read(written), problems);
    }

    private static Date? Told(BibtexEntry entry, string field, string written, WorkDate read, WorkProblems problems)
    {
        if (read.Doubt is { } doubt) Tell(entry, field, written, doubt, problems);
        return read.Date;
    }

    private static void Tell(BibtexEntry entry, string field, string written, string doubt, WorkProblems problems) =>
        problems.Unread(entry.PlaceOf(field), $"`{field}` of `{entry.Key}` is {Wording.Quoted(written)}, {doubt}",
            "write a date like `2019-06-05`, `2019-06` or `2019`, also with `?` or `~` after it, or two with `/` between them");

    /// <summary>Null where the month cannot be read.</summary>
    private static WorkDate? WithMonth(string year, string month, string day)
    {
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 24
                ? WorkDate.Read(int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? $"{year}-{number:D2}-{known:D2}"
                : $"{year}-{number:D2}") : null;
        return RawDate.Read($"{month} {day} {year}".Replace("  ", " ", StringComparison.Ordinal)) is { Literal: "" } date ? WorkDate.Checked(date)
            : null;
    }

    /// <summary>A work that has not appeared yet says so instead.</summary>
    private static Date? Status(BibtexEntry entry) => BibtexWords.Status(entry.Find("pubstate")) is { } status ? new Date { Literal = status } : null;
}
