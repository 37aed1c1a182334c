using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// Gives a front matter without <c>title</c> the one that stands elsewhere, where <c>reading</c> in site.yaml says so: in the file's name, or in the
/// heading at the head of the body, which is then no part of the body any more.
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
        return HeadingAt(problems.Text, frontMatter.BodyStart) is var (heading, at, end) ? With(frontMatter, heading, at, end) : frontMatter;
    }

    private static FrontMatter With(FrontMatter frontMatter, string title, TextSpan at, int bodyStart)
    {
        var pair = new YamlPair("title", at, new YamlValue.Scalar(at, title, IsPlain: false));
        var others = frontMatter.Values.Pairs.RemoveAll(static known => known.Key == "title");
        return frontMatter with { Values = frontMatter.Values with { Pairs = others.Insert(0, pair) }, BodyStart = bodyStart };
    }

    /// <summary>The words of <c># Heading</c> where that comes first; where it stands, and where what follows it begins.</summary>
    public static (string Heading, TextSpan At, int End)? HeadingAt(string text, int start)
    {
        var line = Lines.From(text, start);
        while (Lines.IsBlank(text, line) && Lines.After(text, line) < text.Length)
            line = Lines.From(text, Lines.After(text, line));
        var written = text.AsSpan(line.Start, line.Length);
        var words = written is ['#', ' ' or '\t', ..] ? MarkdownReader.Plain(written.ToString()) : "";
        return words.Length > 0 ? (words, line, Lines.After(text, line)) : null;
    }
}
