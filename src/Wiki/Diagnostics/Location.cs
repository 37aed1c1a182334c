using Wiki.Text;

namespace Wiki.Diagnostics;

/// <summary>
/// Where a diagnostic points: a file (path relative to the folder that holds it, <c>/</c> between folders) and, from 1, line and column with a length
/// in UTF-16 code units on that line. Line 0 means the file as a whole.
/// </summary>
public readonly record struct Location(string Path, int Line, int Column, int Length) : IComparable<Location>
{
    /// <summary>Whether the file is one of the theme, and not of the content folder.</summary>
    public bool IsInTheme { get; init; }

    public static Location OfFile(string path) => new(path, 0, 0, 0);

    /// <summary>The same place in the file of the theme that has this path.</summary>
    public Location InTheme() => this with { IsInTheme = true };

    /// <summary>The place of a span of a source's text, up to the end of the span's first line.</summary>
    public static Location Of(SourceText source, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, source.Text.Length);
        var covered = source.Text.AsSpan(start, Math.Clamp(span.End, start, source.Text.Length) - start);
        var firstLine = covered.IndexOfAny('\n', '\r');
        var (line, column) = source.PositionOf(start);
        return new Location(source.Path, line, column, firstLine >= 0 ? firstLine : covered.Length);
    }

    /// <summary>By path (ordinal), then by place.</summary>
    public int CompareTo(Location other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column, Length).CompareTo((other.Line, other.Column, other.Length));
    }

    public static bool operator <(Location left, Location right) => left.CompareTo(right) < 0;

    public static bool operator >(Location left, Location right) => left.CompareTo(right) > 0;

    public static bool operator <=(Location left, Location right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Location left, Location right) => left.CompareTo(right) >= 0;

    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}
