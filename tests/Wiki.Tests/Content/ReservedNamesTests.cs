using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Tests.Citations;
using Wiki.Tests.Laws;
using Wiki.Tests.Templates;
using Wiki.Text;

namespace Wiki.Tests.Content;

/// <summary>No text can carry a class or an id of the theme, wherever authors may write one.</summary>
public sealed class ReservedNamesTests
{
    private static readonly Settings Settings =
        ThemeInBodies.GiveTo(new Settings { Title = "Wiki", Publisher = "Publisher" }, BuiltInThemeTests.Theme(), Forms.All, ReferenceLibrary.Empty);

    [Theory]
    [InlineData("<section class=\"cite margin lead\">x</section>", "cite,margin", "lead")]
    [InlineData("<p class=\"st&#97;tus withdrawn\">x</p>", "status,withdrawn", "")]
    [InlineData("Text <span class='skip\trunning'>x</span>", "skip,running", "")]
    [InlineData("## Heading {.masthead .lead}", "masthead", "lead")]
    [InlineData("{.preview}\nParagraph.", "preview", "")]
    [InlineData("*a*{.form} `b`{.text} [c](https://example.org/){.copy} ![d](d.png){.note}", "form,text,copy,note", "")]
    [InlineData("```json {.cite}\n{}\n```", "cite", "language-json")]
    [InlineData("> [!cite]\n> x", "", "alert")]
    [InlineData("> [!label]\n> x", "", "alert")]
    [InlineData("<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004\">x</span>", "Z3988", "")]
    [InlineData("<div class=\"h-card vcard\"><a class=\"u-url p-name\" href=\"https://example.org/\">x</a></div>", "h-card,vcard,u-url,p-name", "")]
    public void A_class_of_the_theme_is_told_and_left_out(string markdown, string refused, string kept)
    {
        var (html, diagnostics) = Read(markdown);
        foreach (var name in refused.Split(',', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(diagnostics, diagnostic => diagnostic.Rule == Rules.ReservedName
                && diagnostic.Message.Contains($"`{name}`", StringComparison.Ordinal) && diagnostic.Help is not null);
        using var document = new HtmlParser().ParseDocument(html);
        var classes = document.QuerySelectorAll("[class]").SelectMany(element => element.ClassList).ToHashSet();
        Assert.DoesNotContain(classes, refused.Split(',').Contains);
        if (kept.Length > 0) Assert.Contains(kept, classes);
        Assert.DoesNotContain("alert-label", document.QuerySelectorAll(".alert").SelectMany(element => element.ClassList));
    }

    [Theory]
    [InlineData("<b id=\"main\">x</b>", "main")]
    [InlineData("<b id=\"m&#97;in\">x</b>", "main")]
    [InlineData("<a name=\"connections\"></a>", "connections")]
    [InlineData("*x*{#how-to-cite}", "how-to-cite")]
    [InlineData("## X {#versions}", "versions")]
    [InlineData("*x*{#cite--0}", "cite--0")]
    [InlineData("*x*{#preview--card}", "preview--card")]
    public void An_id_of_the_theme_is_told_and_left_out(string markdown, string id)
    {
        var (html, diagnostics) = Read(markdown);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Rule == Rules.RemovedHtml
            && diagnostic.Message.Contains($"`{id}`", StringComparison.Ordinal) && diagnostic.Help!.Contains("theme", StringComparison.Ordinal));
        Assert.DoesNotContain($"id=\"{id}\"", html, StringComparison.Ordinal);
    }

    /// <summary>On every kind of page, whatever the headings are called.</summary>
    [Fact]
    public void Ids_are_there_once_on_every_page()
    {
        var ids = BuiltInThemeTests.Theme().Names.Ids.Order(StringComparer.Ordinal).ToList();
        var text = string.Concat(ids.Select(id => $"## {id.Replace('-', ' ')}\n\n<b id=\"{id}\">x</b> *y*{{#{id}}} [[rose]] says[^n].\n\n"))
            + "[^n]: Note[^n] of <i id=\"fn:1\">it</i>.\n";
        var files = new Dictionary<string, string>
        {
            ["site.yaml"] = "title: Garden\nbase_url: https://garden.example\n",
            ["concepts/rose.md"] = $"---\ntitle: Rose\nsummary: s\nrelated: [elm]\n---\n{text}",
            ["concepts/elm.md"] = "---\ntitle: Elm\nsummary: s\n---\nSee [[rose]].\n",
            ["pages/about.md"] = $"---\ntitle: About\n---\n{text}",
        };
        foreach (var (path, bytes) in Sites.Render(Site.Build(Sites.Of(files))).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
            Assert.All(document.QuerySelectorAll("[id]").GroupBy(element => element.Id),
                group => Assert.True(group.Count() == 1, $"{path}: {group.Key}"));
            Assert.DoesNotContain(document.QuerySelectorAll(".body [id]"), element => ids.Contains(element.Id!));
        }
    }

    /// <summary>A theme of a wiki's own is protected like the built-in one, and may offer classes.</summary>
    [Fact]
    public void Names_of_a_theme_of_ones_own_are_reserved()
    {
        var theme = TemplateSet.Load([new TemplateFile("page.html", "<div class=\"hero\" id=\"stage\">"u8.ToArray()),
            new TemplateFile("assets/site.css", ".body .lead { color: red } .cover { color: red }"u8.ToArray())]).Value;
        var (html, diagnostics) = Read("<p class=\"hero cover lead\" id=\"stage\">x</p>",
            new Settings { Title = "Wiki", Publisher = "Publisher", Reserved = new ReservedNames(theme.Names.Classes, theme.Names.Ids) });
        Assert.Equal("<p class=\"lead\">x</p>", html.Trim());
        Assert.Equal(2, diagnostics.Count(diagnostic => diagnostic.Rule == Rules.ReservedName));
        Assert.Equal(3, diagnostics.Length);
    }

    private static (string Html, ImmutableArray<Diagnostic> Diagnostics) Read(string markdown, Settings? settings = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return (Bodies.Html(MarkdownReader.Read(new SourceText("concepts/example.md", markdown), 0, settings ?? Settings, diagnostics)),
            diagnostics.ToImmutable());
    }
}
