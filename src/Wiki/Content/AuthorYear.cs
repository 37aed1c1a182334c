using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>A work that running text names by the family name of its first author and a year, where it stands.</summary>
public sealed record AuthorYear(string Author, int Year, Location Location);
