using System.Text;

namespace Wiki.Browser.Tests;

/// <summary>
/// Bodies as an attacker might write them: pieces of raw HTML, Markdown and text in any order, some then cut and doubled anywhere. The same seed
/// gives the same bodies.
/// </summary>
internal sealed class HostileBodies(int seed)
{
    private const string Go = "top.ran=1";

    private static readonly string[] Elements =
    [
        "a", "abbr", "article", "aside", "audio", "b", "base", "bdo", "blockquote", "body", "br", "button", "canvas", "caption", "center", "code",
        "col", "colgroup", "dd", "details", "dialog", "div", "dl", "dt", "em", "embed",
        "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "head", "header", "hr", "html", "i",
        "iframe", "image", "img", "input", "isindex", "kbd", "keygen", "label", "li", "link",
        "listing", "main", "map", "marquee", "math", "menu", "meta", "mglyph", "mi", "mtext", "nav", "nobr", "noembed", "noframes", "noscript",
        "object", "ol", "optgroup", "option", "p", "param", "plaintext", "portal", "pre", "q",
        "rb", "rp", "rt", "rtc", "ruby", "s", "script", "section", "select", "slot", "small", "span", "strong", "style", "sub", "summary", "sup",
        "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead",
        "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xmp", "x-a", "x-b", "annotation-xml", "foreignobject", "desc",
    ];

    private static readonly string[] Attributes =
    [
        $"onclick={Go}", $"onerror=\"{Go}\"", $"onload='{Go}'", $"ontoggle={Go} open", $"onfocus={Go} autofocus tabindex=0",
        "style=\"position:fixed;inset:0\"", "class=\"cite tabbed\"", "class=body", "class='status withdrawn'",
        "class=\"c&#105;te\"", "class=\"Z3988\" title=\"ctx_ver=Z39.88-2004\"", "class=h-entry", "class=alert", "id=main", "id=how-to-cite",
        "id=\"m&#97;in\"", "id=cite--0", "id=a", "name=location", "name=cookie id=cookie",
        "href=\"javascript:top.ran=1\"", "href=\"&#106;avascript&colon;top.ran=1\"", "href=' java\tscript:top.ran=1'",
        "href=\"data:text/html,<script>top.ran=1</script>\"", "href=b.md", "href=\"#a\"", "href=https://example.org/",
        $"src=x onerror={Go}", "src=a.png", "src=\"https://example.org/pixel.png\"", "srcset=x", "srcdoc=\"<script>top.ran=1</script>\"",
        "data-raw=0", "data-whole=0", "data-hole=0", "src=data-hole:0:", "is=x", "slot=x", "part=x",
        "popover", "popovertarget=main", "inert", "hidden", "contenteditable", "aria-hidden=true", "aria-owns=main", "role=banner", "accesskey=a",
        "dir=rtl", "dir=x", "lang=\"en\"", "lang='\"'", "itemprop=author", "property=dc:title",
        "typeof=x", "rel=canonical", "target=_top", "ping=x", "usemap=#x", "ismap", "form=search", "for=search", "value=1", "start=5", "width=99999",
        "height=50%", "colspan=1000", "rowspan=65534", "span=1000", "title=\"</p><script>top.ran=1</script>\"",
        "title='\"><img src=x onerror=top.ran=1>'", "alt=\"`\"", "http-equiv=refresh content=0;url=//example.org", "xmlns:x=y", "x\"y=z", "a=\"",
        "b='", "=c", "\"", "'", "/", "`", "\0", "<", "xlink:href=javascript:top.ran=1",
    ];

    private static readonly string[] Marks =
    [
        "\n\n", "\n", " ", "> ", "- ", "    ", "1. ", "## ", "**", "*", "_", "~~", "^", "`", "```\n", "```html {.cite #main}\n", "$x^2$", "$$\ny\n$$",
        "{.cite #main}", "{.lead}", "{onclick=top.ran=1}", "[[b]]", "[[b|c <b>]]", "[x](b.md)",
        "[x](javascript:top.ran=1)", "![x](a.png \"t\")", "![\" onerror=\"top.ran=1](a.png)", "| a | b |\n|---|---|\n| c | d |\n", "[^1]",
        "\n\n[^1]: note\n\n", "\n: definition\n", "^^^ Caption\n", "> [!NOTE]\n> ", "> [!label]\n> ", "- [x] ",
        "*[b]: \" onclick=\"top.ran=1\n", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!doctype html>", "</", "<", ">", "&",
        "&lt;script&gt;", "&#x3c;", "&#0;", "&#x202e;", "&zwj;", "&shy;", "&#65", "&colon;", "\u202E", "\u200B", "\u0301",
        "</div></article></main></body></html>", "</p>", "</br>", "</table>", "</ul></li>", "<https://example.org/\">", "text",
        "A sentence. Another one.", "word ", "(Smith, 2019)", "\\", "\\<", "[@k]", "***\n", "{{ site.title }}",
        "<svg></p><style><a id=\"</style><img src=1 onerror=top.ran=1>\">",
        "<math><mtext></form><form><mglyph><svg><mtext><textarea><path id=\"</textarea><img onerror=top.ran=1 src=1>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=top.ran=1>\">",
        "<table><td><a href=x><table><tr><caption>", "<ruby><rt><dd><table><li>", "<h2><b><h3><table><i>",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 40); left > 0; left--) Append(text);
        for (var left = random.Next(4) == 0 ? random.Next(1, 6) : 0; left > 0 && text.Length > 2; left--) Mutate(text);
        return text.Length > 3_000 ? text.ToString(0, 3_000) : text.ToString();
    }

    /// <summary>A few pieces, as long as the text of a field.</summary>
    public string NextField()
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 5); left > 0; left--) Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        switch (random.Next(8))
        {
            case 0 or 1 or 2: AppendTag(text); break;
            case 3: text.Append("</").Append(Any(Elements)).Append('>'); break;
            case 4: text.Append('<').Append(Any(Elements)).Append('>').Append(Any(Marks)); break;
            default: text.Append(Any(Marks)); break;
        }
    }

    private void AppendTag(StringBuilder text)
    {
        var name = Any(Elements);
        text.Append('<').Append(random.Next(8) == 0 ? name.ToUpperInvariant() : name);
        for (var left = random.Next(4); left > 0; left--) text.Append(random.Next(6) == 0 ? Any("\n", "/", "\t", "  ") : " ").Append(Any(Attributes));
        text.Append(Any(">", ">", ">", ">\n", "/>", " >", "", "\n\n>"));
    }

    private void Mutate(StringBuilder text)
    {
        var at = random.Next(text.Length - 1);
        switch (random.Next(4))
        {
            case 0: text.Remove(at, 1); break;
            case 1: text.Insert(at, Any("<", ">", "\"", "'", "&", "/", "=", "\n", " ", "\0", "`", "-", "!", "é")); break;
            case 2: text.Insert(at, text.ToString(at, Math.Min(text.Length - at, random.Next(1, 40)))); break;
            default: text.Length = at + 1; break;
        }
    }

    private string Any(params string[] texts) => texts[random.Next(texts.Length)];
}
