using Wiki.Tests.Content;
using Wiki.Text;

namespace Wiki.Tests.Text;

/// <summary>One set of quotation marks, apostrophes and dashes, in titles and summaries as in bodies.</summary>
public sealed class TypographyTests
{
    [Theory]
    [InlineData("en", "The subject's \"right\" -- and so on...", "The subject’s “right” – and so on…")]
    [InlineData("en", "\"the students' union\" here", "“the students’ union” here")]
    [InlineData("en", "\"they say 'nested'\" and \"they say 'nested.'\"", "“they say ‘nested’” and “they say ‘nested.’”")]
    [InlineData("en", "'the workers' rights' and 'boys' or 'girls'", "‘the workers’ rights’ and ‘boys’ or ‘girls’")]
    [InlineData("en", "'tis the '90s, rock 'n' roll", "’tis the ’90s, rock ’n’ roll")]
    [InlineData("en", "the '90s were the boys' time", "the ’90s were the boys’ time")]
    [InlineData("en", "'twas the boys' turn, and 'til then give 'em 'em'", "’twas the boys’ turn, and ’til then give ’em ‘em’")]
    [InlineData("en", "a 5\" disk, 6' tall, (\"so\"), [\"so\"], \"so\"-called", "a 5\" disk, 6’ tall, (“so”), [“so”], “so”-called")]
    [InlineData("en", "\"one\" \"two\", \"\"three\"\"", "“one” “two”, ““three””")]
    [InlineData("en", "\"goes on in the next paragraph", "“goes on in the next paragraph")]
    [InlineData("en", "so \"open for ever", "so \"open for ever")]
    [InlineData("en", "pages 3--5 --- or so---1 ---- x", "pages 3–5 — or so—1 ---- x")]
    [InlineData("en", "run --help or <!-- x --> or a --> b", "run --help or <!-- x --> or a --> b")]
    [InlineData("en", "<<so>> and a << b >> c", "«so» and a << b >> c")]
    [InlineData("en", "wait.... and ..", "wait.... and ..")]
    [InlineData("fr", "l'\"État\" d'Alembert", "l’«\u00A0État\u00A0» d’Alembert")]
    [InlineData("de", "\"er sagte 'so'\"", "„er sagte ‚so‘“")]
    [InlineData("ru", "\"он 'так'\"", "«он „так“»")]
    [InlineData("pl", "\"tak\"", "„tak”")]
    [InlineData("sv", "\"så 'där'\"", "”så ’där’”")]
    [InlineData("zh", "他说\"你好\"，又说'再见'。", "他说“你好”，又说‘再见’。")]
    [InlineData("zh-Hant", "他說\"你好\"", "他說「你好」")]
    [InlineData("ja", "彼は\"はい'と'\"", "彼は「はい『と』」")]
    [InlineData("ar", "قال \"مرحبا\"", "قال “مرحبا”")]
    [InlineData("ar", "قال و\"عربي\" كـ\"عربي\" وال\"عربي\"", "قال و“عربي” كـ“عربي” وال“عربي”")]
    [InlineData("he", "צה\"ל", "צה\"ל")]
    [InlineData("he", "ארה\"ב ו\"ציטוט\" ה\"מ", "ארה\"ב ו“ציטוט” ה\"מ")]
    [InlineData("ko", "그는 \"말\"이라고 '뜻'을 했다", "그는 “말”이라고 ‘뜻’을 했다")]
    public void Marks_are_those_that_readers_of_the_language_expect(string language, string written, string expected)
    {
        Assert.Equal(expected, Typography.Set(written, QuotationMarks.Of(language)));
        Assert.Equal(expected, Typography.Set(expected, QuotationMarks.Of(language)));
    }

    [Theory]
    [InlineData("[[alpha|\"Alpha\"]] here", ">“Alpha”<")]
    [InlineData("\"l'*État*\" there", "“l’<em>État</em>”")]
    [InlineData("The Act's[^1] text; \"quoted[^1]\".\n\n[^1]: Note.", "“quoted<sup")]
    [InlineData("'*x*' said \"*y*\" and '**z**'", "‘<em>x</em>’ said “<em>y</em>” and ‘<strong>z</strong>’")]
    [InlineData("\"`code`\" and `\"code\"` and \"$x$\"", "“<code>code</code>” and <code>&quot;code&quot;</code> and “<math")]
    [InlineData("\\\"straight\\\" and \\'so\\'", "&quot;straight&quot; and 'so'")]
    [InlineData("O'Neil's 3--5", "O’Neil’s 3–5")]
    [InlineData("x -- y\n\"z\"", "x – y\n“z”")]
    public void A_block_is_one_text_whatever_marks_stand_in_it(string markdown, string expected) =>
        Assert.Contains(expected, Bodies.Html(Bodies.Read(markdown).Body), StringComparison.Ordinal);

    [Theory]
    [InlineData("这是第一行\n这是第二行。", "这是第一行这是第二行。")]
    [InlineData("第一行有`代码`\n第二行 and English\nthen more English", "第一行有<code>代码</code>第二行 and English\nthen more English")]
    [InlineData("한국어\n띄어쓰기", "한국어\n띄어쓰기")]
    [InlineData("第一行  \n第二行", "第一行<br>\n第二行")]
    [InlineData("这是**我想做的事。**所以继续。", "这是<strong>我想做的事。</strong>所以继续。")]
    [InlineData("所谓**《人工智能法》**已经，**「重点」**在这里", "所谓<strong>《人工智能法》</strong>已经，<strong>「重点」</strong>在这里")]
    [InlineData("~~删除的。~~后文 *强调（一）*后文", "<del>删除的。</del>后文 <em>强调（一）</em>后文")]
    public void Chinese_and_Japanese_have_no_spaces_between_words(string markdown, string expected) =>
        Assert.Contains(expected, Bodies.Html(Bodies.Read(markdown).Body), StringComparison.Ordinal);

    [Fact]
    public void Titles_and_summaries_are_set_as_bodies_are()
    {
        var entry = Reading.File("---\ntitle: The subject's \"right\"\nsummary: The subject's \"right\" -- and so on...\n---\n## The \"right\" "
            + "heading\n\n![An \"image\"](/assets/x.png)\n").Value;
        Assert.Equal(("The subject’s “right”", "The subject’s “right” – and so on…", "The “right” heading"),
            (entry.Title, entry.Summary, entry.Body.Headings[0].Text));
    }

    /// <summary>Each text has to be set in a time that grows as its length does.</summary>
    [Theory]
    [InlineData("\"a ")]
    [InlineData("'a s' b ")]
    [InlineData("s' ")]
    [InlineData("<<a ")]
    [InlineData("\"'")]
    public void Many_marks_take_little_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000));
        Assert.True(Typography.Set(text, QuotationMarks.Of("en")).Length <= text.Length);
    }
}
