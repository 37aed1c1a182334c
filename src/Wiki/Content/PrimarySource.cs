namespace Wiki.Content;

/// <summary>What an entry rests on: the citation as its author wrote it, and an absolute http(s) address. At least one of the two is there.</summary>
public sealed record PrimarySource(string? Citation, string? Url);
