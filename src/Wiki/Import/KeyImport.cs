using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>
/// Makes this wiki's front matter of another tool's: a key that means the same gets its name here, a value the form that is wanted here. All other
/// keys stay, and become fields; what no field can hold becomes a comment.
/// </summary>
internal sealed class KeyImport(ImportFormat format, ImportChoices choices, Settings settings, FieldGuesses fields, List<ImportNote> notes)
{
    private static readonly string[] Words = ["title", "summary", "doi", "category", "kind", "slug", "status"];
    private static readonly string[] Dates = ["published", "updated", "reviewed"];

    /// <summary>Statuses by words that mean them elsewhere.</summary>
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["completed"] = "published",
        ["complete"] = "published",
        ["done"] = "published",
        ["final"] = "published",
        ["stable"] = "published",
        ["publish"] = "published",
        ["live"] = "published",
        ["approved"] = "published",
        ["active"] = "published",
        ["wip"] = "draft",
        ["in progress"] = "draft",
        ["incomplete"] = "draft",
        ["private"] = "draft",
        ["hidden"] = "draft",
        ["todo"] = "draft",
        ["obsolete"] = "deprecated",
        ["superseded"] = "deprecated",
        ["retired"] = "withdrawn",
        ["archived"] = "withdrawn",
        ["disputed"] = "contested",
    };

    /// <summary>Reads and replaces the keys of one entry.</summary>
    public void Apply(ImportedEntry entry, YamlValue.Map keys)
    {
        var targets = new string?[keys.Pairs.Length];
        for (var i = 0; i < targets.Length; i++) targets[i] = OwnKey(keys.Pairs[i].Key) is { } own && Own(own, keys.Pairs[i]) ? own : null;
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is null && Meant(keys.Pairs[i]) is { } meant && Array.IndexOf(targets, meant) < 0 && Own(meant, keys.Pairs[i]))
                targets[i] = meant;
        }
        var redirects = Array.IndexOf(targets, "redirect_from");
        for (var i = 0; i < targets.Length; i++)
            if (i != redirects) Apply(entry, keys.Pairs[i], targets[i], End(entry, keys, i));
        if (entry.FormerAddresses.Count == 0)
        {
            if (redirects >= 0) Apply(entry, keys.Pairs[redirects], targets[redirects], End(entry, keys, redirects));
            return;
        }
        IEnumerable<string> others = redirects >= 0 ? Texts(keys.Pairs[redirects].Value) : [];
        var line = YamlText.Pair("redirect_from", others.Union(entry.FormerAddresses, StringComparer.Ordinal));
        if (redirects < 0) entry.Lines.Add(line);
        else if (keys.Pairs[redirects] is var pair)
            entry.Splices.TryReplace(pair.KeySpan.Start, Math.Max(pair.KeySpan.End, ValueEnd(entry.Text, pair.Value)), line);
    }

    private void Apply(ImportedEntry entry, YamlPair pair, string? target, int end)
    {
        var place = entry.PlaceOf(pair.KeySpan.Start);
        if (choices.Drop.Contains(pair.Key)) entry.Splices.TryReplace(LineStart(entry.Text, pair), end, "");
        else if (target is not null) Replace(entry, pair, target, end);
        else if (Array.IndexOf(Dates, Meant(pair) ?? OwnKey(pair.Key)) >= 0)
            Comment(entry, pair, end, $"`{pair.Key}` is no date, and is kept as a comment");
        else if (!IsFlat(pair.Value)) Comment(entry, pair, end, $"`{pair.Key}` holds more than texts, and is kept as a comment");
        else Keep(entry, pair, place);
    }

    /// <summary>The key becomes a field of the kind, under a name that a field can have.</summary>
    private void Keep(ImportedEntry entry, YamlPair pair, string place)
    {
        var key = pair.Key.ToLowerInvariant();
        if (!Keys.IsKey(key)) key = Slug.From(pair.Key).Value.Replace('-', '_');
        if (!Keys.IsKey(key) || Keys.IsBuiltIn(key) || settings.Relation(key) is not null) key = "their_" + key;
        if (!Keys.IsKey(key))
        {
            notes.Add(new($"`{pair.Key}` cannot be the name of a field; it stays as it is", place));
            return;
        }
        if (!pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) entry.Splices.TryReplace(pair.KeySpan.Start, pair.KeySpan.End, key);
        WithoutBlanks(entry, pair, key);
        fields.Add(key, pair.Value);
        if (Reads(pair.Key, "id", "uid") && Text(pair) is { } id) entry.Names.Add(id);
    }

    private void Replace(ImportedEntry entry, YamlPair pair, string target, int end)
    {
        if (target == "slug")
        {
            // Written when it is known which slugs others have.
            if (Text(pair) is ['/', _, ..] address && !address.Contains(':') && !IsOurs(address, SlugOf(pair))) entry.FormerAddresses.Add(address);
            (entry.Slug, entry.SlugAt) = (SlugOf(pair), new(pair.KeySpan.Start, Math.Max(pair.KeySpan.End, pair.Value.Span.End)));
            return;
        }
        if (settings.KindWithField(target) is not null && !Keys.IsBuiltIn(target))
        {
            if (pair.Key != target) entry.Splices.TryReplace(pair.KeySpan.Start, pair.KeySpan.End, target);
            return;
        }
        var value = Converted(entry, target, pair);
        Remember(entry, target, pair, value);
        if (value is null)
        {
            if (!pair.Key.Equals(target, StringComparison.OrdinalIgnoreCase)) entry.Splices.TryReplace(pair.KeySpan.Start, pair.KeySpan.End, target);
            WithoutBlanks(entry, pair, target);
            return;
        }
        if (target == "aliases" && value.Length == 0)
        {
            entry.Splices.TryReplace(LineStart(entry.Text, pair), end, "");
            return;
        }
        entry.Splices.TryReplace(pair.KeySpan.Start, Math.Max(pair.KeySpan.End, ValueEnd(entry.Text, pair.Value)), value);
    }

    /// <summary>Whether an entry of this slug has the address here too.</summary>
    private bool IsOurs(string address, string slug) => address.Trim('/') == $"{settings.EntryPath}/{slug}".Trim('/');

    /// <summary>The whole of <c>key: value</c> as it is to be; null where the value can stay as it is written.</summary>
    private string? Converted(ImportedEntry entry, string target, YamlPair pair)
    {
        switch (target)
        {
            case "published" or "updated" or "reviewed":
                return DateOf(pair) is { } date && date != Text(pair) ? $"{target}: {date}" : null;
            case "category" when pair.Value is YamlValue.List list:
                var names = Texts(list);
                if (names.Count > 1) notes.Add(new("a category beside the first is kept as a comment", entry.PlaceOf(pair.KeySpan.Start)));
                return names.Count == 0 ? null
                    : (names.Count > 1 ? $"# {YamlText.Pair(pair.Key, names)}{entry.LineEnd}" : "") + YamlText.Pair("category", names[0]);
            case "status": return StatusOf(pair) is { } status && status != Text(pair) ? $"status: {status}" : null;
            case "draft" when !pair.Key.Equals("draft", StringComparison.OrdinalIgnoreCase): return "draft: true";
            case "aliases":
                var all = Texts(pair.Value);
                var addresses = all.Where(static name => name.Contains('/')).ToList();
                if (addresses.Count == 0) return null;
                entry.FormerAddresses.AddRange(addresses);
                return addresses.Count == all.Count ? "" : YamlText.Pair("aliases", all.Where(static name => !name.Contains('/')));
            case "related":
                var related = Texts(pair.Value);
                return related.Any(static name => name.Contains('/')) ? YamlText.Pair("related", related.Select(LastPart)) : null;
            case "source" when format == ImportFormat.Kubernetes: return $"source: {YamlText.Scalar(Text(pair)!)}";
            default: return null;
        }
    }

    private static void Remember(ImportedEntry entry, string target, YamlPair pair, string? value)
    {
        if (target == "title") entry.Title = Text(pair) ?? "";
        else if (target == "summary") entry.SaysSummary = Text(pair) is not null;
        else if (target == "aliases" && value is null or { Length: > 0 }) entry.Names.AddRange(Texts(pair.Value));
    }

    /// <summary>Whether a value has a form that the key can hold, with or without a change.</summary>
    private bool Own(string key, YamlPair pair)
    {
        if (choices.Drop.Contains(pair.Key)) return false;
        if (key == "category" && pair.Value is YamlValue.List) return IsFlat(pair.Value);
        if (key == "slug") return Text(pair) is not null && SlugOf(pair).Length > 0;
        if (key == "status") return StatusOf(pair) is not null;
        if (key == "kind") return Text(pair) is { } kind && (settings.Kind(kind) is not null || kind == Settings.PageKind);
        if (key == "source" && format == ImportFormat.Kubernetes) return Text(pair) is { } url && WebAddress.ProblemOf(url) is null;
        if (Array.IndexOf(Dates, key) >= 0) return DateOf(pair) is not null || (key == "published" && StatusReader.IsTruthValue(pair));
        if (Array.IndexOf(Words, key) >= 0) return pair.Value is YamlValue.Scalar;
        if (key is "aliases" or "related" or "redirect_from") return IsFlat(pair.Value);
        return true;
    }

    /// <summary>What the key is here, by what the author has said or by its own name.</summary>
    private string? OwnKey(string key)
    {
        if (choices.Map.TryGetValue(key, out var told)) return told;
        var own = key.ToLowerInvariant();
        return Keys.IsBuiltIn(own) || settings.Relation(own) is not null || settings.KindWithField(own) is not null ? own : null;
    }

    private string? Meant(YamlPair pair)
    {
        if (ForeignKeys.KeepsBack(pair)) return "draft";
        if (format == ImportFormat.Kubernetes && pair.Key is "id" or "full_link") return pair.Key == "id" ? "slug" : "source";
        if (Reads(pair.Key, "url", "permalink")) return "slug";
        var meant = ForeignKeys.MeaningOf(pair.Key);
        // A switch that is off says nothing.
        return meant == "draft" || (meant == "related" && settings.Relation("related") is null) ? null : meant;
    }

    private static bool Reads(string key, params ReadOnlySpan<string> names) => names.Contains(ReadingRules.Bare(key));

    private static string? StatusOf(YamlPair pair) => Text(pair) is not { } word ? null
        : Array.IndexOf(StatusReader.Statuses, word.ToLowerInvariant()) >= 0 ? word.ToLowerInvariant() : Statuses.GetValueOrDefault(word);

    private static string? DateOf(YamlPair pair)
    {
        if (Text(pair) is not { } written) return null;
        if (PartialDate.TryParse(written, out var date)) return date.Year > WrittenDate.YearOfNoDate ? written : null;
        var meant = WrittenDate.Explain(written).Meant;
        return meant.Second is null ? meant.First?.ToString() : null;
    }

    private static string SlugOf(YamlPair pair) => Slug.From(LastPart(Text(pair) ?? "")).Value;

    private static string LastPart(string path)
    {
        var bare = path.TrimEnd('/');
        bare = bare[(bare.LastIndexOf('/') + 1)..];
        return bare.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? bare[..bare.LastIndexOf('.')]
            : bare;
    }

    /// <summary>A list with items of nothing is written anew without them.</summary>
    private static void WithoutBlanks(ImportedEntry entry, YamlPair pair, string key)
    {
        if (pair.Value is not YamlValue.List list || Texts(list).Count == list.Items.Length) return;
        var start = entry.Text[pair.Value.Span.Start] == '[' ? pair.Value.Span.Start : pair.KeySpan.End;
        var written = YamlText.Pair(key, Texts(list))[key.Length..];
        entry.Splices.TryReplace(start, ValueEnd(entry.Text, list), start == pair.KeySpan.End ? written : written[2..]);
    }

    /// <summary>Where a value ends; of a list only its beginning is known.</summary>
    private static int ValueEnd(string text, YamlValue value)
    {
        if (value is not YamlValue.List list) return value.Span.End;
        var end = list.Items.Length == 0 ? value.Span.Start : list.Items.Max(item => ValueEnd(text, item));
        if (value.Span.Start >= text.Length || text[value.Span.Start] != '[') return end;
        return text.IndexOf(']', Math.Max(end, value.Span.Start + 1)) is >= 0 and var close ? close + 1 : end;
    }

    private void Comment(ImportedEntry entry, YamlPair pair, int end, string told)
    {
        notes.Add(new(told, entry.PlaceOf(pair.KeySpan.Start)));
        for (var at = LineStart(entry.Text, pair); at < end; at = Lines.After(entry.Text, Lines.From(entry.Text, at)))
            if (!Lines.IsBlank(entry.Text, Lines.From(entry.Text, at))) entry.Splices.TryReplace(at, at, "# ");
    }

    private static int LineStart(string text, YamlPair pair) => Lines.At(text, pair.KeySpan.Start).Start;

    /// <summary>Where the next key begins a line, or the front matter ends.</summary>
    private static int End(ImportedEntry entry, YamlValue.Map keys, int index) =>
        index + 1 < keys.Pairs.Length ? LineStart(entry.Text, keys.Pairs[index + 1]) : keys.Span.End;

    private static bool IsFlat(YamlValue value) =>
        value is YamlValue.Scalar || (value is YamlValue.List list && list.Items.All(static item => item is YamlValue.Scalar));

    private static string? Text(YamlPair pair) =>
        pair.Value is YamlValue.Scalar { IsNull: false } scalar && Wording.OneLine(scalar.Text) is { Length: > 0 } text ? text : null;

    private static List<string> Texts(YamlValue value) =>
        [.. (value is YamlValue.List list ? list.Items : [value]).OfType<YamlValue.Scalar>()
            .Where(static item => !item.IsNull && !string.IsNullOrWhiteSpace(item.Text)).Select(static item => Wording.OneLine(item.Text))];
}
