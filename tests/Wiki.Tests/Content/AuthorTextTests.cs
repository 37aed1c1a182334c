using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

public sealed class AuthorTextTests
{
    [Theory]
    [InlineData("authors: Ada Example, Jan Berg",
        "`authors` is one text with commas, where a list is due (write `authors: [Ada Example, Jan Berg]`, or `authors: [\"Ada Example, Jan "
        + "Berg\"]` if that is one name)")]
    [InlineData("authors: Example, Ada",
        "`authors` is one text with commas, where a list is due (write `authors: [\"Example, Ada\"]`, or `authors: [Example, Ada]` if those are "
        + "two names)")]
    [InlineData("authors: Ada Example, Jan Berg and Tom Fox",
        "`authors` is one text with commas, where a list is due (write `authors: [Ada Example, Jan Berg, Tom Fox]`, or `authors: [\"Ada Example, "
        + "Jan Berg and Tom Fox\"]` if that is one name)")]
    [InlineData("authors: Anna Maier and Tom Fox",
        "the author `Anna Maier and Tom Fox` is more than one name, and would be cited as one (write `authors: [Anna Maier, Tom Fox]`, or `{ name: "
        + "… }` if that is one organisation)")]
    public void One_text_for_several_authors_is_told_with_the_list_to_type(string keys, string told)
    {
        var problem = Assert.Single(Reading.Keys("title: x\n" + keys).Diagnostics);
        Assert.Equal((Rules.SeveralAuthors, told), (problem.Rule, $"{problem.Message} ({problem.Help})"));
    }

    [Theory]
    [InlineData("Ada Example; Jan Berg")]
    [InlineData("Example, Ada; Berg, Jan")]
    [InlineData("Ada Example & Jan Berg")]
    [InlineData("Ada Example und Jan Berg")]
    [InlineData("Example, Ada and Berg, Jan")]
    [InlineData("Ada Example, Jan Berg")]
    [InlineData("Ada Example, Jan Berg, and Tom Fox")]
    [InlineData("Ada Example et al.")]
    [InlineData("ANNA MAIER AND TOM FOX")]
    [InlineData("Ada Example + Jan Berg")]
    [InlineData("Ada Example / Jan Berg")]
    [InlineData("李小明、王伟")]
    [InlineData("李小明，王伟")]
    [InlineData("Ada Example and others")]
    [InlineData("Анна Майер и Том Фокс")]
    [InlineData("Anna Maier oraz Jan Berg")]
    [InlineData("آنا ماير و توم فوكس")]
    public void Several_names_in_an_item_are_told(string name) => Assert.Equal([Rules.SeveralAuthors], Rule(name));

    [Theory]
    [InlineData("Ada Example <ada@example.org>", "Ada Example")]
    [InlineData("Ada Example (ada@example.org)", "Ada Example")]
    [InlineData("Dr. Ada Example", "Ada Example")]
    [InlineData("Prof. Dr. Ada Example", "Ada Example")]
    [InlineData("Prof. Jan van der Berg, PhD", "Jan van der Berg")]
    [InlineData("Jan Berg PhD", "Jan Berg")]
    [InlineData("Jan Berg, M.A., LL.M.", "Jan Berg")]
    [InlineData("Example, Ada (ed.)", "\"Example, Ada\"")]
    [InlineData("Ada Example (Hrsg.)", "Ada Example")]
    [InlineData("Ada Example, editor", "Ada Example")]
    [InlineData("Frau Ada Example", "Ada Example")]
    [InlineData("Ada Example KC", "Ada Example")]
    [InlineData("Edited by Ada Example", "Ada Example")]
    [InlineData("Ada Example (University of Bern)", "Ada Example")]
    [InlineData("Ada Example*", "Ada Example")]
    [InlineData("Example, Ada¹", "\"Example, Ada\"")]
    [InlineData("Hon. Ada Example", "Ada Example")]
    public void What_is_no_part_of_a_name_is_told_with_the_name_alone(string name, string alone)
    {
        var problem = Assert.Single(Of(name));
        Assert.Equal(Rules.AuthorExtras, problem.Rule);
        Assert.StartsWith($"write `{alone}`", problem.Help, StringComparison.Ordinal);
        Assert.Empty(Of(alone.Trim('"')));
    }

