namespace Wiki.Tests.House;

/// <summary>What a folder uses comes before it, and each library stays behind its border (.github/ARCHITECTURE.md).</summary>
public sealed class ImportOrderTests
{
    /// <summary>
    /// A folder may use itself and those named for it; the files at the top of src/Wiki, for which the empty name stands, may use all of them.
    /// </summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Content"] = ["Text", "Diagnostics"],
        ["Import"] = ["Text", "Diagnostics", "Content"],
        ["Graph"] = ["Text", "Diagnostics", "Content"],
        ["Versions"] = ["Text", "Diagnostics", "Content"],
        ["Scripting"] = ["Text", "Diagnostics"],
        ["Citations"] = ["Text", "Diagnostics", "Content", "Graph", "Scripting"],
        ["Templates"] = ["Text", "Diagnostics", "Scripting"],
        ["Search"] = ["Text", "Diagnostics", "Content", "Graph"],
        ["Input"] = ["Text", "Diagnostics", "Content", "Citations", "Templates", "Versions"],
        ["Render"] = ["Text", "Diagnostics", "Content", "Graph", "Citations", "Templates", "Search", "Input", "Versions"],
        ["Incremental"] = ["", "Text", "Diagnostics", "Content", "Citations", "Templates", "Input", "Render", "Versions"],
    };

    /// <summary>Which files may name a library, as patterns of their path.</summary>
    private static readonly Dictionary<string, string[]> Borders = new()
    {
        ["Markdig"] = ["Content/"],
        ["ColorCode"] = ["Content/"],
        ["AngleSharp"] = ["Content/"],
        ["YamlDotNet"] = ["Content/"],
        ["Lucene"] = ["Search/"],
        ["Csl"] = ["Citations/", "Render/"],
        ["Scriban"] = ["Scripting/", "Templates/", "Citations/"],
    };

    [Fact]
    public void No_folder_uses_one_that_comes_after_it() =>
        Assert.Equal("", string.Join("\n", UsedTypes.AgainstOrder(typeof(Site).Assembly, "Wiki", Allowed)));

    [Fact]
    public void Each_library_stays_behind_its_border()
    {
        var wrong =
            from file in Repository.SourceFiles("src/Wiki")
            let path = RelativePath(file)
            from used in Usings(file)
            from border in Borders
            where used == border.Key || used.StartsWith(border.Key + ".", StringComparison.Ordinal)
            where !border.Value.Any(place => path.StartsWith(place, StringComparison.Ordinal))
            select $"{path} uses {used}";
        Assert.Empty(wrong);
    }

    private static string RelativePath(string file) => Path.GetRelativePath(Path.Combine(Repository.Root, "src/Wiki"), file).Replace('\\', '/');

    private static IEnumerable<string> Usings(string file) =>
        File.ReadLines(file).Where(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';'))
            .Select(line => line[6..^1].Split('=')[^1].Trim().Replace("static ", ""));
}
