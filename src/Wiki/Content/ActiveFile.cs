using System.Collections.Frozen;
using System.Text;

namespace Wiki.Content;

/// <summary>
/// Which files of the content folder can run scripts when a reader opens them by themselves, on a host that sends no policy: pages whatever they are
/// called, drawings with more than a drawing in them, and what nobody can look into. In doubt a file is one.
/// </summary>
public static class ActiveFile
{
    private const string Page = "is a page of its own", Drawing = "holds more than a drawing: a script, a handler, a page or a reference to one",
        Sealed = "is packed, so that nobody sees what it runs";

    /// <summary>Files that a browser opens as pages, scripts included, whatever they hold.</summary>
    private static readonly FrozenDictionary<string, string> ByType = new Dictionary<string, string>
    {
        [".html"] = Page,
        [".htm"] = Page,
        [".xhtml"] = Page,
        [".xht"] = Page,
        [".shtml"] = Page,
        [".xml"] = Page,
        [".xsl"] = Page,
        [".xslt"] = Page,
        [".mht"] = Page,
        [".mhtml"] = Page,
        [".hta"] = Page,
        [".htc"] = Page,
        [".rdf"] = Page,
        [".xul"] = Page,
        [".xbl"] = Page,
        [".svgz"] = Sealed,
        [".swf"] = Sealed,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Types that every host knows, so that no browser takes the file for something else.</summary>
    private static readonly FrozenSet<string> Inert = FrozenSet.ToFrozenSet(
        [
            ".avif", ".bib", ".bmp", ".css", ".csv", ".docx", ".epub", ".flac", ".gif", ".gz", ".ico", ".jpeg", ".jpg", ".js", ".json", ".m4a", ".md",
            ".mjs", ".mp3", ".mp4", ".odp", ".ods", ".odt", ".ogg", ".otf", ".pdf", ".png",
            ".pptx", ".tar", ".tiff", ".tsv", ".ttf", ".txt", ".wav", ".webm", ".webp", ".woff", ".woff2", ".xlsx", ".yaml", ".yml", ".zip",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Beginnings =
        ["!doctype", "!--", "a", "b", "body", "br", "div", "font", "form", "frameset", "h1", "head", "html", "iframe", "img", "link", "meta", "p",
            "script", "style", "svg", "table", "title", "?xml"];

    private static readonly string[] NoDrawing =
        ["script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "html", "body", "audio", "video", "link", "meta", "base"];

    /// <summary>What a file is by its name alone, for a sentence; null when it is harmless or has to be read.</summary>
    public static string? ByName(string path) => ByType.GetValueOrDefault(TypeOf(path));

    /// <summary>Whether the name says too little.</summary>
    public static bool MustBeRead(string path) => ByName(path) is null && !Inert.Contains(TypeOf(path));

    /// <summary>What a file is that had to be read, for a sentence; null when it is harmless.</summary>
    public static string? ByContent(string path, ReadOnlySpan<byte> bytes)
    {
        if (TypeOf(path).Equals(".svg", StringComparison.OrdinalIgnoreCase)) return IsMoreThanADrawing(bytes) ? Drawing : null;
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1_024)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', '\0', ' ', '\t', '\r', '\n', '\f')
            .Replace("\0", "", StringComparison.Ordinal);
        return text is ['<', ..]
            && Array.Exists(Beginnings, name => text.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == name.Length + 1 || !char.IsAsciiLetter(text[name.Length + 1])))
            ? "begins like a page, whatever its name says"
            : null;
    }

    private static string TypeOf(string path) => path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? path[dot..] : "";

    private static bool IsMoreThanADrawing(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) return true; // another encoding
        var text = Encoding.Latin1.GetString(bytes);
        if (Has(text, "<!entity") || Has(text, "<?xml-") || HasForeignEncoding(text)) return true;
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var end = text.IndexOf('>', at);
            if (IsActive(text.AsSpan(at + 1, (end < 0 ? text.Length : end) - at - 1))) return true;
        }
        return false;
    }

    private static bool HasForeignEncoding(string text)
    {
        if (!text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \r\n\t").StartsWith("<?xml")
            || text.IndexOf("encoding", StringComparison.Ordinal) is not (>= 0 and < 200 and var at)) return false;
        var name = text.AsSpan(at + 8, Math.Min(40, text.Length - at - 8)).TrimStart(" =\"'\t\r\n");
        return !(name.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) || name.StartsWith("us-ascii", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("iso-8859-", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("windows-125", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsActive(ReadOnlySpan<char> tag)
    {
        var name = tag.IndexOfAny(" \t\r\n/") is >= 0 and var end ? tag[..end] : tag;
        name = name[(name.LastIndexOf(':') + 1)..];
        foreach (var active in NoDrawing)
            if (name.Equals(active, StringComparison.OrdinalIgnoreCase)) return true;
        var changes = name.StartsWith("set", StringComparison.OrdinalIgnoreCase) || name.StartsWith("animate", StringComparison.OrdinalIgnoreCase);
        return Has(tag, "javascript:") || Has(tag, "data:text") || Has(tag, "data:image/svg") || (changes && Has(tag, "href"))
            || (Has(tag, "href") && tag.Contains("&", StringComparison.Ordinal) && Has(tag, "&#")) || HasHandler(tag);
    }

    /// <summary>An attribute whose name begins with <c>on</c>.</summary>
    private static bool HasHandler(ReadOnlySpan<char> tag)
    {
        for (var at = tag.IndexOf("on", StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var rest = tag[(at + 2)..];
            var letters = rest.IndexOfAnyExceptInRange('A', 'z') is >= 0 and var end ? end : rest.Length;
            if (letters > 0 && at > 0 && tag[at - 1] is ' ' or '\t' or '\r' or '\n' or '"' or '\'' or '/'
                && rest[letters..].TrimStart().StartsWith("=")) return true;
            at = rest.IndexOf("on", StringComparison.OrdinalIgnoreCase) is >= 0 and var next ? at + 2 + next : -1;
        }
        return false;
    }

    private static bool Has(ReadOnlySpan<char> text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
