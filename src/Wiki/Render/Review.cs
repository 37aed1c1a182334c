using Wiki.Content;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>Whether an entry ought to have been reviewed again by the moment of the build. Nothing is overdue where the wiki names no interval, the moment is not known, or the entry is no longer maintained.</summary>
public static class Review
{
    /// <summary>When somebody last answered for what the entry says: reviewed, else updated, else published.</summary>
    public static PartialDate? Last(Entry entry) => entry.Reviewed ?? entry.Date;

    public static bool IsOverdue(Entry entry, int? months, BuildStamp stamp) =>
        months is { } interval && stamp.Time is { } now && Last(entry) is { } last
        && entry.Status is not (EntryStatus.Deprecated or EntryStatus.Withdrawn)
        && last.LastDay < DateOnly.FromDateTime(now.UtcDateTime).AddMonths(-interval);
}
