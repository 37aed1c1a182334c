using System.Globalization;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Writes what feeds are made of (RFC 4287).</summary>
internal static class AtomWriter
{
    public static void Begin(HtmlWriter writer, string language)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""u8);
        writer.Text(language);
        writer.Raw("\">\n"u8);
    }

    public static void Element(HtmlWriter writer, string name, string text)
    {
        writer.Raw("<"u8);
        writer.Raw(name);
        writer.Raw(">"u8);
        writer.Text(text);
        writer.Raw("</"u8);
        writer.Raw(name);
        writer.Raw(">\n"u8);
    }

    public static void Link(HtmlWriter writer, string? relation, string address)
    {
        writer.Raw("<link"u8);
        if (relation is not null)
        {
            writer.Raw(" rel=\""u8);
            writer.Raw(relation);
            writer.Raw("\""u8);
        }
        writer.Raw(" href=\""u8);
        writer.Text(address);
        writer.Raw("\"/>\n"u8);
    }

    public static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
