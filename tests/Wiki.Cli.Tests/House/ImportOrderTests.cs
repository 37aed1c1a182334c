using Wiki.Tests;

namespace Wiki.Cli.Tests.House;

/// <summary>What a folder of the program uses comes before it (.github/ARCHITECTURE.md).</summary>
public sealed class ImportOrderTests
{
    /// <summary>
    /// A folder may use itself and those named for it; the empty name stands for the files at the top, such as the terminal and the workers.
    /// </summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Files"] = [""],
        ["History"] = ["", "Files"],
        ["Reading"] = ["", "Files", "History"],
        ["Publish"] = ["", "Files"],
        ["Reports"] = ["", "Files", "Publish"],
        ["Serve"] = ["", "Files", "History", "Reading", "Publish", "Reports"],
        ["Imports"] = ["", "Files", "Publish", "Reports"],
        ["Commands"] = ["", "Files", "History", "Reading", "Publish", "Reports", "Serve", "Imports"],
    };

    [Fact]
    public void No_folder_uses_one_that_comes_after_it() =>
        Assert.Equal("", string.Join("\n", UsedTypes.AgainstOrder(typeof(CommandFailure).Assembly, "Wiki.Cli", Allowed)));
}
