using System.Buffers;
using Wiki.Tests;

namespace Csl.Tests.Plans;

/// <summary>A work alone is printed without memory of its own, once a thread has printed its like.</summary>
public sealed class MemoryTests
{
    private static readonly Csl.Locales Languages = Csl.Locales.Bundled();

    [Theory]
    [InlineData("apa", StylePart.Bibliography)]
    [InlineData("apa", StylePart.Citation)]
    [InlineData("chicago-notes", StylePart.Citation)]
    [InlineData("harvard", StylePart.Bibliography)]
    [InlineData("oscola", StylePart.Citation)]
    public void A_page_of_a_wiki_costs_nothing_but_what_comes_out(string name, StylePart part)
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, $"templates/citations/{name}.csl"));
        var style = new BoundStyle(Style.Read(file).Style!, Languages);
        var page = new Item.Builder("a", "webpage").Set(Variable.Title, "Law & <i>order</i> of “things”")
            .Set(Variable.Genre, "Wiki article — Concept")
            .Set(Variable.Author, [new Name { Family = "Adler", Given = "Ann Barbara" }, new Name { Literal = "Policy Window" }])
            .Set(Variable.ContainerTitle, "Wiki").Set(Variable.Publisher, "Society").Set(Variable.URL, "https://example.org/a")
            .Set(Variable.Language, "en").Set(Variable.Issued, new Date { From = new DatePoint(2026, 5, 30) }).Build();
        var output = new ArrayBufferWriter<byte>(1 << 16);
        void Print()
        {
            output.ResetWrittenCount();
            style.Write(page, part, output, Notation.Html);
        }
        for (var i = 0; i < 10; i++) Print();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) Print();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(output.WrittenCount > 0);
    }
}
