using Wiki.Citations;
using Wiki.Text;

namespace Wiki.Tests.Citations;

/// <summary>Cases that the oracle has not, from the same manuals; with them <see cref="FormatMutationTests"/> see every part of formats.</summary>
public sealed class FurtherCases
{
    private const string Url = "https://policywindow.org/wiki/oversight";

    private static readonly CitationItem Page = new()
    {
        Id = "oversight",
        Title = "Oversight",
        Genre = "Wiki article — Concept",
        ContainerTitle = "Policy Window",
        Author = [new CitationName { Given = "J.R.R.", Family = "Tolkien" }],
        Issued = PartialDate.OfDay(new DateOnly(2026, 5, 30)),
        Url = Url,
        Language = "en",
    };

    private static readonly Dictionary<string, CitationItem> Pages = new()
    {
        ["of a version"] = Page with { Version = "1a_2" },
        ["of a version alone"] =
            Page with { Author = [CitationName.FromText("Ada Example")], Version = "1a_2", Genre = null, ContainerTitle = null, Issued = null },
        ["of a version and read"] = Page with
        {
            Author = [CitationName.FromText("Ada Example")],
            Version = "1a_2",
            Genre = null,
            ContainerTitle = null,
            Issued = null,
            Accessed = AccessDate.On(PartialDate.OfDay(new DateOnly(2026, 6, 1)))
        },
        ["of nobody's version"] = Page with { Author = [], ContainerTitle = null, Version = "1a_2" },
        ["nobody's"] = Page with { Author = [], ContainerTitle = null },
        ["quoting"] = Page with { Author = [], ContainerTitle = null, Title = "The \"Black Box\"" },
        ["of friends"] = Page with { Author = [CitationName.OfOrganisation("Friends of \"Bob\"")] },
        ["of a licence"] = Page with { License = "CC-BY-4.0", Doi = "10.1000/182" },
        ["of an encyclopaedia"] = Page with
        {
            Type = "entry-encyclopedia",
            Genre = null,
            Author = [new CitationName { Given = "Ada", Family = "Example", Orcid = "0000-0002-1825-0097" }, CitationName.FromText("Ben Baker")],
        },
        ["of Sartre"] = Page with { Author = [new CitationName { Given = "Jean-Paul", Family = "Sartre" }] },
        ["of two organisations"] = Page with
        {
            Author =
            [CitationName.OfOrganisation("World Health Organization"), CitationName.OfOrganisation("Policy Window")],
            ContainerTitle = null
        },
        ["of Beethoven"] = Page with
        {
            Author = [new CitationName { Given = "Ludwig", DroppingParticle = "van", Family = "Beethoven" }],
            Abstract = "In \"short\"."
        },
        ["of persons and an organisation"] = Page with
        {
            Author = [CitationName.FromText("Ada Example"), CitationName.FromText("Ben Baker"),
            CitationName.OfOrganisation("Policy Window")],
            ContainerTitle = null
        },
    };

    public static IEnumerable<CitationItem> All => Pages.Values;

