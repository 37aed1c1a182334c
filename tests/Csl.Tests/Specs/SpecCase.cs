using System.Collections.Immutable;
using System.Text.Json;

namespace Csl.Tests.Specs;

/// <summary>
/// A case: a heading, and blocks named style, works, cites (optional), prints and list. Blocks that are left out are taken from the case before.
/// </summary>
internal sealed record SpecCase(string Title)
{
    public string Style { get; private set; } = "";

    public string Works { get; private set; } = "";

    public string Cites { get; private set; } = "";

    public string Prints { get; private set; } = "";

    public string List { get; private set; } = "";

    public static ImmutableArray<SpecCase> Read(string text)
    {
        var cases = ImmutableArray.CreateBuilder<SpecCase>();
        string? block = null;
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (block is not null && line == "```")
            {
                cases[^1].Set(block, string.Join('\n', lines));
                block = null;
            }
            else if (block is not null) lines.Add(line);
            else if (line.StartsWith("## ", StringComparison.Ordinal)) cases.Add(After(line[3..], cases.LastOrDefault()));
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                block = line[3..];
                lines.Clear();
            }
        }
        return cases.ToImmutable();
    }

    /// <summary>The citations of the case; without any, one citation of all works. In a style for notes each is a note.</summary>
    public ImmutableArray<Citation> Citations(ImmutableArray<Item> works, StyleClass kind)
    {
        if (Cites.Length == 0) return [new Citation([.. works.Select((_, i) => new Cite(i))])];
        using var json = JsonDocument.Parse(Cites);
        return
        [
            .. json.RootElement.EnumerateArray().Select((cites, i) =>
                new Citation([.. cites.EnumerateArray().Select(cite => Cite(cite, works))], kind == StyleClass.Note ? i + 1 : 0)),
        ];
    }

    private static SpecCase After(string title, SpecCase? before) =>
        before is null ? new SpecCase(title) : new SpecCase(title) { Style = before.Style, Works = before.Works };

    private void Set(string block, string text)
    {
        switch (block)
        {
            case "style": Style = text; break;
            case "works": Works = text; break;
            case "cites": Cites = text; break;
            case "prints": Prints = text; break;
            case "list": List = text; break;
            default: throw new InvalidOperationException($"a block is called {block}");
        }
    }

    private static Cite Cite(JsonElement cite, ImmutableArray<Item> works)
    {
        if (cite.ValueKind == JsonValueKind.String) return new Cite(Index(cite.GetString()!, works));
        var locator = Text(cite, "locator") is { } value ? new Locator(Text(cite, "label") ?? "page", value) : null;
        var form = Enum.Parse<CiteForm>(Text(cite, "form") ?? nameof(CiteForm.Full));
        return new Cite(Index(Text(cite, "id")!, works), Text(cite, "prefix"), locator, Text(cite, "suffix"), form);
    }

    private static int Index(string id, ImmutableArray<Item> works) => works.Select((work, i) => (work.Id, i)).Single(pair => pair.Id == id).i;

    private static string? Text(JsonElement cite, string name) => cite.TryGetProperty(name, out var value) ? value.GetString() : null;
}
