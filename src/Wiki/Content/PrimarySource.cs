using Wiki.Text;

namespace Wiki.Content;

/// <summary>What an entry rests on: the citation as its author wrote it, and an absolute http(s) address. At least one of the two is there.</summary>
public sealed record PrimarySource(string? Citation, string? Url)
{
    /// <summary>Where a copy is kept that stays as it was.</summary>
    public string? ArchiveUrl { get; init; }

    /// <summary>When the copy was made.</summary>
    public PartialDate? ArchiveDate { get; init; }
}
