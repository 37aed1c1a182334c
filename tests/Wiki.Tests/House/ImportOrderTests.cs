namespace Wiki.Tests.House;

/// <summary>Imports run one way, and each library stays behind its border (.github/ARCHITECTURE.md).</summary>
public sealed class ImportOrderTests
{
    /// <summary>A folder may use itself and those named for it; the files at the top of src/Wiki may use all of them.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Content"] = ["Text", "Diagnostics"],
        ["Graph"] = ["Text", "Diagnostics", "Content"],
        ["Scripting"] = ["Text", "Diagnostics"],
        ["Citations"] = ["Text", "Diagnostics", "Content", "Graph", "Scripting"],
        ["Templates"] = ["Text", "Diagnostics", "Scripting"],
        ["Search"] = ["Text", "Diagnostics", "Content", "Graph"],
        ["Render"] = ["Text", "Diagnostics", "Content", "Graph", "Citations", "Templates", "Search"],
        ["Incremental"] = ["Text", "Diagnostics", "Content", "Citations", "Templates", "Render"],
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
    public void No_folder_uses_one_that_comes_after_it()
    {
        var wrong =
            from file in Repository.SourceFiles("src/Wiki")
            let path = RelativePath(file)
            where path.Contains('/')
            let folder = path.Split('/')[0]
            from used in Usings(file)
            where used.StartsWith("Wiki.", StringComparison.Ordinal)
            let target = used.Split('.')[1]
            where target != folder && !(Allowed.TryGetValue(folder, out var allowed) && allowed.Contains(target))
            select $"{path} uses {used}";
        Assert.Empty(wrong);
    }

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
