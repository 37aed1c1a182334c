using System.Collections.Immutable;
using System.Text;
using Wiki.Content;
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

    private LinkNotes(ImmutableArray<NotePlace> places, ImmutableArray<string> addresses) => (Places, Addresses) = (places, addresses);

    /// <summary>In ascending order of offset.</summary>
    public ImmutableArray<NotePlace> Places { get; }

    /// <summary>The addresses as they stand in the markup, so escaped already; the first has number 1.</summary>
    public ImmutableArray<string> Addresses { get; }

    public bool IsEmpty => Addresses.IsEmpty;

    public static LinkNotes Of(ReadOnlySpan<byte> html)
    {
        if (html.IndexOf("href=\"http"u8) < 0) return None;
        var places = ImmutableArray.CreateBuilder<NotePlace>();
        var addresses = ImmutableArray.CreateBuilder<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var reader = new BodyReader(html); reader.Next();)
        {
            if (reader.Piece != BodyPiece.Tag || !reader.Tag.Starts("a"u8)) continue;
            var address = reader.Tag.Attribute("href"u8);
            var start = reader.End;
            reader.SkipElement();
            if (!address.StartsWith("http"u8) || address.SequenceEqual(html[start..reader.Start])) continue;
            var text = Encoding.UTF8.GetString(address);
            if (numbers.TryAdd(text, numbers.Count + 1)) addresses.Add(text);
            places.Add(new NotePlace(reader.End, numbers[text]));
        }
        return new LinkNotes(places.ToImmutable(), addresses.ToImmutable());
    }

    /// <summary>A number from 1 on as <c>a</c> to <c>z</c>, <c>aa</c> and so on, like a list of type <c>a</c>.</summary>
    public static ReadOnlySpan<byte> Letters(int number, Span<byte> room)
    {
        var start = room.Length;
        for (; number > 0; number = (number - 1) / 26) room[--start] = (byte)('a' + (number - 1) % 26);
        return room[start..];
    }
}

/// <summary>Where in a body the number of a note belongs: a byte offset, just after a link.</summary>
public readonly record struct NotePlace(int Offset, int Number);

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
