namespace Csl;

/// <summary>Characters that are being written. A thread uses one for all that it writes.</summary>
internal sealed class CharBuffer
{
    [ThreadStatic]
    private static CharBuffer? own;

    private char[] chars = new char[1024];
    private int length;

    /// <summary>The buffer of this thread, emptied.</summary>
    public static CharBuffer Emptied()
    {
        var buffer = own ??= new CharBuffer();
        buffer.length = 0;
        return buffer;
    }

    public ReadOnlySpan<char> Written => chars.AsSpan(0, length);

    public void Append(ReadOnlySpan<char> text)
    {
        if (length + text.Length > chars.Length) Array.Resize(ref chars, Math.Max(chars.Length * 2, length + text.Length));
        text.CopyTo(chars.AsSpan(length));
        length += text.Length;
    }

    public void Append(char c) => Append([c]);
}
