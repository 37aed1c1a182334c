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
    public void What_a_template_prints_is_escaped_unless_it_is_markup(string template, string html) =>
        Assert.Equal(html, Render(("page.html", template)));

    [Fact]
    public void A_partial_sees_what_its_page_sees_and_prints_in_place() =>
        Assert.Equal("<p>&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;</p>.",
            Render(("page.html", "<p>{{ include 'partials/x.html' }}</p>."), ("partials/x.html", "{{ page.text }}")));

    [Fact]
    public void Of_two_files_with_one_path_the_later_counts() => Assert.Equal("mine", Render(("page.html", "theirs"), ("page.html", "mine")));

    [Theory]
    [InlineData("a\n  {{ page.titel }}", "page.html:2:", "`page` has no member `titel`; did you mean `title`?")]
    [InlineData("{{ pgae.title }}", "page.html:1:4", "pgae")]
    [InlineData("{{ include 'partials/none.html' }}", "page.html:1:", "there is no template `partials/none.html`")]
    [InlineData("{{ include 'a\u0001\u007Fb' }}", "page.html:1:", "there is no template `a\\u{0001}\\u{007F}b`")]
    [InlineData("a\n{{ page }}", "page.html:2:4", "`page` is not a text")]
    [InlineData("{{ pgae }}", "page.html:1:4", "there is no `pgae`")]
    [InlineData("{{ date.now }}", "page.html:1:4", "there is no `date`")]
    [InlineData("{{ math.random 1 2 }}", "page.html:1:9", "there is no function `math.random`")]
    [InlineData("{{ math.uuid }}", "page.html:1:9", "there is no function `math.uuid`")]
    [InlineData("a\n{{ [1, 2] }}", "page.html:2:4", "this is not a text; print one of its parts")]
    [InlineData("{{ 'a' - 1 }}", "page.html:1:4", "`-` is not for values like these")]
    [InlineData("{{ page.title 1 }}", "page.html:1:4", "this is no function")]
    [InlineData("{{ string.upcase }}", "page.html:1:", "`string.upcase` is given 0 values and takes another number of them")]
    [InlineData("{{ string.upcase 'a' 'b' }}", "page.html:1:4", "this function is given too many values")]
    [InlineData("{{ array.size 5 }}", "page.html:1:15", "this value is of the wrong kind")]
    [InlineData("{{ for x in 5 }}{{ end }}", "page.html:1:13", "this is no list that a `for` could go through")]
    [InlineData("{{ page.nothing.x }}", "page.html:1:17", "nothing is there that could have this member")]
    [InlineData("{{ 1 // 0 }}", "page.html:1:4", "this divides by zero")]
    [InlineData("{{ 1.5 | math.round 2000000000 }}", "page.html:1:", "this function does not take such a value")]
    [InlineData("{{ x = [1] }}{{ for a in x }}{{ x[x.size] = a }}{{ end }}", "page.html:1:", "this cannot be evaluated")]
    public void A_failing_template_names_its_file_and_line(string template, string place, string message)
    {
        var problem = Failure(("page.html", template));
        Assert.StartsWith(place, problem.Location.ToString());
        Assert.Contains(message, problem.Message);
    }

    /// <summary>Scripts that would never end, fill the memory or end the process.</summary>
    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ for i in 1..10000 }}{{ for j in 1..10000 }}{{ end }}{{ end }}")]
    [InlineData("{{ include 'page.html' }}", "parts or functions call each other more than 100 deep")]
    [InlineData("{{ func f; f; end; f }}", "parts or functions call each other more than 100 deep")]
    [InlineData("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 60 }}")]
    [InlineData("{{ 'x' * 1000000000 }}")]
    [InlineData("{{ 1000000000 * page.title }}")]
    [InlineData("{{ [1] * 1000000000 }}", "`*` is for texts and numbers, not for lists and objects")]
    [InlineData("{{ x = 'x' }}{{ for i in 1..40 }}{{ x = x + x }}{{ end }}")]
    [InlineData("{{ x = 'x' }}{{ for i in 1..40 }}{{ x = $'{x}{x}' }}{{ end }}")]
    [InlineData("{{ x = 'x' }}{{ for i in 1..40 }}{{ x = x | string.append x }}{{ end }}")]
    [InlineData("{{ x = 'aaaaaaaaaa' }}{{ for i in 1..12 }}{{ x = x | string.replace 'a' 'aaaaaaaaaa' }}{{ end }}")]
    [InlineData("{{ x = ['x' * 1000, 'x' * 1000] }}{{ for i in 1..30 }}{{ x = x | array.concat x }}{{ end }}")]
    [InlineData("{{ x = 'x' * 100000 }}{{ array.join [x, x, x, x, x, x, x, x] x }}")]
    [InlineData("{{ capture x }}{{ for i in 1..2000000 }}A line that is about as long as lines in a page are, and that is repeated and repeated "
        + "and repeated and repeated.{{ end }}{{ end }}")]
    [InlineData("{{ x = 'x' }}{{ for i in 1..40 }}{{ capture x }}{{ x }}{{ x }}{{ end }}{{ end }}")]
    [InlineData("{{ capture x }}{{ 'a' * 1000000 }}{{ end }}{{ capture y }}{{ 'b' * 100000 }}{{ end }}{{ x | string.replace 'a' y }}")]
    [InlineData("{{ capture x }}{{ 'a' * 1000000 }}{{ end }}{{ for i in 1..1000000 }}{{ y = x + x }}{{ end }}")]
    [InlineData("{{ capture x }}{{ 'a' * 1000000 }}{{ end }}{{ x * 1000000 }}")]
    [InlineData("{{ for i in 1..2000000 }}A line that is about as long as lines in a page are, and that is repeated and repeated and repeated and "
        + "repeated.{{ end }}")]
    [InlineData("{{ x = 'x' * 10000 }}{{ for i in 1..2000000 }}{{ x }}{{ end }}")]
    [InlineData("{{ y = [] }}{{ for i in 1..100000 }}{{ x = [] }}{{ x[1000000] = 1 }}{{ y[i] = x }}{{ end }}")]
    [InlineData("{{ x = [] }}{{ x[2000000000] = 1 }}")]
    [InlineData("{{ x = [] }}{{ for i in 1..10000000 }}{{ x[i] = [[[[[[{}]]]]]] }}{{ end }}")]
    [InlineData("{{ x = [] }}{{ x[0] = x }}{{ x }}", "this is not a text; print one of its parts")]
    [InlineData("{{ x = [] }}{{ x[0] = x }}{{ $'{x}' }}", "this is not a text; print one of its parts")]
    [InlineData("{{ x = {} }}{{ x.a = x }}{{ $'{x}' }}", "this is not a text; print one of its parts")]
    [InlineData("{{ x = {} }}{{ x.a = x }}{{ 'a' + x }}", "`+` is for texts and numbers, not for lists and objects")]
    [InlineData("{{ x = {} }}{{ x.a = x }}{{ x - 1 }}", "`-` is for texts and numbers, not for lists and objects")]
    [InlineData("{{ x = [1] }}{{ y = [1] }}{{ for i in 1..60 }}{{ x = [x, x] }}{{ y = [y, y] }}{{ end }}{{ x == y }}",
        "`==` is for texts and numbers, not for lists and objects")]
    [InlineData("{{ x = [1] }}{{ for i in 1..1000 }}{{ x = x + [1] }}{{ end }}{{ y = [] }}{{ for i in 1..1000 }}{{ y[i] = x }}{{ end }}{{ z = [] "
        + "}}{{ for i in 1..1000 }}{{ z[i] = y }}{{ end }}{{ for i in 1..1000 }}{{ array.size z }}{{ end }}")]
    [InlineData("{{ 1 << 1000000 }}", "templates have no operator `<<`")]
    [InlineData("{{ x = 9999999999 }}{{ for i in 1..60 }}{{ x = x * x }}{{ end }}", "this number is too large")]
    [InlineData("{{ 9999999999 * 9999999999 }}", "this number is too large")]
    [InlineData("{{ 9999999999999999999 == 1 }}", "this number is too large")]
    [InlineData("{{ 1 | math.format 'N999999999' }}", "there is no function `math.format`")]
    [InlineData("{{ 1 | object.format 'N999999999' }}", "there is no function `object.format`")]
    [InlineData("{{ 'x' | string.pad_left 1000000000 }}", "there is no function `string.pad_left`")]
    [InlineData("{{ array.insert_at [1] 1000000000 1 }}", "there is no function `array.insert_at`")]
    [InlineData("{{ 'a' | regex.match '^(a+)+$' }}", "there is no `regex`")]
    [InlineData("{{ page | object.to_json }}", "there is no function `object.to_json`")]
    [InlineData("{{ '{{ 1 }}' | object.eval_template }}", "there is no function `object.eval_template`")]
    public void A_template_that_asks_for_too_much_is_stopped(string template,
        string message = "this takes more than 5,000,000 steps: something repeats without end, or grows too large")
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Failure(("page.html", template));
        Assert.Equal((1, message), (problem.Location.Line, problem.Message));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3L << 30);
    }

    [Fact]
    public void After_a_failure_the_next_page_is_whole()
    {
        var set = Load(("bad.html", "x{{ for i in page.items }}{{ i.nope }}{{ end }}"), ("page.html", "{{ page.title }}"));
        Assert.NotNull(set.Render("bad.html", new Globals(), new ArrayBufferWriter<byte>()));
        Assert.Equal("Title", Render(set));
    }

    [Theory]
    [InlineData("one\n{{ if page.title }}", 2, "this `if` has no `end`")]
    [InlineData("one\n{{ page.title", 2, "this `{{` is not closed by a `}}`")]
    [InlineData("{{ page.title }}{{", 1, "this `{{` is not closed by a `}}`")]
    [InlineData("{{ page.title }}\n{{ # a remark", 2, "this `{{` is not closed by a `}}`")]
    [InlineData("{{ for x in }}{{ end }}", 1, "here a value belongs, not `}}`")]
    [InlineData("{{ for x page.items }}{{ end }}", 1, "here `in` belongs, not `page`")]
    [InlineData("{{ if page.title = 1 }}{{ end }}", 1, "`=` gives a name to a value; to compare, write `==`")]
    [InlineData("\n\n{{ end }}", 3, "this `end` ends nothing")]
    [InlineData("{{ (1 }}", 1, "here `)` belongs, not `}}`")]
    [InlineData("{{ [1 }}", 1, "here `]` belongs, not `}}`")]
    [InlineData("{{ page. }}", 1, "after the dot a name belongs")]
    [InlineData("{{ else }}{{ end }}", 1, "this `else` belongs to no `if`")]
    [InlineData("{{ 1 + }}", 1, "here a value belongs, not `}}`")]
    [InlineData("{{ x func f(y) = 1 }}", 0, "this template cannot be read: a function or a block stands where a value belongs")]
    [InlineData("{{ if !do; z = func f(y) = 1; end }}{{ end }}", 0,
        "this template cannot be read: a function or a block stands where a value belongs")]
    [InlineData("{{ x } \u0001\u009B }}", 1, "`}` does not belong here")]
    [InlineData("{{ '\\u\u001B' }}", 1, "unexpected hex number `\\u{001B}` following `\\u`. Expecting `\\u0000` to `\\uffff`")]
    [InlineData("{{ 12345678901234567890 }}", 1, "this number is too long")]
    [InlineData("{{ 1e999999999 }}", 1, "this number is too long")]
    [InlineData("{{ 0xffffffffffffffffffff }}", 1, "this number is too long")]
    public void A_template_that_cannot_be_read_is_told_with_its_place(string template, int line, string message)
    {
        var problem = TemplateSet.Load([File("page.html", template)]).Diagnostics[0];
        Assert.Equal((Rules.TemplateSyntax, "page.html", line, message),
            (problem.Rule, problem.Location.Path, problem.Location.Line, problem.Message));
    }

    [Fact]
    public void Nesting_without_end_is_told_and_not_followed()
    {
        var problem = TemplateSet.Load([File("page.html", $"{{{{ {new string('(', 20_000)}1{new string(')', 20_000)} }}}}")]).Diagnostics[0];
        Assert.Equal((Rules.TemplateSyntax, "more than 250 brackets and blocks stand in each other here"), (problem.Rule, problem.Message));
    }

    [Fact]
    public void A_template_in_another_encoding_is_told() =>
        Assert.Equal("this template is not UTF-8",
            Assert.Single(TemplateSet.Load([new TemplateFile("page.html", new byte[] { (byte)'a', 0xE4, (byte)'b' })]).Diagnostics).Message);

    [Fact]
    public void A_template_longer_than_any_theme_needs_is_not_read() =>
        Assert.Equal("this template is longer than 1,048,576 characters",
            Assert.Single(TemplateSet.Load([File("page.html", new string('9', 1_048_577))]).Diagnostics).Message);

    [Theory]
    [InlineData("{{ if page.nothing == null || page.items != null }}{{ page.nothing ?? 'none' }}{{ end }}", "none")]
    [InlineData("{{ for i in 3..1 }}{{ i }}{{ end }}{{ (1..4).size }}", "3214")]
    [InlineData("{{ ['b', 'a'] + ['c'] | array.sort | array.join ', ' }}", "a, b, c")]
    [InlineData("{{ page.items | array.map 'title' | array.first }}", "Title")]
    [InlineData("{{ page.title | string.replace 'T' 't' | string.append '!' | string.size }}", "6")]
    [InlineData("{{ 'a/b c' | html.url_encode }}", "a%2Fb%20c")]
    [InlineData("{{ (7 + 1) / 3 | math.round 2 }}", "2.67")]
    [InlineData("{{ x = [1] }}{{ x[2] = 3 }}{{ x[2] }}{{ x[-1] }}{{ x.size }}", "333")]
    [InlineData("{{ $'{page.title} {1 + 1}' }}", "Title 2")]
    public void What_templates_can_do_they_do(string template, string html) => Assert.Equal(html, Render(("page.html", template)));

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
    public void A_name_that_a_template_gives_a_value_has_that_value(string template, string html) =>
        Assert.Equal(html, Render(("page.html", template), ("partials/x.html", "[{{ page.title }}]")));

    [Fact]
    public void Captured_text_is_escaped_when_it_is_printed() =>
        Assert.Equal("&lt;p&gt;&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;2",
            Render(("page.html", "{{ capture kept }}<p>{{ page.text }}{{ page.number }}{{ end }}{{ kept }}")));

    private static Diagnostic Failure(params (string Path, string Text)[] files)
    {
        var set = Load(files);
        var unbound = set.Render("page.html", new Globals(), new ArrayBufferWriter<byte>())
            ?? throw new InvalidOperationException("the template did not fail");
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
