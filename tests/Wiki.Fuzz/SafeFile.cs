using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wiki.Fuzz;

/// <summary>Looks at a published file as its readers do, with parsers that have nothing to do with this program.</summary>
internal static class SafeFile
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
        { "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "textarea", "noscript", "audio", "video", "source", "portal",
            "marquee", "foreignobject" };

    private static readonly HashSet<string> WithAddress = new(StringComparer.OrdinalIgnoreCase) { "href", "src", "action", "formaction", "poster",
        "data", "cite", "background", "srcset", "xlink:href", "ping", "manifest" };

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static void Check(string path, byte[] bytes)
    {
        Expect.That(!path.Split('/').Any(part => part is "" or "." or ".."), $"the path {path}");
        switch (Path.GetExtension(path))
        {
            case ".html":
                CheckPage(path, Strict.GetString(bytes));
                break;
            case ".xml":
                using (var reader = XmlReader.Create(new MemoryStream(bytes)))
                {
                    while (reader.Read())
                    {
                    }
                }
                break;
            case ".json":
                JsonDocument.Parse(bytes).Dispose();
                break;
        }
    }

    public static void CheckPage(string path, string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in document.All)
        {
            Expect.That(!Forbidden.Contains(element.LocalName), $"{path} holds {element.LocalName}: {Shown(element)}");
            if (element.LocalName == "script") CheckScript(path, element);
            if (element.LocalName == "meta")
                Expect.That(element.GetAttribute("http-equiv") is null or "Content-Security-Policy"
                    || IsRedirect(element), $"{path} holds {Shown(element)}");
            foreach (var attribute in element.Attributes) CheckAttribute(path, element, attribute);
            if (element.GetAttribute("id") is { } id) Expect.That(ids.Add(id), $"{path} has two elements with the id {id}");
        }
        Expect.That(!html.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF'),
            $"{path} holds a control character");
    }

    private static bool IsRedirect(IElement meta) =>
        meta.GetAttribute("http-equiv") == "refresh" && !meta.GetAttribute("content")!.Contains(':', StringComparison.Ordinal);

    private static void CheckScript(string path, IElement script)
    {
        if (script.GetAttribute("type") == "application/ld+json") JsonDocument.Parse(script.TextContent).Dispose();
        else Expect.That(script.TextContent.Length == 0 && script.GetAttribute("src") is { } address && SchemeOf(address) is null
            && !address.StartsWith("//", StringComparison.Ordinal), $"{path} holds {Shown(script)}");
    }

    private static void CheckAttribute(string path, IElement element, IAttr attribute)
    {
        Expect.That(!attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            && attribute.Name is not ("style" or "srcdoc"), $"{path} holds {Shown(element)}");
        if (!WithAddress.Contains(attribute.Name)) return;
        Expect.That(SchemeOf(attribute.Value) is null or "HTTP" or "HTTPS" or "MAILTO", $"{path} holds {Shown(element)}");
    }

    /// <summary>As browsers find it, which pass over spaces and control characters; null for an address within the site.</summary>
    private static string? SchemeOf(string written)
    {
        var address = new string([.. written.Where(c => c > ' ')]);
        var end = address.IndexOfAny([':', '/', '?', '#']);
        return end >= 0 && address[end] == ':' ? address[..end].ToUpperInvariant() : null;
    }

    private static string Shown(IElement element) => element.OuterHtml.Length > 300 ? element.OuterHtml[..300] : element.OuterHtml;
}
