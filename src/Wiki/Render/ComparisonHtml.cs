using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>
/// A comparison of texts. What was removed and added is told by the elements <c>del</c> and <c>ins</c>, which the theme strikes through and
/// underlines, and by words that only those get to whom a page is read out, or who copy it.
/// </summary>
internal sealed class ComparisonHtml(TextComparison comparison, Words words) : Html
{
    /// <summary>About how many characters it shows.</summary>
    public int Length => comparison.Blocks.Sum(row => row.Words.Sum(part => part.Text.Length));

    public override void WriteTo(HtmlWriter writer)
    {
        foreach (var row in comparison.Blocks)
        {
            if (row.Words.IsEmpty)
            {
                writer.Raw("<p class=\"diff unchanged\">"u8);
                writer.Text(words.Count("unchanged", row.Unchanged));
            }
            else
            {
                writer.Raw(row.IsGuide ? "<p class=\"diff guide\" dir=\"auto\">"u8 : "<p class=\"diff\" dir=\"auto\">"u8);
                foreach (var part in row.Words) WritePart(writer, part);
            }
            writer.Raw("</p>\n"u8);
        }
    }

    private void WritePart(HtmlWriter writer, ComparedWords part)
    {
        if (part.Before != '\0') writer.Raw(part.Before == '\n' ? "\n"u8 : " "u8);
        if (part.Fate == Fate.Same)
        {
            writer.Text(part.Text);
            return;
        }
        var isRemoved = part.Fate == Fate.Removed;
        writer.Raw(isRemoved ? "<del><span class=\"mark\">["u8 : "<ins><span class=\"mark\">["u8);
        writer.Text(words[isRemoved ? "diff_removed" : "diff_added"]);
        writer.Text(words["colon"]);
        writer.Raw("</span>"u8);
        writer.Text(part.Text);
        writer.Raw("<span class=\"mark\">]</span>"u8);
        writer.Raw(isRemoved ? "</del>"u8 : "</ins>"u8);
    }
}
