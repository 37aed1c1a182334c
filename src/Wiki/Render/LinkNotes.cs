using System.Collections.Immutable;
using System.Text;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The addresses outside the wiki to which a body's links lead, numbered from 1 as a printed page lists them, and where the numbers stand: after each
/// such link. Links with the same address share a number; a link whose text is its address needs none. On paper the numbers are letters, so that
/// nobody takes them for those of footnotes.
/// </summary>
public sealed class LinkNotes
{
    /// <summary>How many letters a number can have.</summary>
    public const int MostLetters = 7;

    private static readonly LinkNotes None = new([], []);

    private LinkNotes(ImmutableArray<NoteMark> marks, ImmutableArray<string> addresses) => (Marks, Addresses) = (marks, addresses);

    /// <summary>In ascending order of offset.</summary>
    public ImmutableArray<NoteMark> Marks { get; }

    /// <summary>The addresses as they stand in the markup, so escaped already; the first has number 1.</summary>
    public ImmutableArray<string> Addresses { get; }

    public bool IsEmpty => Addresses.IsEmpty;

    public static LinkNotes Of(ReadOnlySpan<byte> html)
    {
        if (html.IndexOf("href=\"http"u8) < 0) return None;
        var marks = ImmutableArray.CreateBuilder<NoteMark>();
        var addresses = ImmutableArray.CreateBuilder<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; TryNextLink(html, ref at, out var link);)
        {
            var address = AddressIn(link);
            if (address.IsEmpty || address.SequenceEqual(link[(link.IndexOf((byte)'>') + 1)..])) continue;
            var text = Encoding.UTF8.GetString(address);
            if (numbers.TryAdd(text, numbers.Count + 1)) addresses.Add(text);
            marks.Add(new NoteMark(at, numbers[text]));
        }
        return new LinkNotes(marks.ToImmutable(), addresses.ToImmutable());
    }

    /// <summary>A number from 1 on as <c>a</c> to <c>z</c>, <c>aa</c> and so on, like a list of type <c>a</c>.</summary>
    public static ReadOnlySpan<byte> Letters(int number, Span<byte> room)
    {
        var start = room.Length;
        for (; number > 0; number = (number - 1) / 26) room[--start] = (byte)('a' + (number - 1) % 26);
        return room[start..];
    }

    /// <summary>The next link at or after an offset, without its end tag; the offset moves behind that.</summary>
    private static bool TryNextLink(ReadOnlySpan<byte> html, ref int at, out ReadOnlySpan<byte> link)
    {
        link = default;
        var start = html[at..].IndexOf("<a "u8);
        if (start < 0) return false;
        var length = html[(at + start)..].IndexOf("</a>"u8);
        if (length < 0) return false;
        link = html.Slice(at + start, length);
        at += start + length + "</a>"u8.Length;
        return true;
    }

    /// <summary>The address of a link (<c>&lt;a … href="http…" …&gt;text</c>) when it leads to another host, else empty.</summary>
    private static ReadOnlySpan<byte> AddressIn(ReadOnlySpan<byte> link)
    {
        var start = link.IndexOf(" href=\"http"u8);
        if (start < 0 || start > link.IndexOf((byte)'>')) return [];
        var address = link[(start + " href=\""u8.Length)..];
        return address[..Math.Max(0, address.IndexOf((byte)'"'))];
    }
}

/// <summary>Where in a body the number of a note belongs: a byte offset, just after a link.</summary>
public readonly record struct NoteMark(int Offset, int Number);

/// <summary>The notes as a list of addresses that are their own links.</summary>
public sealed class LinkNotesHtml(LinkNotes notes) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        writer.Raw("<ol type=\"a\">"u8);
        foreach (var address in notes.Addresses)
        {
            writer.Raw("<li><a href=\""u8);
            writer.Raw(address);
            writer.Raw("\">"u8);
            writer.Raw(address);
            writer.Raw("</a></li>"u8);
        }
        writer.Raw("</ol>"u8);
    }
}
