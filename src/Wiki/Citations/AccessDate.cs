using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// When somebody read what is cited: a known day, or the day on which the reader of a page looks at it. The latter is never a day of the build: it prints as <c>[date]</c>, for the reader or a script to fill in.
/// The default value is the reader's day.
/// </summary>
public readonly record struct AccessDate
{
    private AccessDate(PartialDate date) => Date = date;

    public static AccessDate ReadersDay => default;

    /// <summary>Null for the reader's day.</summary>
    public PartialDate? Date { get; }

    public static AccessDate On(PartialDate date) => new(date);
}
