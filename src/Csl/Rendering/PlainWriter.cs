namespace Csl;

/// <summary>Writes the words alone; blocks are set apart by a space.</summary>
internal sealed class PlainWriter : TapeWriter
{
    public static readonly PlainWriter Instance = new();

    protected override void Text(ReadOnlySpan<char> text, CharBuffer into) => into.Append(text);

    protected override void Open(Face face, CharBuffer into)
    {
    }

    protected override void Close(Face face, CharBuffer into)
    {
    }

    protected override void Open(Display display, CharBuffer into)
    {
        if (into.Written is [.., var last] && !char.IsWhiteSpace(last)) into.Append(' ');
    }

    protected override void Close(Display display, CharBuffer into)
    {
    }

    protected override void OpenLink(string address, CharBuffer into)
    {
    }

    protected override void CloseLink(CharBuffer into)
    {
    }
}
