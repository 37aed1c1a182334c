namespace Csl;

/// <summary>A day, a month or a year: a year below zero is BC, zero stands for a part that is not known. Month 13 to 24 is a season.</summary>
public readonly record struct DatePoint(int Year, int Month, int Day);

/// <summary>When something was: a point, or a range to <see cref="To"/>, or a range that is still open, or words.</summary>
public sealed record Date
{
    public DatePoint? From { get; init; }

    public DatePoint? To { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>1 to 4 from spring on; 0 where there is none.</summary>
    public int Season { get; init; }

    /// <summary>A season in words of its own.</summary>
    public string SeasonText { get; init; } = "";

    /// <summary>Whether the date is approximate or doubtful.</summary>
    public bool IsUncertain { get; init; }

    public string Literal { get; init; } = "";
}
