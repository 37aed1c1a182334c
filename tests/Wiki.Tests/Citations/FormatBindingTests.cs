using Scriban;
using Wiki.Citations;

namespace Wiki.Tests.Citations;

/// <summary>Templates of formats are bound to what they mean; they print what Scriban's evaluation prints.</summary>
public sealed class FormatBindingTests
{
    /// <summary>It prints nothing, and no template that has it is bound.</summary>
    private const string OwnName = "{{ own = null }}";

    private static readonly CitationItem[] Items = [.. Oracle.Cases.Values.Select(@case => Oracle.Item(@case.GetProperty("input"))),
        .. FurtherCases.All, .. Specimens.All];

    public static TheoryData<string> Files() => [.. Forms.FormatFiles().Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_format_prints_the_same_whether_it_is_bound_or_evaluated(string path) =>
        AssertAlike(path, Forms.FormatFiles().Single(file => file.Path == path).Text);

    [Theory]
    [MemberData(nameof(Files))]
    public void No_format_of_the_theme_needs_to_be_evaluated(string path)
    {
        var text = Forms.FormatFiles().Single(file => file.Path == path).Text;
        Assert.NotNull(FormatBinding.Bind(Template.Parse(text[(text.IndexOf("---\n", StringComparison.Ordinal) + 4)..]).Page!.Body!));
    }

    [Theory]
    [InlineData("{{ title }} {{ null }}{{ \"x\" }}{{ 1 }}")]
    [InlineData("{{ if genre }}a{{ else if !issued }}b{{ else }}c{{ end }}")]
    [InlineData("{{ if title == 'x' && author || !(container) }}a{{ end }}{{ if type != 'book' }}b{{ end }}{{ if type == '' }}c{{ end }}")]
    [InlineData("{{ if true }}a{{ end }}{{ if false }}b{{ end }}{{ if (type == 'webpage') == true }}c{{ end }}")]
    [InlineData("{{ for name in authors }}{{ if !for.first }}, {{ end }}{{ name.number }}{{ name.literal }}{{ if name.comma_suffix }}{{ "
        + "name.suffix }}{{ end }}{{ if for.last }}.{{ end }}{{ end }}")]
    [InlineData("{{ for name in authors }}{{ name.family }}{{ else }}nobody{{ end }}{{ for name in authors limit:1 }}{{ name.given }}{{ end }}")]
    [InlineData("{{ for a in authors }}{{ for b in authors }}{{ a.family }}{{ b.given }}{{ end }}{{ end }}")]
    [InlineData("{{ title | braces }} {{ braces (braces title) }} {{ title ?? url }} {{ issued ? 'y' : 'n' }}")]
    [InlineData("{{# a remark #}}a {{~ title ~}} b {%{ {{ }%} c {{- url -}} d")]
    [InlineData("{{ ret }}not this")]
    public void Whatever_a_template_says_is_printed_alike(string template) =>
        AssertAlike("citations/own.txt", $"label: X\nnotation: lines\n---\n{template}");

    private static void AssertAlike(string path, string text)
    {
        var body = text.IndexOf("---\n", StringComparison.Ordinal) + 4;
        Assert.Equal(Printed(path, text.Insert(body, OwnName)), Printed(path, text));
    }

    private static IEnumerable<string> Printed(string path, string text)
    {
        var styles = CitationForms.Load([Forms.FileOf(path, text)]);
        Assert.Empty(styles.Diagnostics);
        return Items.Select(item => styles.Value.FindFormat(styles.Value.Ids.First())!.Compose(item).Value);
    }
}
