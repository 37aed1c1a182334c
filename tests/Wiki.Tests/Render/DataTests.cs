using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>The wiki as data: whatever a title holds, each file gives it back. Programs that others wrote read them in the round trips.</summary>
public sealed class DataTests
{
    private const string Head = "title: Garden\nbase_url: https://garden.example\ndata: [catalogue, csv, skos, llms, graph]\n";

    private static readonly string[] Titles =
    [
        "Plain", "Quoted \"twice\"", "5\" 3' and \"",
        "Comma, semicolon; and more", "]]> <b>&amp;", "back\\slash \\u0041", "=1+1", "שלום עולם", "𝔸𝔦 ☃",
        "[link](x) `code` *a* _b_", "{{ x }}",
    ];

    [Fact]
    public void Titles_come_back_from_every_file()
    {
        var site = Site.Build(Sites.Of(Hostile()));
        var (files, titles) = (Sites.Render(site), site.Model.Graph.Entries.Select(entry => entry.Title).ToList());
        Assert.Equal(Titles.Length, titles.Count);
        var expected = titles.Order(StringComparer.Ordinal);
        using var catalogue = JsonDocument.Parse(files["data/catalogue.json"]);
        var entries = catalogue.RootElement.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(expected, entries.Select(entry => entry.GetProperty("title").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(
            [Titles[int.Parse(entry.GetProperty("slug").GetString()![1..], CultureInfo.InvariantCulture)] + " too"],
            entry.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString())));
        var rows = Csv(Text(files, "data/concepts.csv"));
        Assert.Equal(expected, rows.Skip(1).Select(row => row[2]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        var graph = XDocument.Parse(Text(files, "data/graph.graphml"));
        Assert.Equal(expected, graph.Descendants().Where(node => node.Name.LocalName == "data" && node.Attribute("key")!.Value == "title")
            .Select(node => node.Value).Order(StringComparer.Ordinal));
        var vocabulary = Text(files, "data/vocabulary.ttl");
        Assert.All(titles, title => Assert.Contains(
            $"skos:prefLabel \"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"@en",
            vocabulary, StringComparison.Ordinal));
    }

    /// <summary>Each line of the catalogue between the first and the last is an entry by itself.</summary>
    [Fact]
    public void An_entry_of_the_catalogue_is_a_line()
    {
        var lines = Text(Sites.Render(Site.Build(Sites.Of(Hostile()))), "data/catalogue.json").TrimEnd('\n').Split('\n');
        Assert.Equal(Titles.Length + 2, lines.Length);
        Assert.All(lines[1..^1], line => JsonDocument.Parse(line.TrimEnd(',')).Dispose());
    }

    [Fact]
    public void Relations_are_told_as_written_and_from_the_other_side()
    {
        var files = new Dictionary<string, string>
        {
            ["site.yaml"] = Head + "relations: { related: { symmetric: true }, part_of: { inverse: has_part } }\n",
            ["concepts/rose.md"] = "---\ntitle: Rose\nrelated: [lily]\npart_of: [garden]\n---\nSee [[garden]].\n",
            ["concepts/lily.md"] = "---\ntitle: Lily\n---\n",
            ["concepts/garden.md"] = "---\ntitle: Garden\nrelated: [rose]\n---\n",
        };
        var made = Sites.Render(Site.Build(Sites.Of(files)));
        Assert.Equal(["garden,related,rose", "rose,related,lily", "rose,part_of,garden"],
            Text(made, "data/relations.csv").Split("\r\n")[1..^1]);
        var lines = Text(made, "data/catalogue.json").Split('\n');
        Assert.Contains("\"relations\":{\"related\":[\"lily\"],\"part_of\":[\"garden\"]},\"inverse\":{\"related\":[\"garden\"]}",
            lines.Single(line => line.Contains("\"slug\":\"rose\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("\"inverse\":{\"has_part\":[\"rose\"]}",
            lines.Single(line => line.Contains("\"slug\":\"garden\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        var graph = XDocument.Parse(Text(made, "data/graph.graphml"));
        Assert.Equal(["garden related rose", "rose related lily", "rose part_of garden", "rose mentions garden"],
            graph.Descendants().Where(node => node.Name.LocalName == "edge")
                .Select(edge => $"{edge.Attribute("source")!.Value} {edge.Value} {edge.Attribute("target")!.Value}"));
    }

    [Fact]
    public void What_a_wiki_lacks_makes_no_file()
    {
        Assert.DoesNotContain(Made("title: Garden\ndata: []\n"), file => file.StartsWith("data/", StringComparison.Ordinal) || file == "llms.txt");
        var withoutAddress = Made("title: Garden\n");
        Assert.Contains("data/catalogue.json", withoutAddress);
        Assert.DoesNotContain("data/vocabulary.ttl", withoutAddress);
        Assert.DoesNotContain("llms.txt", withoutAddress);
    }

    [Fact]
    public void A_language_model_gets_the_lists_of_a_large_wiki()
    {
        var files = Enumerable.Range(0, LlmsText.MostEntries + 1)
            .ToDictionary(number => $"concepts/c{number}.md", number => $"---\ntitle: C{number}\n---\n");
        files["site.yaml"] = Head;
        var text = Text(Sites.Render(Site.Build(Sites.Of(files))), "llms.txt");
        Assert.Contains("## Concepts\n\n- [Concepts](https://garden.example/wiki/kind/concepts)\n", text, StringComparison.Ordinal);
        Assert.True(text.Length < 2_000);
    }

    [Fact]
    public void What_programs_may_misread_is_told()
    {
        var told = Site.Build(Sites.Of(Hostile())).Diagnostics;
        Assert.Equal([Rules.CsvFormula],
            told.Where(problem => problem.Rule.Code.StartsWith("WIKI53", StringComparison.Ordinal)).Select(problem => problem.Rule).Distinct()
                .OrderBy(rule => rule.Code, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("data: [csv, skos]", "")]
    [InlineData("data: csv", "")]
    [InlineData("data: [cvs]", "did you mean `csv`?")]
    [InlineData("data: { csv: true }", null)]
    public void Forms_are_read(string setting, string? help)
    {
        var settings = $"title: Garden\nbase_url: https://g.example\n{setting}\n";
        var site = Site.Build(Sites.Of(new Dictionary<string, string> { ["site.yaml"] = settings }));
        if (help?.Length == 0) Assert.Empty(site.Diagnostics);
        else Assert.True(Assert.Single(site.Diagnostics) is { Severity: Severity.Error } told && (help is null || told.Help == help));
    }

    private static Dictionary<string, string> Hostile()
    {
        var files = new Dictionary<string, string> { ["site.yaml"] = Head };
        for (var i = 0; i < Titles.Length; i++)
        {
            var title = JsonSerializer.Serialize(Titles[i]);
            var alias = JsonSerializer.Serialize(Titles[i] + " too");
            files[$"concepts/c{i}.md"] = $"---\nslug: c{i}\ntitle: {title}\nsummary: {title}\naliases: [{alias}]\n---\n";
        }
        return files;
    }

    private static SortedDictionary<string, byte[]>.KeyCollection Made(string settings) => Sites.Render(Site.Build(Sites.Of(
        new Dictionary<string, string> { ["site.yaml"] = settings, ["concepts/rose.md"] = "---\ntitle: Rose\n---\n" }))).Keys;

    private static string Text(SortedDictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);

    /// <summary>A reader of RFC 4180, letter by letter.</summary>
    private static List<string[]> Csv(string text)
    {
        var (rows, row, cell, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && text[i] == ',') End();
            else if (!isQuoted && text[i] == '\r')
            {
                End();
                rows.Add([.. row]);
                row.Clear();
                i++;
            }
            else cell.Append(text[i]);
        }
        return rows;

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
