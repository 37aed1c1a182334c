using System.Buffers;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Writes terms of Turtle (RDF 1.1): whatever a text holds, it is one literal, and an address is one IRI.</summary>
internal sealed class TurtleWriter(HtmlWriter writer)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\\n\r\t\b\f\u2028\u2029");

    private static readonly SearchValues<char> NotInIri = SearchValues.Create(
        "<>\"{}|^`\\ \u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    public void Raw(ReadOnlySpan<byte> utf8) => writer.Raw(utf8);

    public void Raw(string text) => writer.Raw(text);

    /// <summary>An absolute address between its brackets.</summary>
    public void Iri(string address)
    {
        writer.Raw("<"u8);
        var rest = address.AsSpan();
        for (var next = rest.IndexOfAny(NotInIri); next >= 0; next = rest.IndexOfAny(NotInIri))
        {
            writer.Raw(rest[..next]);
            writer.Raw($"%{(int)rest[next]:X2}");
            rest = rest[(next + 1)..];
        }
        writer.Raw(rest);
        writer.Raw(">"u8);
    }

    /// <summary>A text in quotation marks.</summary>
    public void Literal(string text)
    {
        writer.Raw("\""u8);
        var rest = text.AsSpan();
        for (var next = rest.IndexOfAny(Escaped); next >= 0; next = rest.IndexOfAny(Escaped))
        {
            writer.Raw(rest[..next]);
            if (rest[next] is '"' or '\\') writer.Raw(['\\', rest[next]]);
            else writer.Raw($"\\u{(int)rest[next]:X4}");
            rest = rest[(next + 1)..];
        }
        writer.Raw(rest);
        writer.Raw("\""u8);
    }
}
