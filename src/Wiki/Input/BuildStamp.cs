namespace Wiki.Input;

/// <summary>
/// The one moment that a build knows of, in UTC, and the version of the content: from <c>SOURCE_DATE_EPOCH</c> or the last commit. Both are null
/// where neither is known: a clock is never asked, so that building twice gives the same bytes.
/// </summary>
/// <param name="Time">UTC, to the second.</param>
/// <param name="Commit">The commit's full hash, lower-case hexadecimal.</param>
public sealed record BuildStamp(DateTimeOffset? Time, string? Commit)
{
    public static readonly BuildStamp Unknown = new(null, null);
}
