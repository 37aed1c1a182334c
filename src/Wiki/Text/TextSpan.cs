namespace Wiki.Text;

/// <summary>A stretch of a text: from <paramref name="Start"/>, inclusive, to <paramref name="End"/>, exclusive, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public static TextSpan FromLength(int start, int length) => new(start, start + length);
}
