using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>Entries of files of Spec-Up: <c>[[def: …]]</c> begins a definition, lines of <c>~</c> are its paragraphs.</summary>
internal sealed class SpecUpImport(ImportChoices choices, List<ImportNote> notes)
{
    private Dictionary<string, string> others = [];

    /// <summary>Links that name no entry.</summary>
    public List<(string Target, string Place)> Unresolved { get; } = [];

    /// <summary>Where the terms of other specifications are, as specs.json says.</summary>
    public void ReadSpecifications(SourceFile file)
    {
        var text = ImportedText.Of(file).TrimStart('\uFEFF');
        var root = JsonValues.Read(new ProblemList(new(new SourceText(file.Path, text), []))) as YamlValue.Map;
        others = (root?.Find("specs")?.Value as YamlValue.List)?.Items.OfType<YamlValue.Map>()
            .SelectMany(static spec => (spec.Find("external_specs")?.Value as YamlValue.List)?.Items ?? []).OfType<YamlValue.Map>()
            .Select(static spec => (Id: (spec.Find("external_spec")?.Value as YamlValue.Scalar)?.Text,
                Page: (spec.Find("gh_page")?.Value as YamlValue.Scalar)?.Text))
            .Where(static spec => spec.Id is not null && WebAddress.ProblemOf(spec.Page ?? "") is null)
            .DistinctBy(static spec => spec.Id).ToDictionary(static spec => spec.Id!, static spec => spec.Page!, StringComparer.Ordinal) ?? [];
    }

    public static IEnumerable<ImportedEntry> Read(SourceFile file)
    {
        var text = ImportedText.Of(file).TrimStart('\uFEFF');
        var starts = Prose.LinesOf(text, 0, text.Length).Where(line => text.AsSpan(line.Start, line.Length).StartsWith("[[def:")).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var from = i == 0 ? 0 : starts[i].Start;
            var part = text[from..(i + 1 < starts.Count ? starts[i + 1].Start : text.Length)];
            if (Entry(file.Path, part, starts[i].Start - from, text.AsSpan(0, from).Count('\n') + 1) is { } entry) yield return entry;
        }
    }

    private static ImportedEntry? Entry(string path, string text, int mark, int line)
    {
        var close = text.IndexOf("]]", mark, StringComparison.Ordinal);
        if (close < 0) return null;
        var names = text[(mark + 6)..close].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0) return null;
        var entry = new ImportedEntry(path, text) { FirstLine = line, BodyStart = close + 2, KeysEnd = -1 };
        entry.Title = names.Length > 1 ? names[1] : names[0];
        entry.Slug = Slug.From(names[0]) is { IsEmpty: false } slug ? slug.Value : $"entry-{line}";
        entry.Names.AddRange(names);
        entry.Path = entry.Slug + ".md";
        entry.Address = entry.Slug;
        entry.Lines.Add(YamlText.Pair("title", entry.Title));
        var others = names.Skip(2).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !name.Equals(entry.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        if (others.Count > 0) entry.Lines.Add(YamlText.Pair("aliases", others));
        entry.Splices.TryReplace(mark, close + 2, "");
        return entry;
    }

    public void Link(ImportedEntry entry, ImportNames names)
    {
        var text = entry.Text;
        foreach (var line in Prose.LinesOf(text, entry.BodyStart, text.Length))
        {
            var written = text.AsSpan(line.Start, line.Length);
            if (written.StartsWith("~ ") || written is "~") entry.Splices.TryReplace(line.Start, line.Start + Math.Min(2, line.Length), "");
        }
        foreach (var stretch in Prose.StretchesOf(text, entry.BodyStart, text.Length))
        {
            for (var at = stretch.Start; at < stretch.End && (at = text.IndexOf("[[", at, stretch.End - at, StringComparison.Ordinal)) >= 0;)
            {
                var close = text.IndexOf("]]", at, StringComparison.Ordinal);
                if (close < 0) break;
                Link(entry, names, at, close);
                at = close + 2;
            }
        }
    }

    private void Link(ImportedEntry entry, ImportNames names, int at, int close)
    {
        var mark = entry.Text[(at + 2)..close];
        var colon = mark.IndexOf(':');
        if (colon < 0) return;
        var parts = mark[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries);
        switch (mark[..colon].Trim())
        {
            case "ref" when parts[0].Length > 0:
                var shown = parts.Length > 1 ? parts[1] : Wording.OneLine(parts[0]);
                var meant = names.ByName(Wording.OneLine(parts[0]));
                if (meant is null) Unresolved.Add((parts[0], entry.PlaceOf(at)));
                entry.Splices.TryReplace(at, close + 2, meant is not null
                    ? $"[[{meant.Slug}|{shown}]]"
                    : choices.Unlinks ? shown : parts.Length > 1 ? $"[[{parts[0]}|{shown}]]" : $"[[{shown}]]");
                break;
            case "xref" or "tref" when parts.Length > 1:
                var label = parts.Length > 2 ? parts[2] : parts[1];
                entry.Splices.TryReplace(at, close + 2, others.TryGetValue(parts[0], out var page)
                    ? $"[{label}]({page.TrimEnd('/')}/#term:{Slug.From(parts[1])})"
                    : label);
                if (!others.ContainsKey(parts[0]))
                    notes.Add(new($"the specification `{parts[0]}` is not in specs.json; a link to it is its words", entry.PlaceOf(at)));
                break;
        }
    }
}
