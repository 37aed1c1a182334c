using System.Text;
using AngleSharp.Html.Parser;
using Wiki.Diagnostics;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>Pictures and other files that an author calls by name, wherever they lie.</summary>
public sealed class FileByNameTests
{
    [Theory]
    [InlineData("![[leaf.png|A leaf]]", "assets/pictures/trees/leaf.png")]
    [InlineData("![A leaf](leaf.png)", "assets/pictures/trees/leaf.png")]
    [InlineData("![A leaf](/leaf.png)", "")]
    [InlineData("![[pictures/trees/leaf.png|A leaf]]", "assets/pictures/trees/leaf.png")]
    [InlineData("![[trees/leaf.png|A leaf]]", "")]
    [InlineData("![[own.png|Our own]]", "assets/concepts/own.png")]
    [InlineData("[[report.pdf]]", "assets/papers/report.pdf")]
    [InlineData("[[report.pdf#page=2|The report]]", "assets/papers/report.pdf#page=2")]
    [InlineData("[[papers/report.pdf]]", "assets/papers/report.pdf")]
    [InlineData("[The report](report.pdf)", "assets/papers/report.pdf")]
    [InlineData("[[Sales.pdf]]", "wiki/sales-pdf/")]
    public void The_one_file_of_a_name_is_meant(string written, string address)
    {
        var wiki = Site.Build(Sites.Of(Wiki(written)));
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Sites.Render(wiki)["wiki/oak/index.html"]));
        var shown = page.QuerySelector(".body img, .body a")!;
        Assert.Equal(address.Length == 0 ? "" : "../../" + address, shown.GetAttribute("src") ?? shown.GetAttribute("href"));
        Assert.Equal(address.Length == 0 ? [Rules.MissingAsset] : [], wiki.Diagnostics.Select(told => told.Rule).Where(rule => rule != Rules.Orphan));
    }

    [Fact]
    public void A_file_that_is_meant_is_published_and_no_other()
    {
        var files = Sites.Render(Site.Build(Sites.Of(Wiki("![[leaf.png|A leaf]] and [[report.pdf]]"))));
        Assert.Equal(["assets/papers/report.pdf", "assets/pictures/trees/leaf.png"],
            files.Keys.Where(file => file.StartsWith("assets/p", StringComparison.Ordinal) && !file.EndsWith(".js", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("![[twice.png|Which]]", "several files are called `twice.png`: papers/twice.png, pictures/twice.png",
        "write the path of the one that is meant: `/papers/twice.png`")]
    [InlineData("![[nowhere.png|None]]", "the file `concepts/nowhere.png` is not in the content folder",
        "put it there, or correct the path: it is relative to this file, or begins with `/` at the content folder")]
    public void A_name_of_several_files_or_of_none_is_told(string written, string message, string help)
    {
        var told = Site.Build(Sites.Of(Wiki(written))).Diagnostics.Single(found => found.Rule == Rules.MissingAsset);
        Assert.Equal((message, help), (told.Message, told.Help));
    }

    private static readonly string[] Files =
    [
        "pictures/trees/leaf.png", "pictures/own.png", "concepts/own.png", "papers/report.pdf", "papers/twice.png", "pictures/twice.png",
    ];

    private static Dictionary<string, string> Wiki(string written) => new(Files.ToDictionary(file => file, _ => "PNG"), StringComparer.Ordinal)
    {
        ["site.yaml"] = "title: Trees\nbase_url: https://trees.example\n",
        ["concepts/oak.md"] = $"---\ntitle: Oak\nsummary: A tree.\n---\n{written}\n",
        ["concepts/sales.md"] = "---\ntitle: Sales.pdf\nslug: sales-pdf\nsummary: An entry called as a file is.\n---\nOf the [[oak]].\n",
    };
}
