using System.Buffers;
using System.Text;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Tests.Templates;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("{{ page.text }}", "&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;")]
    [InlineData("<a title=\"{{ page.text }}\">", "<a title=\"&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;\">")]
    [InlineData("{{ page.text | string.upcase }}", "&lt;B&gt; &amp; &quot;Q&quot; &#39;S&#39;")]
    [InlineData("{{ page.markup }}", "<b>bold</b>")]
    [InlineData("{{ page.template }}", "{{ 1 + 1 }}")]
    [InlineData("{{ page.number + 1 }}", "3")]
    [InlineData("{{ page.nothing }}", "")]
    [InlineData("{{ for item in page.items }}[{{ item.text }}]{{ end }}", "[&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;]")]
    [InlineData("{{ if page.nothing }}a{{ else }}b{{ end }}", "b")]
    public void What_a_template_prints_is_escaped_unless_it_is_markup(string template, string html) => Assert.Equal(html, Render(("page.html", template)));

    [Fact]
    public void A_partial_sees_what_its_page_sees_and_prints_in_place() =>
        Assert.Equal("<p>&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;</p>.", Render(("page.html", "<p>{{ include 'partials/x.html' }}</p>."), ("partials/x.html", "{{ page.text }}")));

    [Fact]
    public void Of_two_files_with_one_path_the_later_counts() => Assert.Equal("mine", Render(("page.html", "theirs"), ("page.html", "mine")));

    [Theory]
    [InlineData("a\n  {{ page.titel }}", "page.html:2:", "`page` has no member `titel`; did you mean `title`?")]
    [InlineData("{{ pgae.title }}", "page.html:1:4", "pgae")]
    [InlineData("{{ include 'partials/none.html' }}", "page.html:1:", "there is no template `partials/none.html`")]
    [InlineData("{{ include 'page.html' }}", "page.html:1:", "recursive")]
    [InlineData("{{ while true }}{{ end }}", "page.html:1:", "iteration limit")]
    [InlineData("a\n{{ page }}", "page.html:2:4", "`page` is not a text")]
    [InlineData("{{ 'x' * 1000000000 }}", "page.html:1:", "longer than")]
    [InlineData("{{ 1000000000 * page.title }}", "page.html:1:", "longer than")]
    [InlineData("{{ x = 'x' }}{{ for i in 1..40 }}{{ x = x + x }}{{ end }}", "page.html:1:", "longer than")]
    [InlineData("{{ date.now }}", "page.html:1:4", "date")]
    [InlineData("{{ math.random 1 2 }}", "page.html:1:", "random")]
    public void A_failing_template_names_its_file_and_line(string template, string place, string message)
    {
        var problem = Failure(("page.html", template));
        Assert.StartsWith(place, problem.Location.ToString());
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void After_a_failure_the_next_page_is_whole()
    {
        var set = Load(("bad.html", "x{{ for i in page.items }}{{ i.nope }}{{ end }}"), ("page.html", "{{ page.title }}"));
        Assert.NotNull(set.Render("bad.html", new Globals(), new ArrayBufferWriter<byte>()));
        Assert.Equal("Title", Render(set));
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_told_with_its_place()
    {
        var problem = Assert.Single(TemplateSet.Load([File("page.html", "one\n{{ if page.title }}")]).Diagnostics.Take(1));
        Assert.Equal(Rules.TemplateSyntax, problem.Rule);
        Assert.StartsWith("page.html:2:", problem.Location.ToString());
    }

    [Fact]
    public void A_page_of_megabytes_stays_whole()
    {
        var html = Render(("page.html", "{{ for i in 1..300000 }}line {{ i }}\n{{ end }}end"));
        Assert.EndsWith("line 300000\nend", html);
        Assert.True(html.Length > 3_000_000);
    }

    [Theory]
    [InlineData("{{ for page in page.items }}{{ page.number }}{{ end }}", "2")]
    [InlineData("{{ for page in page.items }}{{ include 'partials/x.html' }}{{ end }}", "[Title]")]
    [InlineData("{{ for page in 1..2 }}{{ page }}{{ end }}", "12")]
    [InlineData("{{ page = 'mine' }}{{ page }}", "mine")]
    [InlineData("{{ func f(page) }}({{ page }}){{ end }}{{ f 1 }}", "(1)")]
    [InlineData("{{ with page }}{{ title }}{{ end }}", "Title")]
    [InlineData("{{ include = 'mine' }}{{ include }}", "mine")]
    public void A_name_that_a_template_gives_a_value_has_that_value(string template, string html) => Assert.Equal(html, Render(("page.html", template), ("partials/x.html", "[{{ page.title }}]")));

    [Fact]
    public void Captured_text_is_escaped_when_it_is_printed() =>
        Assert.Equal("&lt;p&gt;&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;2", Render(("page.html", "{{ capture kept }}<p>{{ page.text }}{{ page.number }}{{ end }}{{ kept }}")));

    private static Diagnostic Failure(params (string Path, string Text)[] files)
    {
        var set = Load(files);
        var unbound = set.Render("page.html", new Globals(), new ArrayBufferWriter<byte>()) ?? throw new InvalidOperationException("the template did not fail");
        var problem = set.For(new Page()).Render("page.html", new Globals(), new ArrayBufferWriter<byte>())!;
        Assert.Equal(unbound with { Location = problem.Location }, problem);
        return problem;
    }

    private static string Render(params (string Path, string Text)[] files) => Render(Load(files));

    /// <summary>What a theme prints, which is what it prints once it is bound to a site.</summary>
    private static string Render(TemplateSet set)
    {
        var html = RenderOnce(set);
        Assert.Equal(html, RenderOnce(set.For(new Page())));
        return html;
    }

    private static string RenderOnce(TemplateSet set)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Null(set.Render("page.html", new Globals(), output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static TemplateSet Load(params (string Path, string Text)[] files)
    {
        var set = TemplateSet.Load(files.Select(file => File(file.Path, file.Text)));
        Assert.Empty(set.Diagnostics);
        return set.Value;
    }

    private static TemplateFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private sealed class Globals : View<Globals>
    {
        private static readonly ViewType<Globals> Members = new("globals") { { "page", _ => new Page() } };

        protected override ViewType<Globals> Type => Members;
    }

    private sealed class Page : View<Page>
    {
        private static readonly ViewType<Page> Members = new("page")
        {
            { "title", _ => "Title" },
            { "text", _ => "<b> & \"q\" 's'" },
            { "markup", _ => Html.FromUtf8("<b>bold</b>"u8.ToArray()) },
            { "template", _ => "{{ 1 + 1 }}" },
            { "number", _ => 2 },
            { "nothing", _ => null },
            { "items", _ => new View[] { new Page() } },
        };

        protected override ViewType<Page> Type => Members;
    }
}
