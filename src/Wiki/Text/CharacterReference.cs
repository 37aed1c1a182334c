namespace Wiki.Text;

/// <summary>How HTML and XML write the characters that would be markup: the one place that knows, in either direction. In UTF-8.</summary>
internal static class CharacterReference
{
    private const int Longest = 12;

    /// <summary>The reference for <c>&amp; &lt; &gt; " '</c>; empty for every other character.</summary>
    public static ReadOnlySpan<byte> Of(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => [],
    };

    /// <summary>The character for which one of these references stands; a space for any other, which texts cannot need.</summary>
    public static char Decode(ReadOnlySpan<byte> reference)
    {
        foreach (var c in "&<>\"'")
            if (reference.SequenceEqual(Of(c))) return c;
        return ' ';
    }

    /// <summary>How many bytes the reference takes that begins a text; 1 where its <c>&amp;</c> stands alone.</summary>
    public static int Length(ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, Longest)].IndexOf((byte)';') is > 0 and var end ? end + 1 : 1;
}
