using Csl;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>Fields that works of BibTeX take over from others. <c>tests/Wiki.RoundTrip.Tests</c> asks biber about the same.</summary>
public sealed class BibtexInheritanceTests
{
    private const string Collection = "@collection{p, title={The Collection}, subtitle={Sub}, titleaddon={Add}, editor={Verdi, G.}, date={2011}, "
        + "publisher={Press}, shorttitle={TC}}";

    [Fact]
    public void A_chapter_stands_in_its_book()
    {
        var chapter = Heir("@incollection{k, author={Neri, Luca}, title={A Chapter}, pages={5--9}, crossref={p}}", Collection);
        Assert.Equal(("A Chapter", "The Collection: Sub. Add", "Press", "5-9", "2011"),
            (chapter.Text(Variable.Title), chapter.Text(Variable.ContainerTitle), chapter.Text(Variable.Publisher), chapter.Text(Variable.Page),
                Lists.Text(chapter.Date(Variable.Issued))));
        Assert.Equal("Verdi|G.", Lists.Names(chapter, Variable.Editor));
        Assert.Null(chapter.Text(Variable.TitleShort));
    }

    [Theory]
    [InlineData("@inbook{k, title={C}, crossref={p}}", "@book{p, author={A, B}, title={B}}", "C|B|A|B|A|B")]
    [InlineData("@inbook{k, author={C, D}, title={C}, crossref={p}}", "@book{p, author={A, B}, title={B}}", "C|B|C|D|A|B")]
    [InlineData("@inproceedings{k, author={C, D}, title={C}, crossref={p}}", "@proceedings{p, title={P}, booktitle={Q}}", "C|P|C|D|")]
    [InlineData("@conference{k, author={C, D}, title={C}, crossref={p}}", "@book{p, title={P}}", "C|P|C|D|")]
    [InlineData("@article{k, author={C, D}, title={C}, crossref={p}}", "@periodical{p, title={J}, subtitle={S}}", "C|J: S|C|D|")]
    [InlineData("@incollection{k, title={C}, booktitle={Own}, crossref={p}}", "@collection{p, title={B}}", "C|Own||")]
    [InlineData("@incollection{k, title={C}, CROSSREF={P}}", "@Collection{p, title={B}}", "C|B||")]
    public void Titles_and_authors_are_mapped_as_biblatex_does(string heir, string parent, string expected)
    {
        var work = Heir(heir, parent);
        Assert.Equal(expected,
            $"{work.Text(Variable.Title)}|{work.Text(Variable.ContainerTitle)}|{Lists.Names(work, Variable.Author)}|"
            + $"{Lists.Names(work, Variable.ContainerAuthor)}");
    }

    [Fact]
    public void A_volume_names_the_whole_and_its_chapters_both()
    {
        const string list = "@mvbook{w, title={Whole}, author={A, B}} @book{v, title={Volume}, volume=2, crossref={w}, date=2001} @inbook{c, "
            + "title={Chapter}, crossref={v}, pages={1}}";
        var works = Lists.Bib(list).Value;
        Assert.Equal(("Volume", "Whole", "2"),
            (works[1].Record.Text(Variable.Title), works[1].Record.Text(Variable.ContainerTitle), works[1].Record.Text(Variable.Volume)));
        Assert.Equal(("Chapter", "Volume", "Whole"),
            (works[2].Record.Text(Variable.Title), works[2].Record.Text(Variable.ContainerTitle), works[2].Record.Text(Variable.CollectionTitle)));
    }

    [Fact]
    public void Data_of_several_works_stand_in_one_place_and_are_no_work()
    {
        var read = Lists.Bib("@book{k, title={A}, xdata={oup, addr}} @xdata{oup, publisher={OUP}, xdata={more}} @xdata{addr, location={Oxford}, "
            + "title={No}} @xdata{more, series={S}}");
        var work = Lists.Only(read);
        Assert.Equal(("OUP", "Oxford", "S"),
            (work.Text(Variable.Publisher), work.Text(Variable.PublisherPlace), work.Text(Variable.CollectionTitle)));
    }

    [Fact]
    public void A_work_that_only_lends_needs_not_be_cited()
    {
        var works = Lists.Bib($"@incollection{{k, title={{C}}, crossref={{p}}}} {Collection} @book{{other, title={{O}}}}").Value;
        Assert.Equal([false, true, false], works.Select(work => work.Lends));
    }

    [Theory]
    [InlineData("@book{a, title={A}, crossref={b}} @book{b, title={B}, crossref={a}}", "leads back")]
    [InlineData("@book{a, title={A}, crossref={a}}", "leads back")]
    [InlineData("@book{a, title={A}, xdata={x}} @xdata{x, xdata={y}} @xdata{y, xdata={x}, publisher={P}}", "leads back")]
    [InlineData("@book{a, title={A}, crossref={none}}", "no entry of this file has that key")]
    [InlineData("@book{a, title={A}, xdata={none}}", "no entry of this file has that key")]
    public void Circles_and_loose_ends_are_told(string list, string told)
    {
        var read = Lists.Bib(list);
        Assert.Contains(read.Diagnostics, problem => problem.Rule == Rules.UnreadInWork && problem.Message.Contains(told, StringComparison.Ordinal));
        Assert.Equal("A", read.Value[0].Record.Text(Variable.Title));
    }

    [Fact]
    public void A_long_text_that_very_many_works_would_share_is_told_before_it_fills_the_memory()
    {
        var heirs = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"@inbook{{k{i}, title={{C}}, crossref={{p}}}}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var read = Lists.Bib($"{heirs} @book{{p, title={{P}}, abstract={{{new string('a', 90_000)}}}}}");
        Assert.Contains(read.Diagnostics, problem => problem.Rule == Rules.InputTooLarge);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static Item Heir(string heir, string parent)
    {
        var read = Lists.Bib(heir + "\n" + parent);
        Assert.Empty(read.Diagnostics);
        return Assert.Single(read.Value, work => work.Key == "k").Record;
    }
}
