using Wiki.Citations;
using Wiki.Text;

namespace Wiki.Tests.Citations;

/// <summary>What the oracle does not show: styles of lawyers, short notes, and titles and names that try the rules.</summary>
public sealed class StyleTests
{
    private static readonly CitationItem Corporate = new()
    {
        Id = "mesa-optimization",
        Title = "Mesa-Optimization",
        Genre = "Wiki article — Concept",
        Author = [CitationName.OfOrganisation("Policy Window")],
        Issued = PartialDate.OfDay(new DateOnly(2026, 9, 3)),
        Url = "https://policywindow.org/wiki/mesa-optimization",
        Language = "en",
    };

    private static readonly CitationItem Personal =
        Corporate with { Author = [CitationName.FromText("Jan van der Berg")], ContainerTitle = "Policy Window" };

    [Theory]
    [InlineData("bluebook", "Policy Window, Mesa-Optimization (Sept. 3, 2026), https://policywindow.org/wiki/mesa-optimization.")]
    [InlineData("aglc",
        "Policy Window, ‘Mesa-Optimization’ (Wiki article — Concept, 3 September 2026) <https://policywindow.org/wiki/mesa-optimization>.")]
    [InlineData("mcgill",
        "Policy Window, “Mesa-Optimization” (3 September 2026), online (Wiki article — Concept): <https://policywindow.org/wiki/mesa-optimization>.")]
    [InlineData("chicago-note-short", "Policy Window, “Mesa-Optimization.”")]
    public void An_organisation_as_its_own_publisher(string style, string expected) => Assert.Equal(expected, Forms.Text(style, Corporate));

    [Theory]
    [InlineData("bluebook", "Jan van der Berg, Mesa-Optimization, Policy Window (Sept. 3, 2026), https://policywindow.org/wiki/mesa-optimization.")]
    [InlineData("aglc-bibliography",
        "van der Berg, Jan, ‘Mesa-Optimization’, Policy Window (Wiki article — Concept, 3 September 2026) "
        + "<https://policywindow.org/wiki/mesa-optimization>")]
    [InlineData("mcgill-bibliography",
        "Berg, Jan van der, “Mesa-Optimization” (3 September 2026), online (Wiki article — Concept): Policy Window "
        + "<https://policywindow.org/wiki/mesa-optimization>.")]
    [InlineData("chicago-note-short", "van der Berg, “Mesa-Optimization.”")]
    public void A_person_in_the_wiki_of_an_organisation(string style, string expected) => Assert.Equal(expected, Forms.Text(style, Personal));

    [Fact]
    public void The_name_that_site_yaml_has_for_chicago_with_notes_is_the_first_note() =>
        Assert.Equal(Forms.Text("chicago-note", Personal), Forms.Text("chicago-notes", Personal));

