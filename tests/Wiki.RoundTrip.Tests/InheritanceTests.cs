using System.Text;
using Csl;
using Wiki.Citations;

namespace Wiki.RoundTrip.Tests;

/// <summary>What works of a BibTeX file take over from others is what biber, which reads for biblatex, makes of the same file.</summary>
public sealed class InheritanceTests
{
    private const string List = """
        @inbook{c1, title={Chapter}, crossref={b1}, pages={1--9}}
        @book{b1, author={Ada Example}, title={Book}, subtitle={Sub}, titleaddon={Add}, date={2001}, publisher={P}, langid={german}, crossref={m1}}
        @mvbook{m1, title={Whole}, subtitle={Of all}, author={Main Author}, location={Rome}, volumes={3}}
        @incollection{c2, author={Jan Berg}, title={Piece}, crossref={col}}
        @collection{col, title={Coll}, editor={Ed Itor}, date={2011}, note={N}, addendum={Q}}
        @inproceedings{c3, author={Jan Berg}, title={Paper}, crossref={pro}}
        @proceedings{pro, title={Proc}, eventtitle={Event}, venue={Oslo}, eventdate={2010-05-01/2010-05-03}, editor={Ed Itor}, date={2010}}
        @article{c4, author={Jan Berg}, title={Art}, crossref={per}}
        @periodical{per, title={Journal}, subtitle={JS}, issuetitle={Special}, volume={3}, date={2009}, editor={Ed Itor}}
        @bookinbook{c5, title={Inner}, crossref={b1}}
        @inreference{c6, title={Entry}, crossref={ref}}
        @mvreference{ref, title={Encyclopaedia}, date={1999}}
        @report{r1, title={Part}, crossref={r0}}
        @report{r0, title={Whole report}, subtitle={RS}, institution={Inst}, type={Working paper}, date={2015}, author={Re Port}}
        @book{x1, title={X}, author={A B}, xdata={oup,loc}}
        @xdata{oup, publisher={OUP}, xdata={ser}}
        @xdata{loc, location={Oxford}, publisher={Other}}
        @xdata{ser, series={Ser}}
        """;

    [Fact]
    public void Fields_are_inherited_as_by_biber()
    {
        var folder = Directory.CreateTempSubdirectory("inheritance").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "in.bib"), List);
            string[] arguments = ["--tool", "--quiet", "--output-resolve-crossrefs", "--output-resolve-xdata", "--output-file", "out.bib", "in.bib"];
            Run.Printed("biber", arguments, folder);
            var resolved = File.ReadAllText(Path.Combine(folder, "out.bib"));
            Assert.DoesNotContain("crossref", resolved, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(Works(resolved), Works(List));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Works(string list)
    {
        var read = ReferenceReader.Read("references.bib", Encoding.UTF8.GetBytes(list));
        Assert.Empty(read.Diagnostics);
        return string.Join('\n', read.Value.OrderBy(work => work.Key, StringComparer.Ordinal)
            .Select(work => $"{work.Key} {work.Record.Type} {Fields(work.Record)}"));
    }

    private static string Fields(Item work) =>
        string.Join("; ", Enum.GetValues<Variable>().Where(work.Has).Select(variable => $"{variable} {Value(work, variable)}"));

    private static string Value(Item work, Variable variable) =>
        work.Text(variable) ?? work.Date(variable)?.ToString() ?? string.Join(" and ", work.Names(variable).Select(name => name.ToString()));
}
