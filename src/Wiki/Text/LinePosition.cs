namespace Wiki.Text;

/// <summary>A place as an editor shows it: line and column both count from 1; the column counts UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);
