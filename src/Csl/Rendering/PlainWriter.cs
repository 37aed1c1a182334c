using System.Text;

namespace Csl;

/// <summary>Writes the words alone; blocks are set apart by a space.</summary>
internal sealed class PlainWriter : TapeWriter
{
    public static readonly PlainWriter Instance = new();

    protected override void Text(string text, StringBuilder into) => into.Append(text);

    protected override void Open(Face face, StringBuilder into)
    {
    }

    protected override void Close(Face face, StringBuilder into)
    {
    }

    protected override void Open(Display display, StringBuilder into)
    {
        if (into.Length > 0 && !char.IsWhiteSpace(into[^1])) into.Append(' ');
    }

    protected override void Close(Display display, StringBuilder into)
    {
    }

    protected override void OpenLink(string address, StringBuilder into)
    {
    }

    protected override void CloseLink(StringBuilder into)
    {
    }
}
