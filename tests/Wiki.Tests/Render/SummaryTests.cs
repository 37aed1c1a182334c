using System.Text;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>A page says once what its entry is about.</summary>
public sealed class SummaryTests
{
    [Theory]
    [InlineData("wiki/rose/index.html", "<p class=\"summary\">A flower.</p>", 1, 0)]
    [InlineData("wiki/rose/print/index.html", "<p class=\"summary\">A flower.</p>", 1, 0)]
    [InlineData("wiki/lily/index.html", "<p class=\"summary\">Another.</p>", 1, 1)]
    [InlineData("wiki/kind/concepts/index.html", "<p>A flower.</p>", 1, 1)]
    public void A_summary_that_the_text_begins_with_is_not_shown_above_it(string page, string shown, int declared, int taken)
    {
        Assert.Equal(declared, Count(Pages("---\ntitle: Rose\nsummary: A flower.\n---\nRed. Blooms.\n")[page], shown));
        Assert.Equal(taken, Count(Pages("---\ntitle: Rose\n---\nA *flower*. Blooms.\n")[page], shown));
    }

    private static int Count(byte[] page, string text) => Encoding.UTF8.GetString(page).Split(text).Length - 1;

    private static SortedDictionary<string, byte[]> Pages(string rose) => Sites.Render(Site.Build(Sites.Of(new Dictionary<string, string>
    {
        ["site.yaml"] = "title: Garden\nreading: { summary: first-sentence }\n",
        ["concepts/rose.md"] = rose,
        ["concepts/lily.md"] = "---\ntitle: Lily\nsummary: Another.\n---\nUnlike the [[rose]].\n",
    })));
}
