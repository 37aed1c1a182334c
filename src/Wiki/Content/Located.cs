using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>A value as an author wrote it and where it stands.</summary>
public readonly record struct Located<T>(T Value, Location Location);
