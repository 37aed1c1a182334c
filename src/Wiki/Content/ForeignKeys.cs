using System.Collections.Frozen;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>What to type for keys by which other programs know what this wiki knows by another, or not at all.</summary>
internal static class ForeignKeys
{
    /// <summary>The key that means the same here. Spelt without case, hyphens and underscores.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["author"] = "authors",
        ["by"] = "authors",
        ["creator"] = "authors",
        ["creators"] = "authors",
        ["writers"] = "authors",
        ["date"] = "published",
        ["created"] = "published",
        ["createdat"] = "published",
        ["dateadded"] = "published",
        ["datecreated"] = "published",
        ["datepublished"] = "published",
        ["pubdate"] = "published",
        ["publishdate"] = "published",
        ["publicationdate"] = "published",
        ["lastmod"] = "updated",
        ["lastupdated"] = "updated",
        ["lastmodified"] = "updated",
        ["lastmodifiedat"] = "updated",
        ["modified"] = "updated",
        ["datemodified"] = "updated",
        ["updatedat"] = "updated",
        ["revised"] = "updated",
        ["lastreviewed"] = "reviewed",
        ["reviewedat"] = "reviewed",
        ["reviewdate"] = "reviewed",
        ["checked"] = "reviewed",
        ["description"] = "summary",
        ["abstract"] = "summary",
        ["excerpt"] = "summary",
        ["subtitle"] = "summary",
        ["shortdescription"] = "summary",
        ["definition"] = "summary",
        ["lead"] = "summary",
        ["section"] = "category",
        ["categories"] = "category",
        ["topic"] = "category",
        ["redirects"] = "redirect_from",
        ["formerslugs"] = "redirect_from",
        ["redirect"] = "redirect_from",
        ["redirectfrom"] = "redirect_from",
        ["aka"] = "aliases",
        ["alias"] = "aliases",
        ["synonyms"] = "aliases",
        ["synonym"] = "aliases",
        ["alsoknownas"] = "aliases",
        ["othernames"] = "aliases",
        ["abbreviation"] = "aliases",
        ["acronym"] = "aliases",
        ["altlabel"] = "aliases",
        ["seealso"] = "related",
        ["relatedterms"] = "related",
        ["relatedentries"] = "related",
        ["links"] = "related",
        ["sidebarposition"] = "order",
        ["navorder"] = "order",
        ["menuorder"] = "order",
        ["position"] = "order",
        ["private"] = "draft",
        ["hidden"] = "draft",
        ["wip"] = "draft",
        ["unlisted"] = "draft",
        ["state"] = "status",
        ["name"] = "title",
        ["heading"] = "title",
        ["term"] = "title",
        ["preflabel"] = "title",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What stands for a key of which this wiki has no kind: a sentence that follows "delete it".</summary>
    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["layout"] = "pages are made by the templates of their kind",
        ["template"] = "pages are made by the templates of their kind",
        ["cssclasses"] = "pages are made by the templates of their kind",
        ["lang"] = "the language of the wiki stands in site.yaml",
        ["language"] = "the language of the wiki stands in site.yaml",
        ["locale"] = "the language of the wiki stands in site.yaml",
        ["license"] = "the licence of the wiki stands in site.yaml",
        ["licence"] = "the licence of the wiki stands in site.yaml",
        ["id"] = "an entry is known by its slug",
        ["uid"] = "an entry is known by its slug",
        ["uuid"] = "an entry is known by its slug",
        ["guid"] = "an entry is known by its slug",
        ["toc"] = "the list of contents is made of the headings",
        ["math"] = "formulas need no key",
        ["comments"] = "pages have none",
        ["image"] = "put the picture into the text: `![What it shows](picture.png)`",
        ["thumbnail"] = "put the picture into the text: `![What it shows](picture.png)`",
        ["cover"] = "put the picture into the text: `![What it shows](picture.png)`",
        ["keywords"] = "other names of the thing are `aliases`, and searching finds every word of the text",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Keys by which other programs keep a text from readers, with <c>true</c> or with <c>false</c>, or with a word.</summary>
    private static readonly string[]
        KeepWithTrue = ["private", "hidden", "wip", "unlisted", "unpublished", "internal", "confidential"],
        KeepWithFalse = ["visible", "public", "dgpublish", "listed"],
        KeepWithWord = ["visibility", "access", "state"],
        WordsThatKeep = ["private", "hidden", "draft", "internal", "unlisted", "unpublished"];

    /// <summary>Keys that hold lists, so that what several foreign keys say is joined.</summary>
    private static readonly string[] Lists = ["aliases", "related", "authors", "redirect_from"];

    /// <summary>The key that means the same here; null where there is none.</summary>
    public static string? MeaningOf(string key) => Synonyms.GetValueOrDefault(ReadingRules.Bare(key));

    /// <summary>Whether a key keeps its text from readers in other programs.</summary>
    public static bool KeepsBack(YamlPair pair)
    {
        if (pair.Value is not YamlValue.Scalar { Text: var written }) return false;
        var (key, value) = (ReadingRules.Bare(pair.Key), written.Trim().ToLowerInvariant());
        return (Array.IndexOf(KeepWithTrue, key) >= 0 && value is "true" or "yes" or "on" or "1")
            || (Array.IndexOf(KeepWithFalse, key) >= 0 && value is "false" or "no" or "off" or "0")
            || (Array.IndexOf(KeepWithWord, key) >= 0 && Array.IndexOf(WordsThatKeep, value) >= 0);
    }

