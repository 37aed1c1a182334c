namespace Csl;

/// <summary>Characters that are being written.</summary>
internal sealed class CharBuffer
{
    private char[] chars = new char[1024];
    private int length;

    public ReadOnlySpan<char> Written => chars.AsSpan(0, length);

    public CharBuffer Clear()
    {
        length = 0;
        return this;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (length + text.Length > chars.Length) Array.Resize(ref chars, Math.Max(chars.Length * 2, length + text.Length));
        text.CopyTo(chars.AsSpan(length));
        length += text.Length;
    }

    public void Append(char c) => Append([c]);
}
