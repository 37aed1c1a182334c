using System.Collections.Immutable;
using Wiki.Citations;

namespace Wiki.RoundTrip.Tests;

/// <summary>What is written in a format comes back from programs that others wrote, apart from the <see cref="Losses"/> that are known.</summary>
public sealed class RoundTripTests(Written written) : IClassFixture<Written>
{
    [Theory]
    [InlineData("bibtex", "retorquere")]
    [InlineData("bibtex", "converter")]
    [InlineData("bibtex", "bibtex")]
    [InlineData("biblatex", "retorquere")]
    [InlineData("biblatex", "converter")]
    [InlineData("biblatex", "biber")]
    [InlineData("ris", "citation")]
    [InlineData("ris", "converter")]
    [InlineData("ris", "bibutils")]
    [InlineData("enw", "converter")]
    [InlineData("enw", "bibutils")]
    [InlineData("csl-json", "citation")]
    [InlineData("csl-json", "converter")]
    public void What_is_written_comes_back(string format, string reader)
    {
        var found = Readers.Read(reader, format, [written.SampleFile(format), written.NastyFile(format)]);
        var differences = Differences(written.Sample, found[0]).Concat(Differences(NastyItems.All, found[1])).ToList();
        var losses = Losses.Known.Where(loss => loss.Format == format && loss.Reader == reader).ToList();
        Assert.DoesNotContain(differences, difference => !losses.Any(loss => Explains(loss, difference)));
        Assert.DoesNotContain(losses, loss => !differences.Exists(difference => Explains(loss, difference)));
    }

    private static IEnumerable<Difference> Differences(ImmutableArray<CitationItem> items, ImmutableArray<FoundItem> found)
    {
        Assert.Equal(items.Length, found.Length);
        return from pair in items.Zip(found)
               let expected = FoundItem.Of(pair.First)
               from part in Enum.GetValues<Part>()
               where expected.Part(part) != pair.Second.Part(part)
               select new Difference(pair.First, part, expected.Part(part), pair.Second.Part(part));
    }

    private static bool Explains(Loss loss, Difference difference) => loss.Part == difference.Part && loss.Concerns(difference.Item);

    private sealed record Difference(CitationItem Item, Part Part, string Written, string Found)
    {
        public override string ToString() => $"{Item.Id}, {Part}: {Written}  ->  {Found}";
    }
}
