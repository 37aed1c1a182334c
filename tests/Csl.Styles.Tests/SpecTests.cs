using System.Collections.Immutable;

namespace Csl.Styles.Tests;

/// <summary>
/// What each style prints, by the examples and rules of its manual: tables in <c>Specs</c>, one a style for works of all kinds and one for law. Works
/// are in <c>works.json</c>, <c>law.json</c> and <c>kinds.json</c>.
/// </summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(BuiltIn.TestFolder, "Specs");

    public static IReadOnlyDictionary<string, Item> Works { get; } =
        new[] { "works.json", "law.json", "kinds.json" }
            .SelectMany(file => ItemReader.Read(File.ReadAllText(Path.Combine(Folder, file))))
            .ToDictionary(work => work.Id);

    private static readonly string[] Tables =
        [.. Directory.GetFiles(Folder, "*.tsv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files { get; } = new(Tables);

    [Theory]
    [MemberData(nameof(Files))]
    public void Prints_what_the_manual_has(string file)
    {
        var style = BuiltIn.Find(Style(file));
        var wrong = SpecRow.Read(Path.Combine(Folder, file))
            .Select(row => (row, printed: row.Print(style, Works)))
            .Where(pair => pair.printed != pair.row.Prints)
            .Select(pair => $"{pair.row.Work} {pair.row.Form} {pair.row.Place} ({pair.row.Rule})\nwanted {pair.row.Prints}\ngot    {pair.printed}");
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void Each_style_has_a_table_and_law_has_a_hundred_and_twenty_cases()
    {
        Assert.Empty(BuiltIn.Names.Except(Tables.Select(Style)));
        var law = Tables.Where(file => file.EndsWith(".law.tsv", StringComparison.Ordinal));
        Assert.True(law.Sum(file => SpecRow.Read(Path.Combine(Folder, file)).Count()) >= 120);
    }

    /// <summary>The rows of all tables about a style.</summary>
    internal static ImmutableArray<SpecRow> RowsOf(string style) =>
        [.. Tables.Where(file => Style(file) == style).SelectMany(file => SpecRow.Read(Path.Combine(Folder, file)))];

    /// <summary>"oscola-4.law.tsv" is about oscola-4.</summary>
    private static string Style(string file) => file[..file.IndexOf('.', StringComparison.Ordinal)];
}
