using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Tests.Render;

/// <summary>What a stylesheet names is published under another name, so the stylesheet has to say that one.</summary>
public sealed class ThemeAssetTests
{
    [Theory]
    [InlineData("a { src: url(house.woff2) }", "a { src: url(@) }")]
    [InlineData("a { src: URL( \"house.woff2\" ) format('woff2') }", "a { src: URL( \"@\" ) format('woff2') }")]
    [InlineData("a { src: url('./house.woff2?#iefix'), url(house.woff2#x) }", "a { src: url('./@?#iefix'), url(@#x) }")]
    [InlineData("a { src: url(../assets/../house.woff2) }", null)]
    [InlineData("/* url(none.png) */ a { content: 'url(none.png)' }", "/* url(none.png) */ a { content: 'url(none.png)' }")]
    [InlineData("a { src: url(data:font/woff2;base64,AA==), url(#id), url(https://example.org/x.png) }",
        "a { src: url(data:font/woff2;base64,AA==), url(#id), url(https://example.org/x.png) }")]
    [InlineData("a { background: url(photo.png) }", "a { background: url(photo.png) }")]
    public void A_name_in_a_stylesheet_becomes_the_published_name(string css, string? expected)
    {
        var assets = Assets(("site.css", css), ("house.woff2", "FONT"));
        var name = assets.Publish("house.woff2")!;
        Assert.Equal(expected is null, !assets.Problems.IsEmpty);
        if (expected is not null) Assert.Equal(expected.Replace("@", name), Text(assets, "site.css"));
    }

    [Fact]
    public void Names_are_relative_to_the_stylesheet_and_keep_their_folders()
    {
        var assets = Assets(("css/site.css", "@import \"print.css\"; a { src: url(../fonts/my%20font.woff2) }"),
            ("css/print.css", "b { src: url('../fonts/my font.woff2') }"), ("fonts/my font.woff2", "FONT"));
        Assert.Empty(assets.Problems);
        var font = assets.Publish("fonts/my font.woff2")!["fonts/".Length..].Replace(" ", "%20");
        Assert.Equal($"b {{ src: url('../fonts/{font}') }}", Text(assets, "css/print.css"));
        Assert.Equal($"@import \"{assets.Publish("css/print.css")!["css/".Length..]}\"; a {{ src: url(../fonts/{font}) }}",
            Text(assets, "css/site.css"));
    }

    [Fact]
    public void A_stylesheet_is_called_otherwise_when_a_file_is_other_that_it_names() =>
        Assert.NotEqual(Assets(("site.css", "a { src: url(x.svg) }"), ("x.svg", "one")).Publish("site.css"),
            Assets(("site.css", "a { src: url(x.svg) }"), ("x.svg", "two")).Publish("site.css"));

    [Theory]
    [InlineData("\n  a { src: url(hause.woff2) }", "assets/site.css:2:16", "did you mean `house.woff2`? a name is relative to the stylesheet")]
    [InlineData("@import 'none-at-all.css';", "assets/site.css:1:10", "put the file there; a name is relative to the stylesheet")]
    [InlineData("a { src: url(/house.woff2) }", "assets/site.css:1:14", "did you mean `house.woff2`? a name is relative to the stylesheet")]
    [InlineData("@import 'other.css';", "assets/site.css:1:10", "put what both need into a third")]
    public void A_name_that_leads_nowhere_is_told(string css, string place, string help)
    {
        var problem = Assert.Single(Assets(("site.css", css),
            ("other.css", css.Contains("other", StringComparison.Ordinal) ? "@import 'site.css';" : ""), ("house.woff2", "FONT")).Problems);
        Assert.Equal((Rules.ThemeFile, help), (problem.Rule, problem.Help));
        Assert.EndsWith(place, problem.Location.ToString(), StringComparison.Ordinal);
    }

    private static ThemeAssets Assets(params (string Name, string Text)[] files) => new(
        TemplateSet.Load(files.Select(file => new TemplateFile("assets/" + file.Name, Encoding.UTF8.GetBytes(file.Text)))).Value,
        new Settings { Title = "A wiki", Publisher = "A wiki" },
        ["assets/photo.png"]);

    private static string Text(ThemeAssets assets, string name) => Encoding.UTF8.GetString(assets.Bytes(assets.Publish(name)!).Span);
}