    /// <summary>Null for a key that no other program is known to have.</summary>
    /// <param name="pair">The key and its value.</param>
    /// <param name="keys">All keys of the front matter.</param>
    /// <param name="settings">What the wiki declares.</param>
    public static string? Help(YamlPair pair, YamlValue.Map keys, Settings settings)
    {
        var bare = ReadingRules.Bare(pair.Key);
        if (bare is "permalink" or "url" or "path") return AddressHelp(pair, keys);
        if (bare is "citation")
            return keys.Find("source") is null
                ? $"write {Wording.Quoted($"source: {Typed("source", pair.Value)}")}"
                : "put it below `source`, with two spaces before it";
        if (bare is "type" or "entrytype") return KindHelp(pair, settings);
        if (Reasons.TryGetValue(bare, out var reason)) return $"delete it: {reason}";
        if (!Synonyms.TryGetValue(bare, out var key) || (key == "related" && settings.Relation(key) is null)) return null;
        var others = keys.Pairs.Where(other => other.Key != pair.Key && Synonyms.GetValueOrDefault(ReadingRules.Bare(other.Key)) == key).ToList();
        if (Array.IndexOf(Lists, key) >= 0) return ListHelp(pair, key, keys.Find(key), others);
        if (keys.Find(key) is not null) return $"delete it: `{key}`, which means the same here, is there";
        return others.Count == 0
            ? $"write {Wording.Quoted($"{key}: {Typed(key, pair.Value)}")}"
            : $"keep one of "
            + $"{Wording.AllOf([.. keys.Pairs.Where(known => known.Key == pair.Key || others.Contains(known)).Select(known => known.Key)])}, "
            + $"as {Wording.Quoted($"{key}: {Typed(key, pair.Value)}")}";
    }

    /// <summary>One list of all that the known key and its foreign names say, each once.</summary>
    private static string ListHelp(YamlPair pair, string key, YamlPair? known, List<YamlPair> others)
    {
        List<YamlPair> all = [.. known is null ? [] : new[] { known }, .. others.Append(pair).OrderBy(one => one.KeySpan.Start)];
        if (all.Count == 1) return $"write {Wording.Quoted($"{key}: {Typed(key, pair.Value)}")}";
        var items = all.SelectMany(one => Items(one.Value)).Distinct(StringComparer.Ordinal).ToList();
        if (known is not null && Items(pair.Value).All(item => Items(known.Value).Contains(item))) return $"delete it: `{key}` says the same";
        return $"write {Wording.Quoted($"{key}: [{string.Join(", ", items)}]")} in the place of {Wording.AllOf([.. all.Select(one => one.Key)])}";
    }

    private static IEnumerable<string> Items(YamlValue value) =>
        (value is YamlValue.List list ? list.Items : [value]).OfType<YamlValue.Scalar>().Where(item => !item.IsNull)
            .Select(item => Wording.ListItem(item.Text));

    /// <summary>The value in the form that the key wants, as far as that is plain.</summary>
    private static string Typed(string key, YamlValue value) => (key, value) switch
    {
        (_, YamlValue.Scalar { IsNull: true }) => "…",
        ("authors" or "aliases" or "related" or "redirect_from", _) => $"[{string.Join(", ", Items(value))}]",
        ("published" or "updated" or "reviewed", YamlValue.Scalar date) => PartialDate.TryParse(date.Text, out _)
            ? date.Text
            : WrittenDate.Explain(date.Text).Meant.First?.ToString() ?? "2026-05-30",
        ("category", YamlValue.Scalar one) => Keys.IsKey(one.Text) ? one.Text : Slug.From(one.Text).Value,
        (_, YamlValue.Scalar one) => one.IsPlain ? Wording.OneLine(one.Text) : Wording.YamlQuoted(Wording.OneLine(one.Text)),
        ("category", YamlValue.List { Items: [YamlValue.Scalar first, ..] }) => Keys.IsKey(first.Text) ? first.Text : Slug.From(first.Text).Value,
        (_, YamlValue.List list) => $"[{string.Join(", ", Items(list))}]",
        _ => "…",
    };

    /// <summary>A whole address is that of the source; the last part of any other was the slug.</summary>
    private static string AddressHelp(YamlPair pair, YamlValue.Map keys)
    {
        var written = (pair.Value as YamlValue.Scalar)?.Text.TrimEnd('/') ?? "";
        if (WebAddress.ProblemOf(written) is null)
            return keys.Find("source") is null
                ? $"write {Wording.Quoted($"source: {written}")} if the text has it from there, or delete it"
                : "put it below `source`, with two spaces before it, or delete it";
        var slug = Slug.From(written[(written.LastIndexOf('/') + 1)..]);
        return slug.IsEmpty
            ? "delete it: the address is made of the file's name"
            : $"write `slug: {slug}`, or delete it: without that the address is made of the file's name";
    }

    private static string? KindHelp(YamlPair pair, Settings settings) =>
        pair.Value is YamlValue.Scalar { Text: var written }
        && (settings.Kind(written.ToLowerInvariant()) is not null || written == Settings.PageKind)
            ? $"write `kind: {written.ToLowerInvariant()}`"
            : $"delete it: the folder gives the kind, or a line like `kind: {settings.Kinds[0].Key}`";
}
