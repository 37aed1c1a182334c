using System.Text;
using System.Text.RegularExpressions;
using Wiki.Content;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Tests.Laws;
using Wiki.Tests.Templates;

namespace Wiki.Tests.Render;

/// <summary>The drawing of what is one step away from an entry, and the list of the same.</summary>
public sealed partial class LocalGraphTests
{
    private const string Settings =
        """
        title: Garden
        base_url: https://garden.example
        relations:
          related: { label: Related, symmetric: true }
          part_of: { label: Part of, inverse: includes, inverse_label: Includes }
        """;

    [Fact]
    public void Relations_come_first_and_are_not_told_again_as_mentions()
    {
        var article = Article("rose", Settings,
            ("rose", "related: [tulip]\npart_of: [bed]", "See [[tulip]], [[lily]] and [[lily]] again."), ("tulip", "", ""),
            ("bed", "", "A [[rose]]."), ("lily", "", "Not a [[rose]]."), ("thorn", "part_of: [rose]", ""));
        Assert.Equal(["Part of: bed", "Includes: thorn", "Mentions: lily", "Mentioned in: lily"], Groups(article).Skip(1));
        Assert.Equal("Related: tulip", Groups(article)[0]);
        Assert.Equal(5, Names(article).Length);
    }

    [Fact]
    public void What_leads_here_stands_left_and_what_it_leads_to_right()
    {
        var article = Article("rose", Settings, ("rose", "part_of: [bed]", ""), ("bed", "", ""), ("thorn", "part_of: [rose]", ""));
        Assert.Matches("text-anchor=\"end\"><text class=\"label\"[^>]*>Includes</text>.*>thorn<.*</g>.*<g transform=\"translate\\(\\d+\\)\"><text "
            + "class=\"label\"[^>]*>Part of<", Drawing(article));
    }

    [Fact]
    public void From_right_to_left_the_sides_change_places()
    {
        var article = Article("rose", Settings + "\nlanguage: ar", ("rose", "part_of: [bed]", ""), ("bed", "", ""), ("thorn", "part_of: [rose]", ""));
        Assert.Matches("text-anchor=\"end\"><text class=\"label\"[^>]*>Part of<", Drawing(article));
    }

    [Fact]
    public void A_drawing_has_at_most_25_entries_and_counts_the_others()
    {
        var many = Enumerable.Range(1, 40).Select(i => $"flower-{i}").ToArray();
        var article = Article("rose", Settings,
            [("rose", $"related: [{string.Join(", ", many)}]", "Then [[thorn]]."), ("thorn", "", ""), .. many.Select(slug => (slug, "", ""))]);
        Assert.Equal(GraphSvg.MostNodes - 1, Names(article).Length);
        Assert.Contains(">+16</text>", Drawing(article));
        Assert.Equal(GraphSvg.MostNodes - 1, Curve().Count(Drawing(article)));
        Assert.Equal(2, Groups(article).Count);
    }

    [Fact]
    public void An_entry_that_nothing_is_connected_with_has_no_drawing() =>
        Assert.DoesNotContain("<svg", Article("rose", Settings, ("rose", "", "Alone.")));

    [Theory]
    [InlineData("General Data Protection Regulation", 27, "General Data Protection…")]
    [InlineData("Alignment", 27, "Alignment")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 10, "Donaudam…")]
    [InlineData("RINDFLEISCHETIKETTIERUNG", 14, "RINDFLEISC…")]
    [InlineData("WWWWWWWWWWWW", 14, "WWWWWWWW…")]
    [InlineData("illiterate little list", 16, "illiterate little list")]
    [InlineData("人工智能治理与监管框架", 10, "人工智能治…")]
    [InlineData("𝔄𝔅ℭ", 3, "𝔄𝔅…")]
    public void A_name_is_cut_between_words_where_it_has_any(string title, int room, string fitted) =>
        Assert.Equal(fitted, GraphLabel.Fit(title, room));

    [Fact]
    public void A_title_breaks_at_spaces_and_hyphens() =>
        Assert.Equal(["Mesa-", "Optimization", "and more of…"], GraphLabel.Wrap("Mesa-Optimization and more of the same", 12, 3));

    [Fact]
    public void A_name_that_is_cut_is_whole_for_screen_readers()
    {
        var article = Article("rose", Settings, ("rose", "", "See [[long]]."),
            ("long", "aliases: [x]\ntitle: A title that is far too long for a drawing of this size", ""));
        Assert.Contains("<title>A title that is far too long for a drawing of this size</title>", Drawing(article));
    }

    private static string Article(string slug, string settings, params (string Slug, string FrontMatter, string Body)[] entries)
    {
        var files = entries.ToDictionary(
            entry => $"concepts/{entry.Slug}.md",
            entry =>
                $"---\n{(entry.FrontMatter.Contains("title:", StringComparison.Ordinal) ? "" : $"title: {entry.Slug}\n")}summary: A "
                + $"plant.\n{entry.FrontMatter}\n---\n{entry.Body}\n");
        files[SettingsReader.FileName] = settings;
        // The built-in theme draws nothing; a theme of one's own may.
        var article = new TemplateFile("article.html", Encoding.UTF8.GetBytes("""
            {{ entry.graph }}
            <section class="connections">{{ for row in entry.connections }}<dt>{{ row.label }}</dt><dd>{{ row.links }}</dd>{{ end }}</section>
            """));
        var theme = TemplateSet.Load(BuiltInThemeTests.Theme().Files.Where(file => file.Path != article.Path).Append(article)).Value;
        return Encoding.UTF8.GetString(Sites.Render(Site.Build(Sites.Of(files) with { Templates = theme }))[$"wiki/{slug}/index.html"]);
    }

    private static string Drawing(string article) => SvgElement().Match(article).Value;

    private static string[] Names(string article) => [.. NodeName().Matches(Drawing(article)).Select(match => match.Groups[1].Value)];

    private static List<string> Groups(string article) =>
        [.. ListRow().Matches(ListElement().Match(article).Value)
            .Select(match => $"{match.Groups[1].Value}: {Tag().Replace(match.Groups[2].Value, "")}")];

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex SvgElement();

    [GeneratedRegex("<a [^>]*>(?:<title>[^<]*</title>)?<text[^>]*>([^<]*)</text></a>")]
    private static partial Regex NodeName();

    [GeneratedRegex(@"M\d+ \d+C")]
    private static partial Regex Curve();

    [GeneratedRegex("<section class=\"connections\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex ListElement();

    [GeneratedRegex("<dt>(.*?)</dt><dd>(.*?)</dd>")]
    private static partial Regex ListRow();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