    [Theory]
    [InlineData("https://orcid.org/0000-0002-1825-0097")]
    [InlineData("Ada Example 0000-0002-1825-0097")]
    [InlineData("Ada Example (ORCID: 0000-0002-1825-0097)")]
    public void An_Orcid_in_a_name_is_told_with_the_map_that_has_a_key_for_it(string name)
    {
        var problem = Assert.Single(Of(name));
        Assert.Equal("write it beside the name: `{ given: Ada, family: Example, orcid: 0000-0002-1825-0097 }`", problem.Help);
        Assert.Empty(Reading.Keys("title: x\nauthors: [{ given: Ada, family: Example, orcid: 0000-0002-1825-0097 }]").Diagnostics);
    }

    [Theory]
    [InlineData("Ada Example")]
    [InlineData("Example, Ada")]
    [InlineData("van der Berg, Jan Willem")]
    [InlineData("King, Martin Luther, Jr.")]
    [InlineData("José Ortega y Gasset")]
    [InlineData("Policy Window Foundation, Inc.")]
    [InlineData("National Institute of Standards and Technology")]
    [InlineData("Department for Science, Innovation and Technology")]
    [InlineData("Simon and Schuster")]
    [InlineData("Smith, Jones and Partners LLP")]
    [InlineData("World Health Organization (WHO)")]
    [InlineData("Access Now (Policy Team)")]
    [InlineData("OECD")]
    [InlineData("UN HABITAT")]
    [InlineData("NIST AND CISA")]
    [InlineData("DEPARTMENT OF HEALTH AND SOCIAL CARE")]
    [InlineData("FOOD STANDARDS AND SAFETY AGENCY")]
    [InlineData("Yo-Yo Ma")]
    [InlineData("UNESCO IIEP")]
    [InlineData("ADB, MANILA")]
    [InlineData("J. R. R. Tolkien")]
    [InlineData("Drew Edwards")]
    [InlineData("王小明")]
    public void Names_are_let_pass(string name) => Assert.Empty(Of(name));

    [Theory]
    [InlineData("Policy Window Foundation, Inc.")]
    [InlineData("Department for Science, Innovation and Technology")]
    public void An_organisation_with_a_comma_may_stand_alone(string name) => Assert.Empty(Reading.Keys($"title: x\nauthors: {name}").Diagnostics);

    [Theory]
    [InlineData("[Policy Window Foundation, Inc.]",
        "`Inc.` is no author: the comma before it has cut it off from `Policy Window Foundation` (put the name between double quotes: `\"Policy "
        + "Window Foundation, Inc.\"`)")]
    [InlineData("[Ada Example, Jr.]",
        "`Jr.` is no author: the comma before it has cut it off from `Ada Example` (put the name between double quotes: `\"Ada Example, Jr.\"`)")]
    [InlineData("[Ada Example, PhD]", "`PhD` is no author (delete it)")]
    [InlineData("[\"[[ada-example]]\"]",
        "the author `[[ada-example]]` is a link, which citations would print as it is written (write the author's name)")]
    public void A_part_of_a_name_that_a_comma_cuts_off_is_told(string list, string told)
    {
        var problem = Assert.Single(Reading.Keys($"title: x\nauthors: {list}").Diagnostics);
        Assert.Equal((Rules.AuthorExtras, told), (problem.Rule, $"{problem.Message} ({problem.Help})"));
    }

    private static Rule[] Rule(string name) => [.. Of(name).Select(problem => problem.Rule)];

    private static ImmutableArray<Diagnostic> Of(string name) => Reading.Keys($"title: x\nauthors: [\"{name}\"]").Diagnostics;
}
