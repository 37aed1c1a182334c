using System.Collections.Immutable;
using System.Text.Json;

namespace Csl.Suite.Tests;

/// <summary>Runs a fixture as the suite's own runner does, and returns what its RESULT should be.</summary>
internal sealed class FixtureRunner(Locales locales)
{
    private const string Unprinted = "[CSL STYLE ERROR: reference with no printed form.]";

    public string Run(Fixture fixture)
    {
        var reading = Style.Read(fixture["CSL"]!);
        if (reading.Style is not { } style) return string.Join("\n", reading.Problems.Select(problem => problem.Message));
        var items = Unique(ItemReader.Read(fixture["INPUT"]!));
        var bound = new BoundStyle(style, locales);
        var ids = items.Select((item, i) => (item.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        if (fixture.Json("CITATIONS") is { } steps)
        {
            var document = Replayed(bound, items, steps, ids);
            if (fixture.IsBibliography) return Bibliography(bound, document);
            return string.Join("\n", document.Citations.Select((citation, i) => $"[{i}] {Printed(citation)}"));
        }
        if (fixture.IsBibliography) return Bibliography(bound, bound.Process(items, Citations(fixture, ids) ?? []));
        var printed = bound.Process(items, Citations(fixture, ids) ?? [All(bound, items)]).Citations;
        return string.Join("\n", printed.Select(Printed));
    }

    /// <summary>Of works with the same id the last counts, where the first stands.</summary>
    private static ImmutableArray<Item> Unique(ImmutableArray<Item> items) => [.. items.GroupBy(item => item.Id).Select(same => same.Last())];

    private static string Bibliography(BoundStyle bound, Document document)
    {
        var numbered = StyleTree.Prints(bound.Style.Bibliography!.Elements, Variable.CitationNumber);
        var entries = document.Bibliography.Select((entry, i) => entry.Text.IsEmpty ? numbered ? $"{i + 1}. {Unprinted}" : "" : Printed(entry.Text))
            .Where(entry => entry.Length > 0).Select(entry => $"  <div class=\"csl-entry\">{entry}</div>\n");
        return $"<div class=\"csl-bib-body\">\n{string.Concat(entries)}</div>";
    }

    private static string Printed(FormattedText text) => text.IsEmpty ? Unprinted : text.Write(SuiteWriter.Instance);

    /// <summary>All works in one citation, in the order of the list.</summary>
    private static Citation All(BoundStyle bound, ImmutableArray<Item> items)
    {
        var listed = bound.Process(items, []).Bibliography.Select(entry => entry.Item);
        var order = bound.Style.HasBibliography ? listed : Enumerable.Range(0, items.Length);
        return new Citation([.. order.Select(item => new Cite(item))]) { StandsAlone = true };
    }

    private static ImmutableArray<Citation>? Citations(Fixture fixture, Dictionary<string, int> ids)
    {
        if (fixture.Json("CITATION-ITEMS") is not { } lists) return null;
        var citations = lists.EnumerateArray().Select(list => list.EnumerateArray().Select(cite => ReadCite(cite, ids)));
        return [.. citations.Select(cites => new Citation([.. cites]) { StandsAlone = true })];
    }

    private static Document Replayed(BoundStyle bound, ImmutableArray<Item> items, JsonElement steps, Dictionary<string, int> ids)
    {
        var state = Replay(steps);
        var cited = state.SelectMany(citation => citation.Json.GetProperty("citationItems").EnumerateArray()).Select(Id).Distinct().ToArray();
        var own = cited.Where(ids.ContainsKey).Select(id => items[ids[id]]).ToImmutableArray();
        var places = own.Select((item, i) => (item.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        return bound.Process(own, [.. state.Select(citation => ReadCitation(citation.Json, citation.Note, places))]);
    }

    /// <summary>What the text looks like after the last step: each names its citation and those before and after it.</summary>
    private static List<(JsonElement Json, int Note)> Replay(JsonElement steps)
    {
        var known = new Dictionary<string, JsonElement>();
        var order = new List<(string Id, int Note)>();
        foreach (var step in steps.EnumerateArray())
        {
            var citation = step[0];
            var id = citation.TryGetProperty("citationID", out var given) ? given.ToString() : $"step-{known.Count}";
            known[id] = citation;
            var note = citation.TryGetProperty("properties", out var properties) ? int.Parse(Text(properties, "noteIndex") ?? "0") : 0;
            order = [.. Places(step[1]), (id, note), .. Places(step[2])];
        }
        return [.. order.Where(place => known.ContainsKey(place.Id)).Select(place => (known[place.Id], place.Note))];
    }

    private static IEnumerable<(string Id, int Note)> Places(JsonElement list) =>
        list.EnumerateArray().Select(place => (place[0].ToString(), place[1].GetInt32()));

    private static Citation ReadCitation(JsonElement citation, int note, Dictionary<string, int> ids) =>
        new([.. citation.GetProperty("citationItems").EnumerateArray().Select(cite => ReadCite(cite, ids))], note);

    private static string Id(JsonElement cite) => cite.GetProperty("id").ToString();

    private static Cite ReadCite(JsonElement cite, Dictionary<string, int> ids)
    {
        var locator = Text(cite, "locator") is { Length: > 0 } value ? new Locator(Text(cite, "label") ?? "page", value) : null;
        var form = Text(cite, "suppress-author") is "true" or "1" or "True" ? CiteForm.WithoutAuthor
            : Text(cite, "author-only") is "true" or "1" or "True" ? CiteForm.AuthorOnly : CiteForm.Full;
        return new Cite(ids[Id(cite)], Text(cite, "prefix"), locator, Text(cite, "suffix"), form)
        {
            GivenPosition = GivenPosition(cite),
            GivenFirstNote = int.TryParse(Text(cite, "first-reference-note-number"), out var note) ? note : null,
        };
    }

    private static Position GivenPosition(JsonElement cite)
    {
        var position = Text(cite, "position") switch
        {
            "1" => Position.Subsequent,
            "2" => Position.Subsequent | Position.Ibid,
            "3" => Position.Subsequent | Position.Ibid | Position.IbidWithLocator,
            _ => Position.First,
        };
        return Text(cite, "near-note") is "true" or "True" ? position | Position.NearNote : position;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;
}