    [Theory]
    [InlineData("apa", "of a licence",
        "Tolkien, J. R. R. (2026, May 30). *Oversight* [Wiki article — Concept]. Policy Window. https://doi.org/10.1000/182")]
    [InlineData("harvard", "of a licence", "Tolkien, J.R.R. (2026) *Oversight*, *Policy Window*. Available at: https://doi.org/10.1000/182.")]
    [InlineData("chicago-author-date", "of a version",
        "Tolkien, J. R. R. 2026. “Oversight.” Wiki article — Concept. Version 1a_2. Policy Window, May 30. " + Url + ".")]
    [InlineData("chicago-bibliography", "of a version",
        "Tolkien, J. R. R. “Oversight.” Wiki article — Concept. Version 1a_2. Policy Window, May 30, 2026. " + Url + ".")]
    [InlineData("chicago-note", "of a version",
        "J. R. R. Tolkien, “Oversight,” Wiki article — Concept, version 1a_2, Policy Window, May 30, 2026, " + Url + ".")]
    [InlineData("mla", "of a version",
        "Tolkien, J. R. R. “Oversight.” Wiki article — Concept. *Policy Window*, version 1a_2, 30 May 2026, " + Url + ".")]
    [InlineData("apa", "of a version",
        "Tolkien, J. R. R. (2026, May 30). *Oversight* (Version 1a_2) [Wiki article — Concept]. Policy Window. " + Url)]
    [InlineData("harvard", "of a version", "Tolkien, J.R.R. (2026) *Oversight* (Version 1a_2), *Policy Window*. Available at: " + Url + ".")]
    [InlineData("oscola", "of a version", "JRR Tolkien, ‘Oversight’ (*Policy Window*, version 1a_2, 30 May 2026) <" + Url + ">.")]
    [InlineData("ieee", "of a version", "J. R. R. Tolkien, “Oversight,” Policy Window, version 1a_2. [Online]. Available: " + Url)]
    [InlineData("vancouver", "of a version",
        "Tolkien JRR. Policy Window [Wiki article — Concept] [Internet]. Version 1a_2. 2026. Oversight. Available from: " + Url)]
    [InlineData("bluebook", "of a version",
        "J.R.R. Tolkien, *Oversight*, <span class=\"sc\">Policy Window</span> (version 1a_2, May 30, 2026), " + Url + ".")]
    [InlineData("aglc", "of a version",
        "JRR Tolkien, ‘Oversight’, *Policy Window* (Wiki article — Concept, version 1a_2, 30 May 2026) <" + Url + ">.")]
    [InlineData("mcgill", "of a version",
        "JRR Tolkien, “Oversight” (30 May 2026), online (Wiki article — Concept, version 1a_2): *Policy Window* <" + Url + ">.")]
    [InlineData("oscola", "of a version alone", "Ada Example, ‘Oversight’ (version 1a_2) <" + Url + ">.")]
    [InlineData("mcgill", "of a version alone", "Ada Example, “Oversight”, online (version 1a_2): <" + Url + ">.")]
    [InlineData("aglc", "of a version alone", "Ada Example, ‘Oversight’ (Web Page, version 1a_2) <" + Url + ">.")]
    [InlineData("bluebook", "of a version alone", "Ada Example, *Oversight* (version 1a_2), " + Url + ".")]
    [InlineData("chicago-author-date", "nobody's", "“Oversight.” 2026. Wiki article — Concept. May 30. " + Url + ".")]
    [InlineData("chicago-author-date-intext", "nobody's", "(“Oversight” 2026)")]
    [InlineData("mla-intext", "nobody's", "(*Oversight*)")]
    [InlineData("harvard-intext", "quoting", "(*The ‘Black Box’*, 2026)")]
    [InlineData("oscola", "of friends", "Friends of ‘Bob’, ‘Oversight’ (*Policy Window*, 30 May 2026) <" + Url + ">.")]
    [InlineData("oscola-bibliography", "of friends", "Friends of ‘Bob’, ‘Oversight’ (*Policy Window*, 30 May 2026) <" + Url + ">")]
    [InlineData("vancouver", "of Sartre", "Sartre JP. Policy Window [Wiki article — Concept] [Internet]. 2026. Oversight. Available from: " + Url)]
    [InlineData("harvard", "of persons and an organisation",
        "Example, A., Baker, B. and Policy Window (2026) *Oversight*. Available at: " + Url + ".")]
    public void A_style_prints_what_its_manual_wants(string style, string page, string expected) =>
        Assert.Equal(expected, Forms.Html(style, Pages[page]).Replace("<i>", "*", StringComparison.Ordinal)
            .Replace("</i>", "*", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal).Trim());

    [Theory]
    [InlineData("bibtex", "of a version", @"note         = {Wiki article — Concept. Policy Window. Version 1a\_2}")]
    [InlineData("bibtex", "of a version alone", @"note         = {Version 1a\_2}")]
    [InlineData("bibtex", "of a version and read", @"note         = {Version 1a\_2. Accessed 1 June 2026}")]
    [InlineData("ris", "of a version", "\r\nN1  - Version 1a_2\r\n")]
    [InlineData("enw", "of a version", "\n%7 1a_2\n")]
    [InlineData("biblatex", "of a version", @"version      = {1a\_2}")]
    [InlineData("csl-json", "of a version", "\"version\":\"1a_2\"")]
    [InlineData("csl-json", "of Beethoven", "{\"family\":\"Beethoven\",\"given\":\"Ludwig\",\"dropping-particle\":\"van\"}")]
    [InlineData("ris", "of Beethoven", "\r\nAB  - In \"short\".\r\n")]
    [InlineData("enw", "of Beethoven", "\n%X In \"short\".\n")]
    [InlineData("csl-json", "of Beethoven", "\"abstract\":\"In \\\"short\\\".\"")]
    [InlineData("bibtex", "of a licence", "copyright    = {CC-BY-4.0}")]
    [InlineData("biblatex", "of a licence", "rights       = {CC-BY-4.0}")]
    [InlineData("ris", "of a licence", "\r\nN1  - License: CC-BY-4.0\r\n")]
    [InlineData("csl-json", "of an encyclopaedia", "\"type\":\"entry-encyclopedia\"")]
    [InlineData("csl-json", "of an encyclopaedia", "\"custom\":{\"orcid\":[\"0000-0002-1825-0097\",null]}}")]
    [InlineData("biblatex", "of an encyclopaedia", "@inreference{policywindow-")]
    [InlineData("biblatex", "of an encyclopaedia", "booktitle    = {Policy Window}")]
    [InlineData("ris", "of an encyclopaedia", "TY  - ENCYC\r\n")]
    [InlineData("enw", "of an encyclopaedia", "%0 Encyclopedia\n")]
    [InlineData("csl-json", "of a licence", "\"license\":\"CC-BY-4.0\",\"DOI\":\"10.1000/182\",\"URL\":")]
    [InlineData("bibtex", "of a licence", "doi          = {10.1000/182}")]
    [InlineData("biblatex", "of a licence", "doi          = {10.1000/182}")]
    [InlineData("ris", "of a licence", "\r\nDO  - 10.1000/182\r\n")]
    [InlineData("enw", "of a licence", "\n%R 10.1000/182\n")]
    [InlineData("citation-cff", "of a licence", "\ndoi: \"10.1000/182\"\n")]
    [InlineData("cite-web", "of two organisations", "|author1=World Health Organization |author2=Policy Window |")]
    public void A_format_says(string format, string page, string expected) =>
        Assert.Contains(expected, Forms.Text(format, Pages[page]), StringComparison.Ordinal);
}
