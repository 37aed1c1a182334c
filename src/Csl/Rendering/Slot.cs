namespace Csl;

internal enum Sign : byte { Text, OpenFace, CloseFace, OpenQuote, CloseQuote, OpenDisplay, CloseDisplay, OpenLink, CloseLink }

/// <summary>
/// A place on the tape: a text, or where a face, a quotation, a block or a link begins or ends. The letters of texts and marks stand from
/// <see cref="Start"/> on in the tape's own. Of a face only one attribute is set.
/// </summary>
internal struct Slot
{
    public Sign Sign;
    public int Start;
    public int Length;
    public Face Face;
    public Display Display;

    /// <summary>Of a link: which of the tape's addresses it has.</summary>
    public int Link;

    public readonly bool IsCloser => Sign is Sign.CloseFace or Sign.CloseQuote or Sign.CloseLink;

    public readonly bool IsOpener => Sign is Sign.OpenFace or Sign.OpenLink;
}
