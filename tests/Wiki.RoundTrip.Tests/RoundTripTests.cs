using System.Collections.Immutable;
using Wiki.Citations;

namespace Wiki.RoundTrip.Tests;

/// <summary>What is written in a format comes back from programs that others wrote.</summary>
public sealed class RoundTripTests(Written written) : IClassFixture<Written>
{
    private const int Enough = 2;

    public static TheoryData<string> Formats() => [.. Written.Formats];

    public static TheoryData<string, string> FormatsAndReaders()
    {
        var all = new TheoryData<string, string>();
        foreach (var format in Written.Formats)
        {
            foreach (var reader in Readers.Of(format)) all.Add(format, reader);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_part_of_each_item_comes_back_from_two_readers_unless_the_format_cannot_hold_it(string format)
    {
        var misread = Readers.Of(format).SelectMany(reader => Differences(format, reader))
            .CountBy(difference => (difference.Item, difference.Part, difference.Number));
        var lost = misread.Where(part => Readers.Of(format).Length - part.Value < Enough).Select(part => part.Key).ToList();
        var losses = Losses.OfFormats.Where(loss => loss.Formats.Contains(format)).ToList();
        Assert.Empty(lost.Where(part => !losses.Exists(loss => loss.Part == part.Part && loss.Concerns(part.Item)))
            .Select(part =>
                $"{part.Item.Id}, {part.Part} {part.Number}: "
                + $"{FoundItem.Of(part.Item).Texts().First(text => text.Place == (part.Part, part.Number)).Text}"));
        Assert.DoesNotContain(losses, loss => !lost.Exists(part => loss.Part == part.Part && loss.Concerns(part.Item)));
    }

    [Theory]
    [MemberData(nameof(FormatsAndReaders))]
    public void A_reader_gives_back_all_but_what_the_format_loses_and_what_is_known_of_it(string format, string reader)
    {
        var differences = Differences(format, reader)
            .Where(difference =>
                !Losses.OfFormats.Any(loss => loss.Formats.Contains(format) && loss.Part == difference.Part && loss.Concerns(difference.Item)))
                .ToList();
        var quirks = Losses.OfReaders.Where(quirk => quirk.Formats.Contains(format) && quirk.Reader == reader).ToList();
        Assert.DoesNotContain(differences, difference => !quirks.Exists(quirk => Explains(quirk, difference)));
        Assert.DoesNotContain(quirks, quirk => !differences.Exists(difference => Explains(quirk, difference)));
    }

    private IEnumerable<Difference> Differences(string format, string reader)
    {
        var found = written.Found(format, reader);
        return Differences(written.Sample, found[0]).Concat(Differences(NastyItems.All, found[1]));
    }

    private static IEnumerable<Difference> Differences(ImmutableArray<CitationItem> items, ImmutableArray<FoundItem> found)
    {
        Assert.Equal(items.Length, found.Length);
        return from pair in items.Zip(found)
               let read = pair.Second.Texts().ToDictionary(text => text.Place, text => text.Text)
               from expected in FoundItem.Of(pair.First).Texts()
               where read.GetValueOrDefault(expected.Place) != expected.Text
               select new Difference(pair.First, expected.Place.Part, expected.Place.Number,
                   $"{expected.Text}  ->  {read.GetValueOrDefault(expected.Place)}");
    }

    private static bool Explains(Quirk quirk, Difference difference) => quirk.Part == difference.Part && quirk.Concerns(difference.Item);

    private sealed record Difference(CitationItem Item, Part Part, int Number, string Change)
    {
        public override string ToString() => $"{Item.Id}, {Part} {Number}: {Change}";
    }
}
