namespace Csl;

/// <summary>What happens to two marks that meet.</summary>
internal enum Joint { Both, First, Second }

/// <summary>The table of marks that meet: which swallow each other, and which stay side by side.</summary>
internal static class Joints
{
    /// <summary>Whether a character may give way to the one before it.</summary>
    public static bool IsMark(char c) => c <= '?' && (Marks >> c & 1) != 0;

    private const ulong Marks = 1UL << ' ' | 1UL << '.' | 1UL << ',' | 1UL << ':' | 1UL << ';' | 1UL << '!' | 1UL << '?';

    public static Joint Between(char first, char second) => (first, second) switch
    {
        (' ', ' ') => Joint.Second,
        ('!' or '?', '.' or ':') or ('！' or '？' or '。', '.') => Joint.First,
        (':' or ';', '!' or '?') => Joint.Second,
        (':' or ';', '.') or (';', ':') => Joint.First,
        _ when first == second && first is '.' or ',' or ':' or ';' or '!' or '?' => first == second ? Joint.First : Joint.Both,
        _ => Joint.Both,
    };

    /// <summary>Whether a mark goes inside the quotation that it follows, where the language says so.</summary>
    public static bool GoesInside(char mark) => mark is '.' or ',' or '!' or '?';
}
