using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Input;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// Whether an entry ought to have been reviewed again by the moment of the build. Nothing is overdue where the wiki names no interval, the moment is
/// not known, or the entry is no longer maintained.
/// </summary>
public static class Review
{
    /// <summary>When somebody last answered for what the entry says: reviewed, else updated, else published.</summary>
    public static PartialDate? Last(Entry entry) => entry.Reviewed ?? entry.Date;

    public static bool IsOverdue(Entry entry, int? months, BuildStamp stamp) =>
        stamp.Time is { } now && IsOverdue(entry, months, DateOnly.FromDateTime(now.UtcDateTime));

    /// <summary>The same on a day.</summary>
    public static bool IsOverdue(Entry entry, int? months, DateOnly day) =>
        months is { } interval && Last(entry) is { } last && entry.Status is not (EntryStatus.Deprecated or EntryStatus.Withdrawn)
        && last.LastDay < day.AddMonths(-interval);

    /// <summary>Tells each published entry that somebody ought to have reviewed by a day.</summary>
    public static IEnumerable<Diagnostic> Problems(SiteModel site, PartialDate day)
    {
        foreach (var index in site.Graph.ByTitle)
        {
            var entry = site.Graph.Entries[index];
            if (IsOverdue(entry, site.Settings.ReviewMonths, day.LastDay))
                yield return new Diagnostic(
                    Rules.ReviewOverdue, entry.Location,
                    $"`{entry.Slug}` was last reviewed on {Last(entry)}, and `review_months` is {site.Settings.ReviewMonths}",
                    $"see whether it still holds, then write `reviewed: {day}`");
        }
    }
}
