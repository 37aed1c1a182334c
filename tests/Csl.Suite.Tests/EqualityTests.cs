using Xunit.Abstractions;

namespace Csl.Suite.Tests;

/// <summary>
/// Each work of the corpora alone, in each official style, in the list and in a citation: ours against the reference processor.
/// <c>Differences.tsv</c> has a line for each class of differences. One that is in no class fails, and so does a class that no longer occurs.
/// </summary>
public sealed class EqualityTests(ITestOutputHelper output)
{
    [Fact]
    public void Official_styles_print_what_the_reference_prints_but_for_what_is_listed()
    {
        var all = Data.Files("styles", "*.csl").AsParallel().WithDegreeOfParallelism(2).SelectMany(Compared).ToList();
        var different = all.OfType<Difference>().Select(each => (Difference: each, Classes: each.Explained())).ToList();
        var chosen = different.Count(each => each.Classes is [_, ..] && each.Classes.All(one => one.Kind == "choice"));
        output.WriteLine($"{all.Count - different.Count} of {all.Count} are equal, {chosen} differ by choice");
        Assert.Empty(different.Where(each => each.Classes.IsEmpty).Select(each => each.Difference).Take(20));
        Assert.True(different.Count - chosen <= all.Count * 0.005);
        var occurring = different.Where(each => each.Classes.Length == 1).SelectMany(each => each.Classes).ToHashSet();
        Assert.Empty(DifferenceClass.Listed.Except(occurring));
    }

    [Fact]
    public void Each_class_is_a_choice_or_a_fault_with_its_reason()
    {
        Assert.All(DifferenceClass.Listed, each => Assert.Contains(each.Kind, new[] { "choice", "fault" }));
        Assert.All(DifferenceClass.Listed, each => Assert.NotEmpty(each.Reason));
    }

    /// <summary>For each work and part what differs, or null.</summary>
    private static IEnumerable<Difference?> Compared(string file)
    {
        var style = Style.Read(File.ReadAllText(file)).Style!;
        var bound = new BoundStyle(style, Data.Locales, style.DefaultLocale ?? "en-GB");
        var name = Path.GetFileNameWithoutExtension(file);
        var reference = Reference.Printed(file);
        foreach (var (item, locator) in Works.All)
        {
            var document = bound.Process([item], [new Citation([new Cite(0, Locator: locator)]) { StandsAlone = true }]);
            var list = string.Concat(document.Bibliography.Select(entry => Printed(entry.Text)));
            if (style.HasBibliography) yield return Between(name, "list", item, (list, reference[item.Id].List));
            yield return Between(name, "citation", item, (Printed(document.Citations[0]), reference[item.Id].Citation));
        }
    }

    private static string Printed(FormattedText text) => text.Write(SuiteWriter.Instance);

    private static Difference? Between(string style, string part, Item item, (string Ours, string Theirs) printed)
    {
        var (ours, theirs) = (Displayed.Of(printed.Ours), Displayed.Of(printed.Theirs));
        return ours == theirs ? null : new Difference(style, part, item, ours, theirs);
    }
}
