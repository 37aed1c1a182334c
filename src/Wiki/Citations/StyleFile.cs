namespace Wiki.Citations;

/// <summary>The file of a style: its path below <c>templates/</c> and its text.</summary>
/// <param name="IsProven">Whether the style is known to be right: then its template is read when a citation is first composed.</param>
public readonly record struct StyleFile(string Path, string Text, bool IsProven = false);
