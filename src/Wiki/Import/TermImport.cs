using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>Entries of the rows of a table, or of the items of a list: a file of its own for each.</summary>
internal sealed class TermImport(ImportFormat format, ImportChoices choices, Settings settings, FieldGuesses fields, List<ImportNote> notes)
{
    private static readonly string[] Bodies = ["definition", "def", "text", "body", "content", "meaning", "explanation"];
    private static readonly string[] Titles = ["title", "term", "name", "preflabel", "word", "heading"];
    private static readonly string[] Lists = ["aliases", "related", "authors", "redirect_from", "tags"];

    /// <exception cref="ImportRefusedException">The file holds no rows or items, or nothing that could be their title.</exception>
    public IEnumerable<ImportedEntry> Read(SourceFile file)
    {
        var text = ImportedText.Of(file).TrimStart('\uFEFF');
        return format == ImportFormat.Csv ? Rows(file.Path, text) : Items(file.Path, text);
    }

    private List<ImportedEntry> Rows(string path, string text)
    {
        var table = new CsvReader(text);
        if (table.Next() is not { } columns) throw new ImportRefusedException($"`{path}` is empty", "name a file whose first row names the columns");
        var title = Column(columns, "title", Titles) ?? throw NoTitle(path, columns);
        var body = Column(columns, "body", Bodies) ?? Array.FindIndex(columns, static column => ReadingRules.Bare(column) == "description");
        var entries = new List<ImportedEntry>();
        for (var line = table.Line; table.Next() is { } row; line = table.Line)
        {
            if (row.All(string.IsNullOrWhiteSpace)) continue;
            var pairs = ImmutableArray.CreateBuilder<YamlPair>();
            for (var i = 0; i < Math.Min(columns.Length, row.Length); i++)
            {
                if (i == title || i == body || string.IsNullOrWhiteSpace(row[i]) || columns[i].Trim().Length == 0) continue;
                pairs.Add(new(columns[i].Trim(), default, Cell(columns[i].Trim(), row[i].Trim())));
            }
            if (row.Length > columns.Length)
                notes.Add(new("a row has more cells than there are columns; what is beyond them is left out", $"{path}:{line}:1"));
            var name = title < row.Length ? Wording.OneLine(row[title]) : "";
            if (name.Length == 0) notes.Add(new("a row has no title, and is left out", $"{path}:{line}:1"));
            else entries.Add(Entry(path, line, name, pairs, body >= 0 && body < row.Length ? row[body] : ""));
        }
        return entries;
    }

    private YamlValue Cell(string column, string written)
    {
        var key = choices.Map.GetValueOrDefault(column) ?? ForeignKeys.MeaningOf(column) ?? column.ToLowerInvariant();
        if (Array.IndexOf(Lists, key) < 0) return new YamlValue.Scalar(default, written, IsPlain: false);
        var items = written.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new YamlValue.List(default, [.. items.Select(static item => new YamlValue.Scalar(default, item, IsPlain: false))]);
    }

    private int? Column(string[] columns, string key, string[] usual)
    {
        for (var i = 0; i < columns.Length; i++) if (choices.Map.GetValueOrDefault(columns[i].Trim()) == key) return i;
        foreach (var name in usual)
            if (Array.FindIndex(columns, column => ReadingRules.Bare(column.Trim()) == name) is >= 0 and var index) return index;
        return null;
    }

    private static ImportRefusedException NoTitle(string path, IEnumerable<string> keys) => new(
        $"nothing in `{path}` is called title, term or name",
        $"say what is the title: `--map \"{keys.FirstOrDefault(static key => key.Trim().Length > 0, "their key").Trim()}=title\"`");

