using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Wiki.Text;

namespace Wiki.Templates;

/// <summary>
/// Writes HTML and XML as UTF-8. What is written through <see cref="Text(ReadOnlySpan{char})"/> is text, whatever it holds: in element content and in
/// quoted attribute values it stands for itself and nothing else. Control characters are left out; readers have taken out whatever else neither HTML
/// nor XML allows. Nothing is there for certain before <see cref="Flush"/>.
/// </summary>
/// <param name="output">Gives room in arrays.</param>
/// <param name="budget">How long what is written may become; a little more may be written before that is seen.</param>
public sealed class HtmlWriter(IBufferWriter<byte> output, PageBudget? budget = null)
{
    // A quote of either kind is escaped, so a value may stand between either. All ASCII, so that the search is vectorised.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>Digits and sign of an <see cref="int"/>.</summary>
    private const int LongestNumber = 11;

    private long most = budget is null ? long.MaxValue : PageBudget.Least;

    /// <summary>
    /// Room that the output has given: taken once for many small pieces. It is filled from <see cref="start"/> up to <see cref="at"/>.
    /// </summary>
    private byte[] room = [];
    private int start, at, end;

    /// <summary>What the output has got already, in bytes.</summary>
    private long flushed;

    /// <summary>How many bytes this writer has written.</summary>
    public long Length => flushed + (at - start);

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > end - at)
        {
            PassOn(utf8);
            return;
        }
        utf8.CopyTo(room.AsSpan(at));
        at += utf8.Length;
    }

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(ReadOnlySpan<char> markup)
    {
        var needed = Encoding.UTF8.GetMaxByteCount(markup.Length);
        if (needed > end - at) MakeRoom(needed);
        at += Encoding.UTF8.GetBytes(markup, room.AsSpan(at, end - at));
    }

    /// <summary>Writes text, escaped where it must be.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0) break;
            Raw(text[..next]);
            Raw(CharacterReference.Of(text[next]));
            text = text[(next + 1)..];
        }
        Raw(text);
    }

    public void Number(int number)
    {
        if (end - at < LongestNumber) MakeRoom(LongestNumber);
        number.TryFormat(room.AsSpan(at, end - at), out var written);
        at += written;
    }

    /// <summary>Gives the output what it has not got yet: needed before anybody looks at it.</summary>
    public void Flush()
    {
        output.Advance(at - start);
        flushed += at - start;
        start = at;
        if (flushed > most && (most = budget!.Most) < flushed) throw new TooLongPageException(budget);
    }

    /// <summary>Writes what the room does not hold; the output parts it as it likes.</summary>
    private void PassOn(ReadOnlySpan<byte> utf8)
    {
        Flush();
        output.Write(utf8);
        flushed += utf8.Length;
        (room, start, at, end) = ([], 0, 0, 0);
    }

    private void MakeRoom(int size)
    {
        Flush();
        if (!MemoryMarshal.TryGetArray<byte>(output.GetMemory(size), out var given))
            throw new NotSupportedException("the output has to give room in arrays");
        (room, start, at, end) = (given.Array!, given.Offset, given.Offset, given.Offset + given.Count);
    }
}
