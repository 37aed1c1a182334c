namespace Csl;

/// <summary>Writes a tape in a notation.</summary>
internal abstract class TapeWriter
{
    public void Write(Tape tape, CharBuffer into)
    {
        foreach (ref readonly var slot in tape.Slots) Write(slot, tape, into);
    }

    private void Write(in Slot slot, Tape tape, CharBuffer into)
    {
        switch (slot.Sign)
        {
            case Sign.Text or Sign.OpenQuote or Sign.CloseQuote:
                Text(tape.Letters(slot), into);
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
                OpenLink(tape.Address(slot), into);
                break;
            default:
                CloseLink(into);
                break;
        }
    }

    protected abstract void Text(ReadOnlySpan<char> text, CharBuffer into);

    protected abstract void Open(Face face, CharBuffer into);

    protected abstract void Close(Face face, CharBuffer into);

    protected abstract void Open(Display display, CharBuffer into);

    protected abstract void Close(Display display, CharBuffer into);

    protected abstract void OpenLink(string address, CharBuffer into);

    protected abstract void CloseLink(CharBuffer into);
}
