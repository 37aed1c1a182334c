using System.Collections.Immutable;
using Wiki.Tests;

namespace Wiki.RoundTrip.Tests;

/// <summary>
/// BibTeX itself, with a style that prints what it has read: it decides where an entry, a value and a name ends. What is in them is for TeX.
/// </summary>
internal static class Bibtex
{
    public static ImmutableArray<FoundItem> Read(string file)
    {
        var folder = Directory.CreateDirectory(file + ".bibtex").FullName;
        File.Copy(Path.Combine(Repository.Root, "tests/Wiki.RoundTrip.Tests/dump.bst"), Path.Combine(folder, "dump.bst"));
        File.Copy(file, Path.Combine(folder, "items.bib"));
        File.WriteAllText(Path.Combine(folder, "items.aux"), "\\bibstyle{dump}\n\\citation{*}\n\\bibdata{items}\n");
        Run.Printed("bibtex", ["-terse", "items"], folder);
        // BibTeX cuts long lines at a space and begins the next with two.
        var lines = File.ReadAllText(Path.Combine(folder, "items.bbl")).Replace("\n  ", " ", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var starts = Enumerable.Range(0, lines.Length).Where(line => lines[line][0] == 'T').Append(lines.Length).ToArray();
        return [.. starts.Zip(starts.Skip(1), (start, end) => Item(lines[start..end]))];
    }

    private static FoundItem Item(string[] lines)
    {
        string Only(char kind) => lines.First(line => line[0] == kind)[2..];
        return FoundItem.From(Tex.Plain(Only('T')), lines.Where(line => line[0] == 'A').Select(line => Name(line[2..])), Only('D').TrimEnd('-'),
            Only('U').Replace(@"\url{", "", StringComparison.Ordinal).TrimEnd('}'));
    }

    /// <summary>Particles, family name, given names, suffix.</summary>
    private static string Name(string name)
    {
        var parts = name.Split('|').Select(part => Tex.Plain(part).Trim()).ToArray();
        return FoundItem.Person($"{parts[0]} {parts[1]}".Trim(), parts[2], parts[3]);
    }
}
