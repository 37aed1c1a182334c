using Wiki.Text;

namespace Wiki.Content;

/// <summary>The pieces of which a body consists, as they are read one after another.</summary>
public enum BodyPiece
{
    /// <summary>Text up to the next tag or hole, escaped as it is written.</summary>
    Text,

    /// <summary>A tag, whole; with the address in it that is to be filled in, if there is one.</summary>
    Tag,

    /// <summary>A place between tags where something is to be filled in.</summary>
    Hole,
}

/// <summary>
/// Reads a stretch of a body's HTML piece by piece: text, tags, holes. The one place that knows where a tag ends and which hole is in it. Offsets are
/// those of the HTML that it was given.
/// </summary>
/// <param name="html">Up to where it reads.</param>
/// <param name="holes">Those that matter, in ascending order of offset; none before <paramref name="from"/>.</param>
/// <param name="from">Where it begins: outside a tag.</param>
public ref struct BodyReader(ReadOnlySpan<byte> html, ReadOnlySpan<Hole> holes = default, int from = 0)
{
    private readonly ReadOnlySpan<byte> html = html;
    private ReadOnlySpan<Hole> holes = holes;

    public BodyPiece Piece { get; private set; }

    /// <summary>Where the piece begins.</summary>
    public int Start { get; private set; } = from;

    /// <summary>Where it ends, and the next begins.</summary>
    public int End { get; private set; } = from;

    /// <summary>The hole that the piece is, or that is in the tag; null where there is none.</summary>
    public Hole? Hole { get; private set; }

    public readonly ReadOnlySpan<byte> Bytes => html[Start..End];

    public readonly BodyTag Tag => new(Bytes);

    /// <summary>Goes on to the next piece; false at the end.</summary>
    public bool Next()
    {
        Start = End;
        Hole = null;
        var next = holes.IsEmpty ? int.MaxValue : holes[0].Offset;
        if (next <= Start)
        {
            (Piece, Hole) = (BodyPiece.Hole, holes[0]);
            holes = holes[1..];
            return true;
        }
        if (Start >= html.Length) return false;
        if (html[Start] != '<')
        {
            // Not beyond the next hole: a text may hold very many before its next tag.
            var text = html[Start..Math.Min(next, html.Length)];
            End = Start + (text.IndexOf((byte)'<') is >= 0 and var length ? length : text.Length);
            Piece = BodyPiece.Text;
            return true;
        }
        End = AfterTag(html, Start);
        Piece = BodyPiece.Tag;
        if (next < End) Hole = holes[0];
        PassHoles();
        return true;
    }

    /// <summary>Passes over what stands in the element whose start tag was read, to behind the first end tag of that name.</summary>
    public void SkipElement()
    {
        var element = Tag.Name;
        while (End < html.Length)
        {
            Start = html[End..].IndexOf((byte)'<') is >= 0 and var next ? End + next : html.Length;
            End = AfterTag(html, Start);
            if (Tag.Ends(element)) break;
        }
        PassHoles();
    }

    /// <summary>Where the tag begins in which an offset is.</summary>
    public static int StartOfTag(ReadOnlySpan<byte> html, int offset) => Math.Max(0, html[..offset].LastIndexOf((byte)'<'));

    /// <summary>The offset after the tag that begins at another; the end where it is cut off.</summary>
    public static int AfterTag(ReadOnlySpan<byte> html, int start) =>
        html[start..].IndexOf((byte)'>') is >= 0 and var close ? start + close + 1 : html.Length;

    /// <summary>The offset after the tag, character reference or single byte that begins at another.</summary>
    public static int After(ReadOnlySpan<byte> html, int start) => html[start] switch
    {
        (byte)'<' => AfterTag(html, start),
        (byte)'&' => start + CharacterReference.Length(html[start..]),
        _ => start + 1,
    };

    private void PassHoles()
    {
        while (!holes.IsEmpty && holes[0].Offset < End) holes = holes[1..];
    }
}
