using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// A link to an entry from one page: <c>&lt;a href="../alignment/"&gt;&lt;bdi&gt;Alignment&lt;/bdi&gt;&lt;/a&gt;</c>. Titles may be of another script
/// than what stands around them.
/// </summary>
public sealed class EntryLink(SiteModel site, int entry, string root) : Html
{
    public override void WriteTo(HtmlWriter writer) => Write(writer, site, entry, root);

    public static void Write(HtmlWriter writer, SiteModel site, int entry, string root)
    {
        writer.Raw("<a href=\""u8);
        writer.Raw(root);
        writer.Raw(site.Links[entry]);
    }

    /// <summary>What is the same on every page: <c>wiki/alignment/"&gt;&lt;bdi&gt;Alignment&lt;/bdi&gt;&lt;/a&gt;</c>.</summary>
    public static void WriteRest(HtmlWriter writer, string address, string title)
    {
        writer.Raw(address);
        writer.Raw("\"><bdi>"u8);
        writer.Text(title);
        writer.Raw("</bdi></a>"u8);
    }

    /// <summary>The start tag alone. The address is percent-encoded already; so is the fragment made here.</summary>
    public static void WriteStart(HtmlWriter writer, string root, string address, string? fragment)
    {
        writer.Raw("<a href=\""u8);
        writer.Raw(root);
        writer.Raw(address);
        if (fragment is not null)
        {
            writer.Raw("#"u8);
            writer.Raw(Uri.EscapeDataString(fragment));
        }
        writer.Raw("\">"u8);
    }
}