    [Theory]
    [InlineData("Who Knows?", "“Who Knows?,” Policy Window.", "‘Who Knows?’ (")]
    [InlineData("Stop!", "“Stop!,” Policy Window.", "‘Stop!’ (")]
    [InlineData("The U.S.", "“The U.S.,” Policy Window.", "‘The U.S.’ (")]
    [InlineData("The “Black Box”", "“The ‘Black Box,’” Policy Window.", "‘The “Black Box”’ (")]
    [InlineData("The \"Black Box\" Problem", "“The ‘Black Box’ Problem,” Policy Window.", "‘The “Black Box” Problem’ (")]
    [InlineData("The “Inner ‘Deep’ One” Case", "“The ‘Inner “Deep” One’ Case,” Policy Window.", "‘The “Inner ‘Deep’ One” Case’ (")]
    [InlineData("Europe's Act", "“Europe’s Act,” Policy Window.", "‘Europe’s Act’ (")]
    [InlineData("The Models' Rights in the '90s", "“The Models’ Rights in the ’90s,” Policy Window.", "‘The Models’ Rights in the ’90s’ (")]
    [InlineData("A 5\" Disk", "“A 5\" Disk,” Policy Window.", "‘A 5\" Disk’ (")]
    [InlineData("Lists, ", "“Lists,” Policy Window.", "‘Lists,’ (")]
    public void Quotation_marks_and_what_follows_them(string title, string ieee, string oscola)
    {
        Assert.Contains(ieee, Forms.Text("ieee", Personal with { Title = title }), StringComparison.Ordinal);
        Assert.Contains(oscola, Forms.Text("oscola", Personal with { Title = title }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who Knows?", "<i>Who Knows?</i> Available")]
    [InlineData("Known", "<i>Known</i>. Available")]
    [InlineData("人工智能？", "人工智能？ Available")]
    public void A_title_that_ends_its_own_sentence_swallows_the_full_stop(string title, string expected) =>
        Assert.Contains(expected, Forms.Html("harvard", Corporate with { Title = title }), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026", "(2026)", "“Mesa-Optimization.” Wiki article — Concept. Policy Window. https", "Policy Window, 2026,")]
    [InlineData("2026-09", "(2026, September)", "Policy Window, September. https", "Policy Window, Sept. 2026,")]
    [InlineData("0867-03-01", "(867 C.E., March 1)", "Policy Window, March 1. https", "1 Mar. 867 AD,")]
    public void Dates_are_as_precise_as_they_are_known(string date, string apa, string chicago, string mla)
    {
        Assert.True(PartialDate.TryParse(date, out var issued));
        var item = Personal with { Issued = issued };
        Assert.Contains(apa, Forms.Text("apa", item), StringComparison.Ordinal);
        Assert.Contains(chicago, Forms.Text("chicago-author-date", item), StringComparison.Ordinal);
        Assert.Contains(mla, Forms.Text("mla", item), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readers_own_day_is_marked_for_a_script_where_a_style_wants_it()
    {
        var undated = Corporate with { Issued = null, Accessed = AccessDate.ReadersDay };
        Assert.Contains("Retrieved <span class=\"accessed\" data-pattern=\"MMMM d, yyyy\">[date]</span>, from", Forms.Html("apa", undated),
            StringComparison.Ordinal);
        Assert.DoesNotContain("[date]", Forms.Html("apa", Corporate with { Accessed = AccessDate.ReadersDay }), StringComparison.Ordinal);
        Assert.Contains("(Accessed: <span class=\"accessed\" data-pattern=\"d MMMM yyyy\">[date]</span>).",
            Forms.Html("harvard", Corporate with { Accessed = AccessDate.ReadersDay }), StringComparison.Ordinal);
        Assert.All(new[] { "bibtex", "biblatex", "ris", "enw", "csl-json", "cite-web" },
            format => Assert.DoesNotContain("[date]", Forms.Text(format, undated), StringComparison.Ordinal));
    }

    [Fact]
    public void Content_is_neither_a_template_nor_markup()
    {
        var item =
            Corporate with { Title = "{{ 1 + 1 }} <i>x</i> *y* \u0001\u0002\u0007 & z", Author = [CitationName.OfOrganisation("{{ key }}<script>")] };
        Assert.Equal("{{ key }}&lt;script&gt;. (2026, September 3). <i>{{ 1 + 1 }} &lt;i&gt;x&lt;/i&gt; *y*  &amp; z</i> [Wiki article — Concept]. "
            + "https://policywindow.org/wiki/mesa-optimization", Forms.Html("apa", item));
    }

    [Fact]
    public void Every_style_takes_an_item_that_has_nothing_but_a_title()
    {
        var bare = new CitationItem { Id = "x", Title = "Bare" };
        foreach (var id in Forms.All.Ids.Where(id => !Forms.All.Find(id)!.IsFormat && !IsNumber(id)))
        {
            var text = Forms.Text(id, bare);
            Assert.Contains("Bare", text, StringComparison.Ordinal);
            Assert.All(new[] { "  ", " .", " ,", ",.", "()", "[]", "..", ",,", "( " },
                fault => Assert.DoesNotContain(fault, text.Replace("n.d..", "n.d.", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }

    /// <summary>Whether it is the mark of a style that numbers: a work alone has no number.</summary>
    private static bool IsNumber(string form) => form.EndsWith("-intext", StringComparison.Ordinal) && Forms.All.FindStyle(form)!.Style.IsNumeric;
}
