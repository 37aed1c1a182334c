namespace Csl.Suite.Tests;

/// <summary>Official styles folded for the shape of a work print what they print as written.</summary>
public sealed class FoldedTests
{
    [Fact]
    public void Each_work_reads_the_same_folded_or_not()
    {
        var different = Data.Files("styles", "*.csl").AsParallel().WithDegreeOfParallelism(2).SelectMany(Different).Take(5).ToList();
        Assert.Empty(different);
    }

    private static IEnumerable<string> Different(string file)
    {
        var style = Style.Read(File.ReadAllText(file)).Style!;
        var folded = new BoundStyle(style, Data.Locales);
        var written = new BoundStyle(style, Data.Locales) { Plans = new PlanCache(style, 0) };
        foreach (var (item, _) in Works.All)
        {
            foreach (var part in Enum.GetValues<StylePart>())
            {
                var (ours, wanted) = (folded.Render(item, part).ToHtml(), written.Render(item, part).ToHtml());
                if (ours != wanted) yield return $"{Path.GetFileName(file)} {item.Id} {part}: {ours} instead of {wanted}";
            }
        }
    }
}
