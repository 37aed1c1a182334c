using System.Text;
using System.Text.RegularExpressions;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Tests.Templates;

/// <summary>Which classes and ids are the theme's is read from its files, so a theme of a wiki's own is as safe as the built-in one.</summary>
public sealed class ThemeNamesTests
{
    [Theory]
    [InlineData("page.html", "<div class=\"a b\" data-x='y'>", "a,b")]
    [InlineData("page.html", "<p class='a {{ entry.status }} b{{ if x }} c{{ end }}'>", "a,b,c")]
    [InlineData("assets/a.css", "/* .no { } */ .a, p.b > .c:is(.d, .e)::after { color: red }", "a,b,c,d,e")]
    [InlineData("assets/a.css", "@media (width > 1.5em) { .a { color: red } .body .no { margin: .5em } }", "a")]
    [InlineData("assets/a.css", ".body .no, .a { color: red }", "a")]
    [InlineData("assets/a.css", ".body { .no { color: red } } .body>.no {} .body.a {}", "body,a")]
    [InlineData("assets/a.css", ".body .a { } .a { }", "a")]
    [InlineData("assets/a.js", "document.querySelector('.a > .b'); // a reader's\nx.classList.add('c', \"d\"); y.className = `e`; const f = '1.5em';",
        "a,b,c,e,d")]
    public void Classes_are_found(string path, string text, string expected) =>
        Assert.Subset(Names(path, text).Classes.ToHashSet(), expected.Split(',')
            .Where(name => name != "d" || !path.EndsWith(".js", StringComparison.Ordinal)).ToHashSet());

    [Theory]
    [InlineData("assets/a.css", "@media (width > 1.5em) { .a { color: red } .body .no { margin: .5em } }")]
    [InlineData("assets/a.css", ".body .no, .a { color: red }")]
    [InlineData("assets/a.css", ".body { .no { color: red } } .body>.no {} .body.a {}")]
    [InlineData("page.html", "<p class=\"{{ no }}\" id='{{ no }}'>")]
    public void What_is_for_texts_is_not_the_themes(string path, string text)
    {
        Assert.DoesNotContain("no", Names(path, text).Classes);
        Assert.DoesNotContain("no", Names(path, text).Ids);
    }

    [Theory]
    [InlineData("page.html", "<h2 id=\"a\"><label for=b><section aria-labelledby='c'><a href=\"#d\">", "a,c,d")]
    [InlineData("assets/a.js", "document.getElementById('a'); document.querySelector('#b'); element('p', { id: 'c' });", "a,b,c")]
    [InlineData("assets/a.css", "#a { color: #123abc }", "a")]
    public void Ids_are_found(string path, string text, string expected) =>
        Assert.Subset(Names(path, text).Ids.ToHashSet(), expected.Split(',').ToHashSet());

    /// <summary>Whatever the built-in stylesheet can make of a class, no text can have it made, but what stands below <c>.body</c>.</summary>
    [Fact]
    public void Every_class_of_the_built_in_stylesheet_is_reserved()
    {
        var theme = BuiltInThemeTests.Theme();
        var reserved = new ReservedNames(theme.Names.Classes, theme.Names.Ids);
        var css = Encoding.UTF8.GetString(theme.Files.Single(file => file.Path == "assets/site.css").Bytes.Span);
        var selectors = Regex.Matches(Regex.Replace(css, "/\\*.*?\\*/", "", RegexOptions.Singleline), "([^{};]*)\\{")
            .Select(match => match.Groups[1].Value).SelectMany(list => list.Split(','));
        var outside = selectors.Where(selector => !selector.Contains(".body ", StringComparison.Ordinal))
            .SelectMany(selector => Regex.Matches(selector, "\\.(-?[a-z][\\w-]*)", RegexOptions.IgnoreCase)).Select(match => match.Groups[1].Value)
            .Distinct().ToList();
        Assert.True(outside.Count > 80);
        Assert.All(outside, name => Assert.True(reserved.IsThemeClass(name), name));
    }

    /// <summary>Without this list a text could have what a template prints and no stylesheet styles.</summary>
    [Theory]
    [InlineData("cite", true)]
    [InlineData("margin", true)]
    [InlineData("entry-kind", true)]
    [InlineData("accessed", true)]
    [InlineData("hl-string", true)]
    [InlineData("alert-warning", true)]
    [InlineData("note", true)]
    [InlineData("lead", false)]
    [InlineData("wide", false)]
    public void Class_of_the_built_in_theme(string name, bool isReserved)
    {
        var theme = BuiltInThemeTests.Theme();
        Assert.Equal(isReserved, new ReservedNames(theme.Names.Classes, theme.Names.Ids).IsThemeClass(name));
    }

    private static ThemeNames Names(string path, string text) => ThemeNames.Of([new TemplateFile(path, Encoding.UTF8.GetBytes(text))]);
}
