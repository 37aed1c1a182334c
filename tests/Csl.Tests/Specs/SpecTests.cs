using Wiki.Tests;

namespace Csl.Tests.Specs;

/// <summary>
/// Cases in prose: a style, works, the citations of a text, and what they print. All languages are those that come with the library.
/// </summary>
public sealed class SpecTests
{
    private static readonly Csl.Locales Languages = Csl.Locales.Bundled();

    public static TheoryData<string> Files { get; } =
        new(Directory.GetFiles(Path.Combine(Repository.Root, "tests/Csl.Tests/Specs"), "*.md").Select(file => Path.GetFileName(file)).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void Cases_print_what_they_say(string file)
    {
        var cases = SpecCase.Read(File.ReadAllText(Path.Combine(Repository.Root, "tests/Csl.Tests/Specs", file)));
        Assert.NotEmpty(cases);
        var wrong = cases.Select(each => (each.Title, Wanted: $"{each.Prints}\n{each.List}".Trim(), Printed: Run(each).Trim()))
            .Where(result => result.Wanted != result.Printed)
            .Select(result => $"{result.Title}\nwanted:\n{result.Wanted}\nprinted:\n{result.Printed}\n");
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    private static string Run(SpecCase each)
    {
        var reading = Style.Read(each.Style);
        Assert.Empty(reading.Problems);
        var works = ItemReader.Read(each.Works);
        var document = new BoundStyle(reading.Style!, Languages).Process(works, each.Citations(works, reading.Style!.Class));
        var citations = each.Prints.Length == 0 ? "" : string.Join('\n', document.Citations.Select(text => text.ToHtml()));
        var list = each.List.Length == 0 ? "" : string.Join('\n', document.Bibliography.Select(entry => entry.Text.ToHtml()));
        return $"{citations}\n{list}";
    }
}
