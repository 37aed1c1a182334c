using System.Text.RegularExpressions;

namespace Csl.Styles.Tests;

/// <summary>
/// A line of <c>Differences.tsv</c>: where a built-in style prints otherwise than the official one, and why. Patterns are of the two texts in small
/// letters; a star stands for any type.
/// </summary>
internal sealed record Difference(string Style, string Part, string Types, Regex Official, Regex Ours, string Reason)
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        .. File.ReadLines(Path.Combine(BuiltIn.TestFolder, "Differences.tsv"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(cells => new Difference(cells[0], cells[1], cells[2], new Regex(cells[3]), new Regex(cells[4]), cells[5])),
    ];

    public bool Explains(Compared pair) =>
        Style.Split(' ').Contains(pair.Style) && (Part == "*" || Part == pair.Part) && (Types == "*" || Types.Split(' ').Contains(pair.Type))
        && Official.IsMatch(pair.Official) && Ours.IsMatch(pair.Ours);
}

/// <summary>What the official style and ours make of a work, in small letters: in the list, or cited.</summary>
internal sealed record Compared(string Style, string Part, string Type, string Official, string Ours)
{
    public bool IsEqual => Official == Ours;
}
