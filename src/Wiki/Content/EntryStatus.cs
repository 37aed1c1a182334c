namespace Wiki.Content;

/// <summary>
/// Where an entry stands. A <see cref="Draft"/> is read and checked but not published; the others are, the last three under a banner.
/// </summary>
public enum EntryStatus
{
    Published,
    Draft,
    Contested,
    Deprecated,
    Withdrawn,
}
