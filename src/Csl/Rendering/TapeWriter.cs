using System.Text;

namespace Csl;

/// <summary>Writes a tape in a notation.</summary>
internal abstract class TapeWriter
{
    public string Write(Tape tape)
    {
        var into = new StringBuilder();
        foreach (var slot in tape.Slots) Write(slot, into);
        return into.ToString();
    }

    protected virtual void Write(Slot slot, StringBuilder into)
    {
        switch (slot.Sign)
        {
            case Sign.Text or Sign.OpenQuote or Sign.CloseQuote:
                Text(slot.Text.ToString(), into);
                break;
            case Sign.OpenFace:
                Open(slot.Face, into);
                break;
            case Sign.CloseFace:
                Close(slot.Face, into);
                break;
            case Sign.OpenDisplay:
                Open(slot.Display, into);
                break;
            case Sign.CloseDisplay:
                Close(slot.Display, into);
                break;
            case Sign.OpenLink:
                OpenLink(slot.Address, into);
                break;
            default:
                CloseLink(into);
                break;
        }
    }

    protected abstract void Text(string text, StringBuilder into);

    protected abstract void Open(Face face, StringBuilder into);

    protected abstract void Close(Face face, StringBuilder into);

    protected abstract void Open(Display display, StringBuilder into);

    protected abstract void Close(Display display, StringBuilder into);

    protected abstract void OpenLink(string address, StringBuilder into);

    protected abstract void CloseLink(StringBuilder into);
}
