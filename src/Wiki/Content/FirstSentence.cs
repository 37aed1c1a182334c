using System.Text;
using Wiki.Content.Markdown;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>The summary of an entry that gives none: the first sentence of its text, where site.yaml wants that.</summary>
internal static class FirstSentence
{
    /// <summary>Longer than this, in UTF-16 code units, no summary is read on a card.</summary>
    private const int Longest = 300;

    private const char NoTag = '\u2039';

    /// <param name="paragraph">Plain text.</param>
    public static string? Of(string paragraph)
    {
        if (paragraph.Length == 0) return null;
        // The finder knows HTML: a sign that could begin a tag is another one as long as it looks.
        var html = Encoding.UTF8.GetBytes("<p>" + paragraph.Replace('<', NoTag) + "</p>");
        var (start, end) = new SentenceFinder(html, []).Around("<p>".Length);
        var sentence = Unprintable.RemoveFrom(Wording.OneLine(Encoding.UTF8.GetString(html.AsSpan(start, end - start)).Replace(NoTag, '<')));
        if (sentence.Length <= Longest) return sentence.Length == 0 ? null : sentence;
        var cut = sentence.LastIndexOf(' ', Longest - 1);
        return sentence[..(cut > 0 ? cut : Longest - 1)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
