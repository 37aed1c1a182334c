using System.Collections.Immutable;
using System.Text;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// A sentence about what has changed: a text of the language file in which <c>{label}</c> and other names in braces stand for values. In HTML each
/// value is isolated, so that one in another script does not turn the order of the words around it.
/// </summary>
/// <param name="Words">Those of the site.</param>
/// <param name="Label">What has changed, as people call it.</param>
/// <param name="Pattern">The key of the text.</param>
internal sealed record ChangeSentence(Words Words, string Label, string Pattern)
{
    private const int MostItems = 12;

    /// <summary>Whether letters and digits are the same.</summary>
    public bool IsPunctuation { get; init; }

    public string? Old { get; init; }

    public string? New { get; init; }

    /// <summary>The heading of the section.</summary>
    public string? Section { get; init; }

    /// <summary>How many words were added and removed.</summary>
    public string? Counts { get; init; }

    public ImmutableArray<string> Items { get; init; } = [];

    public Html ToHtml() => new Marked(this);

    public string ToPlain()
    {
        var text = new StringBuilder();
        Write(part => text.Append(part), value => text.Append(value));
        return text.ToString();
    }

    private void Write(Action<string> write, Action<string> writeValue)
    {
        var pattern = Words[Pattern];
        for (var at = 0; at < pattern.Length;)
        {
            var open = pattern.IndexOf('{', at);
            var close = open < 0 ? -1 : pattern.IndexOf('}', open);
            if (close < 0)
            {
                write(pattern[at..]);
                return;
            }
            write(pattern[at..open]);
            WriteValue(pattern[(open + 1)..close], write, writeValue);
            at = close + 1;
        }
    }

    private void WriteValue(string name, Action<string> write, Action<string> writeValue)
    {
        switch (name)
        {
            case "label": write(Label); break;
            case "counts": write(Counts ?? ""); break;
            case "old": writeValue(Old ?? ""); break;
            case "new": writeValue(New ?? ""); break;
            case "section": writeValue(Section ?? ""); break;
            case "items":
                for (var i = 0; i < Math.Min(Items.Length, MostItems); i++)
                {
                    if (i > 0) write(Words["list_separator"]);
                    writeValue(Items[i]);
                }
                if (Items.Length > MostItems) write(Words["list_separator"] + Words.Count("more", Items.Length - MostItems));
                break;
        }
    }

    private sealed class Marked(ChangeSentence sentence) : Html
    {
        public override void WriteTo(HtmlWriter writer) => sentence.Write(
            part => writer.Text(part),
            value =>
            {
                writer.Raw("<bdi>"u8);
                writer.Text(value);
                writer.Raw("</bdi>"u8);
            });
    }
}