    private List<ImportedEntry> Items(string path, string text)
    {
        var root = Root(path, text);
        var items = root as YamlValue.List
            ?? (root as YamlValue.Map)?.Pairs.Select(static pair => pair.Value).OfType<YamlValue.List>().FirstOrDefault();
        // A map of terms by their keys is a list whose items say their key.
        IEnumerable<YamlValue> all = items is not null ? items.Items
            : root is YamlValue.Map map ? map.Pairs.Select(static pair => pair.Value is YamlValue.Map inner
                ? inner with
                {
                    Pairs = inner.Pairs.Insert(0, new("slug", pair.KeySpan,
                    new YamlValue.Scalar(pair.KeySpan, pair.Key, IsPlain: false)))
                }
                : pair.Value)
            : [];
        var source = new SourceText(path, text);
        var shift = format == ImportFormat.Glossary && text.StartsWith('-') ? 1 : 0;
        var entries = new List<ImportedEntry>();
        foreach (var item in all.OfType<YamlValue.Map>())
        {
            var line = Math.Max(1, source.PositionOf(item.Span.Start).Line - shift);
            var pairs = InLanguage(item).ToList();
            var title = Find(pairs, "title", Titles)
                ?? (Find(pairs, "slug", ["slug", "id", "key"]) is { } id && pairs.Count > 1 && choices.Language is null ? id : null);
            if (title?.Value is not YamlValue.Scalar { IsNull: false } name)
            {
                notes.Add(new(choices.Language is null ? "an item has no title, and is left out"
                    : $"an item has no title in `{choices.Language}`, and is left out",
                    $"{path}:{line}:1"));
                continue;
            }
            var body = Find(pairs, "body", Bodies) ?? pairs.Find(static pair => ReadingRules.Bare(pair.Key) == "description");
            pairs.RemoveAll(pair => pair == title || pair == body);
            entries.Add(Entry(path, line, Wording.OneLine(name.Text), pairs, (body?.Value as YamlValue.Scalar)?.Text ?? ""));
        }
        return entries.Count > 0 ? entries
            : throw new ImportRefusedException($"`{path}` has no list of terms that could be read", choices.Language is null
                ? "say what is the title with `--map`, or the language with `--language`"
                : $"see whether its terms have the key `{choices.Language}`");
    }

    private static YamlValue Root(string path, string text)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return JsonValues.Read(new ProblemList(new(new SourceText(path, text), [])));
        // A list at the top is that of a key.
        var isList = text.AsSpan().TrimStart().StartsWith("- ")
            || text.Contains("\n- ", StringComparison.Ordinal) && !text.Contains(":\n- ", StringComparison.Ordinal);
        var whole = isList ? "terms:\n" + text.Replace("\n---\n", "\n\n", StringComparison.Ordinal) : text;
        return YamlReader.Read(new TextSpan(0, whole.Length), new ProblemList(new(new SourceText(path, whole), [])));
    }

    /// <summary>The keys of the item, and those of its map for the language; maps of other languages go.</summary>
    private IEnumerable<YamlPair> InLanguage(YamlValue.Map item)
    {
        foreach (var pair in item.Pairs)
        {
            if (choices.Language is null || pair.Value is not YamlValue.Map inner) yield return pair;
            else if (pair.Key == choices.Language) foreach (var own in inner.Pairs) yield return own;
        }
    }

    private YamlPair? Find(List<YamlPair> pairs, string key, string[] usual) =>
        pairs.Find(pair => choices.Map.GetValueOrDefault(pair.Key) == key)
        ?? usual.Select(name => pairs.Find(pair => ReadingRules.Bare(pair.Key) == name)).FirstOrDefault(static found => found is not null);

    private ImportedEntry Entry(string path, int line, string title, IEnumerable<YamlPair> pairs, string body)
    {
        var lines = pairs.Select(pair => YamlText.Pair(YamlText.Item(Renamed(pair.Key)), pair.Value) + "\n").ToList();
        var text = $"---\n{YamlText.Pair("title", title)}\n{string.Concat(lines)}---\n\n{body.Trim().ReplaceLineEndings("\n")}\n";
        var problems = new ProblemList(new(new SourceText(path, text), []));
        var frontMatter = FrontMatterReader.Read(problems, isOptional: true);
        var entry = new ImportedEntry(path, text) { BodyStart = frontMatter.BodyStart, KeysEnd = frontMatter.Values.Span.End, FirstLine = line };
        new KeyImport(format, choices, settings, fields, notes).Apply(entry, frontMatter.Values);
        entry.Title = title;
        if (entry.Slug.Length == 0) entry.Slug = Slug.From(title).Value;
        if (entry.Slug.Length == 0) entry.Slug = $"entry-{line}";
        entry.Address = entry.Slug;
        entry.Path = entry.Slug + ".md";
        return entry;
    }

    /// <summary>What lists of terms call the key and what names the entries of others.</summary>
    private string Renamed(string key) => choices.Map.ContainsKey(key) ? key : ReadingRules.Bare(key) switch
    {
        "ref" or "refs" or "see" when settings.Relation("related") is not null => "related",
        "id" or "key" when format == ImportFormat.Glossary => "slug",
        _ => key,
    };
}
