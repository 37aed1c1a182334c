using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

public sealed class MarkdownReferenceTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Location_counts_in_the_whole_file(string lineEnd)
    {
        var frontMatter = $"---{lineEnd}title: X{lineEnd}---{lineEnd}";
        var (body, _) = Bodies.Read($"{frontMatter}Über{lineEnd}> - see [[ alignment#How |x]]{lineEnd}", frontMatter.Length);
        Assert.Equal(new Location("concepts/example.md", 5, 12, "alignment#How".Length), body.References.Single().Location);
    }

    [Fact]
    public void Link_by_reference_points_at_its_definition()
    {
        var (body, _) = Bodies.Read("See [it][x].\n\n[x]: other.md#part\n");
        Assert.Equal(new Reference(ReferenceKind.File, "concepts/other.md", "part", true,
            new Location("concepts/example.md", 3, 6, "other.md#part".Length), 3, 10), body.References.Single());
    }

    [Theory]
    [InlineData("[[a#b c|d]]", ReferenceKind.Wikilink, "a", "b c", true)]
    [InlineData("[[a]]", ReferenceKind.Wikilink, "a", null, false)]
    [InlineData("[[two\nlines]]", ReferenceKind.Wikilink, "two lines", null, false)]
    [InlineData("[[#b]]", ReferenceKind.Anchor, "", "b", false)]
    [InlineData("[x](#b%20c)", ReferenceKind.Anchor, "", "b c", true)]
    [InlineData("[x](./a.md)", ReferenceKind.File, "concepts/a.md", null, true)]
    [InlineData("[](/a/./b/../c.MD#d)", ReferenceKind.File, "a/c.MD", "d", false)]
    [InlineData("![x](a.md)", ReferenceKind.Asset, "concepts/a.md", null, true)]
    [InlineData("[x](a%2Fb.pdf?v=1#d)", ReferenceKind.Asset, "concepts/a/b.pdf", "d", true)]
    [InlineData("[x](?v=1)", ReferenceKind.Asset, "concepts", null, true)]
    [InlineData("<a href='a.md#b'>x</a>", ReferenceKind.File, "concepts/a.md", "b", true)]
    public void Reference_is_what_was_written(string markdown, ReferenceKind kind, string target, string? fragment, bool hasLabel)
    {
        var reference = Bodies.Read(markdown).Body.References.Single();
        Assert.Equal((kind, target, fragment, hasLabel), (reference.Kind, reference.Target, reference.Fragment, reference.HasLabel));
    }

    [Theory]
    [InlineData("First one. It links [[a]] here. Third one.", "It links  here.")]
    [InlineData("Only [[a]]", "Only ")]
    [InlineData("[[a]] begins. Then more.", " begins.")]
    [InlineData("One. [[a]]. Two.", ".")]
    [InlineData("See e.g. Art. 5, No. 3 and E. Hubinger et al. on [[a]] v. Smith. Next.",
        "See e.g. Art. 5, No. 3 and E. Hubinger et al. on  v. Smith.")]
    [InlineData("It cost 2.1 million? Yes! With [[a]] it did… So.", "With  it did…")]
    [InlineData("He said *“No.”* But [[a]] stayed.", "But  stayed.")]
    [InlineData("He ended.[^1] But [[a]] went on.\n\n[^1]: Note.", "But  went on.")]
    [InlineData("一つ。二つは[[a]]です。三つ。", "二つはです。")]
    [InlineData("Über ä. Ößer [[a]] ü. Ärger.", "Ößer  ü.")]
    [InlineData("- One. Two\n- Three [[a]]\n- Four", "Three ")]
    [InlineData("Term\n: See [[a]] now", "See  now")]
    [InlineData("| x. Y | see [[a]] |\n|--|--|", "see ")]
    [InlineData("## Of [[a]]\n\nText.", "Of ")]
    [InlineData("One line\nand. Two [[a|label. With stop]] lines\nlong.", "Two label.")]
    [InlineData("<div>\n\nRaw. And [[a]] in it.\n\n</div>\n\nText.", "And  in it.")]
    public void Sentence_is_the_one_around_the_link(string markdown, string sentence)
    {
        var (body, _) = Bodies.Read(markdown);
        Assert.Equal(sentence, WithoutTags(Bodies.Sentence(body, 0)));
    }

    [Fact]
    public void Sentences_of_many_links_in_one_paragraph_take_one_pass()
    {
        var (body, _) = Bodies.Read(string.Concat(Enumerable.Repeat("A [[b]] end. ", 20_000)));
        Assert.Equal(20_000, body.References.Length);
        Assert.Equal(["A  end.".Length], body.References.Select(reference => reference.SentenceEnd - reference.SentenceStart).Distinct());
    }

    [Fact]
    public void Words_are_those_of_the_text() =>
        Assert.Equal(9, Bodies.Read("## One two\n\nThree *four* [five six](https://example.org/a%20b) / `seven` & eight\n\n- nine").Body.WordCount);

    /// <summary>Blocks of plain text are counted at once, others letter by letter: where one ends and the other begins must not matter.</summary>
    [Theory]
    [InlineData("alpha beta")]
    [InlineData("& — a/b, (c) 4 e.g. \"quoted\" x *y*z")]
    [InlineData("naïve Öl 汉字 ’tis `a < b` —")]
    public void Words_are_counted_alike_wherever_they_stand(string piece)
    {
        var words = Bodies.Read(piece).Body.WordCount;
        for (var before = 0; before < 40; before++)
        {
            var start = new string('n', before);
            Assert.Equal(
                4 * words + (before > 0 ? 4 : 0), Bodies.Read(string.Concat(Enumerable.Repeat($"{start} {piece}\n", 4)).Trim()).Body.WordCount);
        }
    }

    [Fact]
    public void Headings_are_plain_text() =>
        Assert.Equal<Heading>([new(2, "a-b-c-d", "A b “c” d"), new(6, "x", "x")], Bodies.Read("## A *b* \"c\" [[d]]\n\n###### `x`").Body.Headings);

    [Theory]
    [InlineData("en", "“a ‘b’”")]
    [InlineData("de-AT", "„a ‚b‘“")]
    [InlineData("fr", "«\u00A0a “b”\u00A0»")]
    public void Quotes_are_those_of_the_language(string language, string text) =>
        Assert.Equal($"<p>{text}</p>\n", Bodies.Show(Bodies.Read("\"a 'b'\"", language: language).Body));

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        var isInTag = false;
        foreach (var c in html)
        {
            if (c == '<') isInTag = true;
            if (!isInTag) text.Append(c);
            if (c == '>') isInTag = false;
        }
        return text.ToString();
    }
}
