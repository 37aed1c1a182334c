using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// Gives a front matter without <c>title</c> the one that stands elsewhere, where <c>reading</c> in site.yaml says so: in the file's name, or in a
/// heading. One at the head of the body is then no part of the body any more.
/// </summary>
internal static class OutsideTitle
{
    public static FrontMatter AddTo(FrontMatter frontMatter, TitleSource source, ProblemList problems)
    {
        if (!frontMatter.IsWhole || frontMatter.Values.Find("title") is { Value: not YamlValue.Scalar { IsNull: true } }) return frontMatter;
        if (source == TitleSource.File)
        {
            var stem = EntryPath.Stem(problems.Path);
            var name = Slug.TryParse(stem, out _) ? Wording.Readable(stem) : stem;
            return With(frontMatter, name, frontMatter.Opening, frontMatter.BodyStart);
        }
        if (HeadingAt(problems.Text, frontMatter.BodyStart) is var (heading, at, end)) return With(frontMatter, heading, at, end);
        if (TopHeading(problems.Text, frontMatter.BodyStart) is var (words, top)) return With(frontMatter, words, top, frontMatter.BodyStart);
        return frontMatter;
    }

    private static FrontMatter With(FrontMatter frontMatter, string title, TextSpan at, int bodyStart)
    {
        var pair = new YamlPair("title", at, new YamlValue.Scalar(at, title, IsPlain: false));
        var others = frontMatter.Values.Pairs.RemoveAll(static known => known.Key == "title");
        return frontMatter with { Values = frontMatter.Values with { Pairs = others.Insert(0, pair) }, BodyStart = bodyStart };
    }

    /// <summary>
    /// The words of the heading that comes first, of which no other in the text has the rank: where it stands, and where what follows it begins. A
    /// heading of the first rank is a title whatever follows.
    /// </summary>
    public static (string Heading, TextSpan At, int End)? HeadingAt(string text, int start)
    {
        var line = Lines.From(text, start);
        while (Lines.IsBlank(text, line) && Lines.After(text, line) < text.Length)
            line = Lines.From(text, Lines.After(text, line));
        var end = Lines.After(text, line);
        var rank = Rank(text, line);
        if (rank == 0 || (rank > 1 && Headings(text, end).Any(heading => Rank(text, heading) <= rank))) return null;
        var words = MarkdownReader.Plain(text.Substring(line.Start, line.Length));
        return words.Length > 0 ? (words, line, end) : null;
    }

    /// <summary>The first heading of the first rank, which may have a few words above it.</summary>
    private static (string Heading, TextSpan At)? TopHeading(string text, int start)
    {
        foreach (var heading in Headings(text, start))
            if (Rank(text, heading) == 1 && MarkdownReader.Plain(text.Substring(heading.Start, heading.Length)) is { Length: > 0 } words)
                return (words, heading);
        return null;
    }

    /// <summary>The lines of headings outside code between fences.</summary>
    private static IEnumerable<TextSpan> Headings(string text, int start)
    {
        var fence = "";
        for (var at = start; at < text.Length;)
        {
            var line = Lines.From(text, at);
            at = Lines.After(text, line);
            var written = text.AsSpan(line.Start, line.Length).TrimStart();
            var mark = written.StartsWith("```") ? "```" : written.StartsWith("~~~") ? "~~~" : "";
            if (mark.Length > 0 && (fence.Length == 0 || fence == mark)) fence = fence.Length == 0 ? mark : "";
            else if (fence.Length == 0 && Rank(text, line) > 0) yield return line;
        }
    }

    /// <summary>How many marks a heading begins with, from 1 to 6; 0 of a line that is none.</summary>
    private static int Rank(string text, TextSpan line)
    {
        var written = text.AsSpan(line.Start, line.Length);
        var marks = written.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && written[marks] is ' ' or '\t' ? marks : 0;
    }
}
