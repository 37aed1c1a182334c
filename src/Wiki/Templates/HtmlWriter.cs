using System.Buffers;
using System.Text;

namespace Wiki.Templates;

/// <summary>
/// Writes HTML and XML as UTF-8. What is written through <see cref="Text(ReadOnlySpan{char})"/> is text, whatever it holds: in element content and in quoted attribute values it stands for itself and nothing else.
/// Control characters are left out; readers have taken out whatever else neither HTML nor XML allows.
/// </summary>
public sealed class HtmlWriter(IBufferWriter<byte> output, PageBudget? budget = null)
{
    private long most = budget is null ? long.MaxValue : PageBudget.Least;

    // A quote of either kind is escaped, so a value may stand between either. All ASCII, so that the search is vectorised.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>How many bytes this writer has written.</summary>
    public long Length { get; private set; }

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        output.Write(utf8);
        Count(utf8.Length);
    }

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(ReadOnlySpan<char> markup)
    {
        if (markup.IsEmpty) return;
        var bytes = output.GetSpan(Encoding.UTF8.GetMaxByteCount(markup.Length));
        var length = Encoding.UTF8.GetBytes(markup, bytes);
        output.Advance(length);
        Count(length);
    }

    /// <summary>Writes text, escaped where it must be.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0) break;
            Raw(text[..next]);
            Raw(Escape(text[next]));
            text = text[(next + 1)..];
        }
        Raw(text);
    }

    public void Number(int number)
    {
        var bytes = output.GetSpan(11);
        number.TryFormat(bytes, out var written);
        output.Advance(written);
        Length += written;
    }

    private void Count(int written)
    {
        Length += written;
        if (Length > most && (most = budget!.Most) < Length) throw new TooLongPageException(budget);
    }

    private static ReadOnlySpan<byte> Escape(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => [],
    };
}
