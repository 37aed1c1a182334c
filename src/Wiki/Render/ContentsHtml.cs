using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The contents of a body as nested lists of links to its headings of the two upper levels that it has (usually 2 and 3).</summary>
public sealed class ContentsHtml(ImmutableArray<Heading> headings) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        var top = headings.Min(heading => heading.Level);
        var depth = 0;
        foreach (var heading in headings)
        {
            var level = heading.Level - top + 1;
            if (level > 2) continue;
            // A sub-heading before any heading stands in the first list.
            var wanted = Math.Min(level, depth + 1);
            if (wanted > depth) writer.Raw("<ol>"u8);
            else writer.Raw(wanted < depth ? "</li></ol></li>"u8 : "</li>"u8);
            depth = wanted;
            writer.Raw("<li><a href=\"#"u8);
            writer.Raw(Uri.EscapeDataString(heading.Id));
            writer.Raw("\">"u8);
            writer.Text(heading.Text);
            writer.Raw("</a>"u8);
        }
        writer.Raw(depth == 2 ? "</li></ol></li></ol>"u8 : "</li></ol>"u8);
    }
}
