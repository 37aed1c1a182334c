using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>Tells each key of a front matter that means nothing for its entry, and which was probably meant.</summary>
internal sealed class UnknownKeys(YamlValue.Map keys, Settings settings, ProblemList problems)
{
    /// <summary>Known keys that the front matter lacks, and known keys that it has.</summary>
    private string[]? absent, present;

    private static readonly (string Outer, string[] Inner)[] Nested =
        [("source", ["citation", "url", "key"]), ("authors", ["given", "family", "name", "orcid", "affiliation"])];

    /// <summary>Every key that is neither built in, nor a relation, nor a field of this kind.</summary>
    public void TellAll(string kind)
    {
        var isPage = kind == Settings.PageKind;
        var fields = settings.Kind(kind)?.Fields ?? [];
        foreach (var pair in keys.Pairs)
        {
            if (IsKnown(pair.Key, isPage, fields)) continue;
            if (ForeignKeys.KeepsBack(pair) && keys.Find("draft") is null && keys.Find("publish") is null)
            {
                var written = $"{pair.Key}: {((YamlValue.Scalar)pair.Value).Text}";
                problems.Add(Rules.KeptBack, pair.KeySpan,
                    $"{Wording.Quoted(written)} keeps a text from readers in other programs, and means nothing here",
                    "write `draft: true`, or delete it if readers are to have this");
                continue;
            }
            if (settings.Reading.KeepsUnlisted) continue;
            var (message, help) = isPage && settings.Relation(pair.Key) is not null
                ? ($"{Wording.Quoted(pair.Key)} is a relation, and a plain page has none", "delete it, or give the entry another `kind`")
                : problems.IsFull
                    ? ($"the key {Wording.Quoted(pair.Key)} is not known", null)
                    : Inverse(pair.Key) ?? OtherKind(pair.Key, kind) ?? Outdented(pair) ?? Unknown(pair, kind);
            problems.Add(Rules.UnknownKey, pair.KeySpan, message, help);
        }
    }

    /// <summary>The texts of those keys.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Kept(string kind)
    {
        var isPage = kind == Settings.PageKind;
        var fields = settings.Kind(kind)?.Fields ?? [];
        return keys.Pairs.Where(pair => !IsKnown(pair.Key, isPage, fields))
            .ToImmutableDictionary(pair => pair.Key, pair => Texts(pair.Value), StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Texts(YamlValue value) =>
        [.. (value is YamlValue.List list ? list.Items : [value]).OfType<YamlValue.Scalar>().Where(item => !item.IsNull).Select(item => item.Text)];

    private bool IsKnown(string key, bool isPage, ImmutableArray<KindField> fields) =>
        Keys.IsBuiltIn(key) || (!isPage && (settings.Relation(key) is not null || HasField(fields, key)));

    /// <summary>Every key of a nested map that is not among the known ones.</summary>
    public static void TellOthers(YamlValue.Map map, string[] known, Rule rule, ProblemList problems)
    {
        foreach (var pair in map.Pairs)
        {
            if (Array.IndexOf(known, pair.Key) >= 0) continue;
            problems.Add(
                rule, pair.KeySpan,
                $"the key {Wording.Quoted(pair.Key)} is not known here",
                problems.DidYouMean(pair.Key, known) ?? $"the keys here are {Wording.AllOf(known)}");
        }
    }

    private (string, string?)? Inverse(string key)
    {
        foreach (var relation in settings.Relations)
        {
            if (relation.Inverse == key)
                return ($"{Wording.Quoted(key)} is the other side of `{relation.Key}` and is derived from it",
                    $"write `{relation.Key}: [this-entry]` in the entries that are meant");
        }
        return null;
    }

    private (string, string?)? OtherKind(string key, string kind)
    {
        if (settings.KindWithField(key) is not { } other) return null;
        return ($"{Wording.Quoted(key)} is a field of the kind `{other.Key}`, and this entry's kind is `{kind}`",
            $"delete it, write `kind: {other.Key}`, or declare the field for `{kind}` in site.yaml");
    }

    private static bool HasField(ImmutableArray<KindField> fields, string key)
    {
        foreach (var field in fields)
            if (field.Key == key) return true;
        return false;
    }

    /// <summary>A key of a map whose own key stands above it without a value: <c>citation</c> under <c>source:</c>, not indented.</summary>
    private (string, string?)? Outdented(YamlPair pair)
    {
        foreach (var (outer, inner) in Nested)
        {
            if (Array.IndexOf(inner, pair.Key) < 0 || keys.Find(outer) is not { Value: YamlValue.Scalar { IsNull: true } } empty
                || empty.KeySpan.Start > pair.KeySpan.Start) continue;
            return ($"{Wording.Quoted(pair.Key)} belongs to `{outer}`, but is not indented below it", $"put two spaces before it: `  {pair.Key}: …`");
        }
        return null;
    }

    private (string, string?) Unknown(YamlPair pair, string kind)
    {
        var message = $"the key {Wording.Quoted(pair.Key)} is not known";
        var help = ForeignKeys.Help(pair, keys, settings)
            ?? problems.DidYouMean(pair.Key, absent ??= [.. Known(kind).Where(known => keys.Find(known) is null)]);
        if (help is null && !problems.IsFull
            && Nearest.To(pair.Key, present ??= [.. Known(kind).Where(known => keys.Find(known) is not null)]) is { } meant)
            help = $"delete it: `{meant}`, which was probably meant, is there";
        return (message, help
            ?? (Keys.IsKey(pair.Key)
                ? $"delete it, or declare it in site.yaml under the kind `{kind}`: `fields: {{ {pair.Key}: {TypeFor(pair.Value)} }}`"
                : "delete it"));
    }

    private static string TypeFor(YamlValue value) => value is YamlValue.List ? "list" : "text";

    private string[] Known(string kind)
    {
        if (kind == Settings.PageKind) return Keys.BuiltIn;
        var fields = settings.Kind(kind)?.Fields ?? [];
        return [.. Keys.BuiltIn, .. settings.Relations.Select(relation => relation.Key), .. fields.Select(field => field.Key)];
    }
}
