using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// When somebody read what is cited, or when it appeared: a known day, words that stand for one, or the day on which the reader of a page looks at
/// it. The latter is never a day of the build: it prints as <c>[date]</c>, for the reader or a script to fill in.
/// The default value is the reader's day.
/// </summary>
public readonly record struct AccessDate
{
    private AccessDate(PartialDate? date, string? words) => (Date, Words) = (date, words);

    public static AccessDate ReadersDay => default;

    /// <summary>Null for the reader's day, and for words.</summary>
    public PartialDate? Date { get; }

    /// <summary>What is printed in place of the year, where no calendar has the date: <c>in press</c>.</summary>
    public string? Words { get; }

    public static AccessDate On(PartialDate date) => new(date, null);

    public static AccessDate InWords(string words) => new(null, words);
}
