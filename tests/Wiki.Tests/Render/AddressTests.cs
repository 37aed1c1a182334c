using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>Addresses are cited, so they are promises.</summary>
public sealed class AddressTests
{
    /// <summary>What stands for the kind is the beginning of the SHA-256 of its plural in UTF-8.</summary>
    [Fact]
    public void Kind_without_a_Latin_letter_keeps_its_address_in_every_version()
    {
        var files = new Dictionary<string, string>
        {
            ["site.yaml"] = "title: Garden\nkinds:\n  concept: { label: Понятие, plural: Понятия, folder: "
            + "concepts }\n",
            ["concepts/rose.md"] = "---\ntitle: Rose\n---\n"
        };
        Assert.Contains("wiki/kind/x4d56efc9/index.html", Sites.Render(Site.Build(Sites.Of(files))).Keys);
    }
}
