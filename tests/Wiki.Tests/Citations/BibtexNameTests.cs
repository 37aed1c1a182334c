using Csl;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>Names in BibTeX, with the rules of BibTeX and biblatex.</summary>
public sealed class BibtexNameTests
{
    [Theory]
    [InlineData("Rossi, Anna AND Neri, Luca", "Rossi|Anna; Neri|Luca")]
    [InlineData("Rossi, Anna\n  and\n  Neri, Luca", "Rossi|Anna; Neri|Luca")]
    [InlineData("Anna Rossi and others", "Rossi|Anna; others")]
    [InlineData("Rossi, Anna and et al.", "Rossi|Anna; others")]
    [InlineData("Anderson, Andy and Sandy Anders", "Anderson|Andy; Anders|Sandy")]
    [InlineData("Ludwig van Beethoven", "van|Beethoven|Ludwig")]
    [InlineData("van Beethoven, Ludwig", "van|Beethoven|Ludwig")]
    [InlineData("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "de la|Vallée Poussin|Charles Louis Xavier Joseph")]
    [InlineData("jean de la fontaine", "jean de la|fontaine")]
    [InlineData("De la Fontaine, Jean", "De la|Fontaine|Jean")]
    [InlineData("Luis de {la Cruz}", "de|la Cruz|Luis")]
    [InlineData("{\\'E}tienne {\\o}st Dahl", "øst|Dahl|Étienne")]
    [InlineData("King, Jr., Martin Luther", "King|Martin Luther|Jr.")]
    [InlineData("Martin Luther King Jr.", "King|Martin Luther|Jr.")]
    [InlineData("Martin Luther King, Jr.", "King|Martin Luther|Jr.")]
    [InlineData("{World Health Organization}", "[World Health Organization]")]
    [InlineData("{Barnes and Noble} and {Simon, Inc.}", "[Barnes and Noble]; [Simon, Inc.]")]
    [InlineData("Institute of Standards", "[Institute of Standards]")]
    [InlineData("Ernst \\& Young", "[Ernst & Young]")]
    [InlineData("Plato", "[Plato]")]
    [InlineData("Madonna,", "[Madonna]")]
    [InlineData("X, Malcolm", "X|Malcolm")]
    [InlineData("{Ministry of Health and Family Welfare}", "[Ministry of Health and Family Welfare]")]
    [InlineData("{Ministry of Health} and Ada Example", "[Ministry of Health]; Example|Ada")]
    [InlineData("山田 太郎", "山田|太郎")]
    [InlineData("Mu\\~noz~Ruiz, Ana", "Muñoz Ruiz|Ana")]
    [InlineData("Jean-Paul Sartre", "Sartre|Jean-Paul")]
    [InlineData("family=Duchamp, given=Philippe, given-i={Ph}, prefix=du, useprefix=true", "du|Duchamp|Philippe")]
    [InlineData("family=Beethoven, given=Ludwig, prefix=van, useprefix=false", "van||Beethoven|Ludwig")]
    [InlineData("given={Jean, Paul}, family={Roe}, suffix=III", "Roe|Jean, Paul|III")]
    [InlineData("Family=Roe, Given=Ann", "Roe|Ann")]
    [InlineData("and Rossi, Anna and ", "Rossi|Anna")]
    public void Names_are_read(string tex, string names) =>
        Assert.Equal(names, Lists.Names(Lists.Only(Lists.Bib($"@misc{{k, title={{T}}, author={{{tex}}}}}")), Variable.Author));

    [Theory]
    [InlineData(@"Ros\strange{s}i, Anna", "Rossi|Anna", "strange")]
    [InlineData(@"{The \oddly{big} Club}", "[The big Club]", "oddly")]
    [InlineData(@"given=\odd{Ada}, family=Roe", "Roe|Ada", "odd")]
    public void A_TeX_command_that_is_not_known_is_told(string tex, string names, string command)
    {
        var read = Lists.Bib($"@misc{{k, title={{T}}, author={{{tex}}}}}");
        var problem = Assert.Single(read.Diagnostics);
        Assert.Equal((Rules.UnreadInWork, 21), (problem.Rule, problem.Location.Column));
        Assert.Contains($"`\\{command}`", problem.Message, StringComparison.Ordinal);
        Assert.Equal(names, Lists.Names(read.Value[0].Record, Variable.Author));
    }

    [Theory]
    [InlineData("Example, Ada; Berg, Jan", "Example|Ada; Berg|Jan")]
    [InlineData("Ada Example; Jan Berg", "Example|Ada; Berg|Jan")]
    [InlineData("Example, Ada & Berg, Jan", "Example|Ada; Berg|Jan")]
    [InlineData("Example, Ada, Berg, Jan", "[Example, Ada, Berg, Jan]")]
    [InlineData("Smith JA", "JA|Smith")]
    [InlineData("Dr. Ada Example", "Example|Dr. Ada")]
    [InlineData("Ministry of Health and Family Welfare", "[Ministry of Health]; Welfare|Family")]
    public void What_garbles_names_is_told(string tex, string names)
    {
        var read = Lists.Bib($"@misc{{k, title={{T}}, author={{{tex}}}}}");
        var problem = Assert.Single(read.Diagnostics);
        Assert.Equal((Rules.UnreadInWork, 21), (problem.Rule, problem.Location.Column));
        Assert.Equal(names, Lists.Names(read.Value[0].Record, Variable.Author));
    }

    [Theory]
    [InlineData("editor={A, B}", Variable.Editor)]
    [InlineData("editor={A, B}, editortype={compiler}", Variable.Compiler)]
    [InlineData("editora={A, B}, editoratype={director}", Variable.Director)]
    [InlineData("translator={A, B}", Variable.Translator)]
    [InlineData("bookauthor={A, B}", Variable.ContainerAuthor)]
    [InlineData("director={A, B}", Variable.Director)]
    [InlineData("holder={A, B}", Variable.Contributor)]
    [InlineData("commentator={A, B}", Variable.Contributor)]
    public void Roles_of_names(string field, Variable variable) =>
        Assert.Equal("A|B", Lists.Names(Lists.Only(Lists.Bib($"@book{{k, title={{T}}, {field}}}")), variable));

    [Theory]
    [InlineData("""[{"family":"van der Vlist","given":"Eric"}]""", "van der|Vlist|Eric")]
    [InlineData("""[{"family":"","given":"Madonna"}]""", "[Madonna]")]
    [InlineData("""[{"given":"Madonna"}]""", "[Madonna]")]
    [InlineData("""[{"family":"Plato"}]""", "Plato")]
    [InlineData("""[{"literal":"World Bank"},{"name":"ILO"}]""", "[World Bank]; [ILO]")]
    [InlineData("""[{"family":"UN","isInstitution":true}]""", "[UN]")]
    [InlineData("""[{"family":"Humboldt","given":"Alexander","dropping-particle":"von"}]""", "von||Humboldt|Alexander")]
    [InlineData("""[{"family":"Doe","given":"John, Jr."}]""", "Doe|John|Jr.")]
    [InlineData("""["Ada Example", "World Bank Group of Friends"]""", "Example|Ada; [World Bank Group of Friends]")]
    [InlineData("""{"family":"One","given":"Only"}""", "One|Only")]
    public void Names_of_Json(string author, string names) =>
        Assert.Equal(names, Lists.Names(Lists.Only(Lists.Json($$"""[{"id":"k","type":"book","title":"T","author":{{author}}}]""")), Variable.Author));
}
