using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>Tells each key of a front matter that means nothing for its entry, and which was probably meant.</summary>
internal sealed class UnknownKeys(YamlValue.Map keys, Settings settings, ProblemList problems)
{
    /// <summary>Every key that is neither built in, nor a relation, nor a field of this kind.</summary>
    public void TellAll(string kind)
    {
        var isPage = kind == Settings.PageKind;
        var fields = settings.Kind(kind)?.Fields ?? [];
        foreach (var pair in keys.Pairs)
        {
            if (Keys.IsBuiltIn(pair.Key) || (!isPage && (settings.Relation(pair.Key) is not null || HasField(fields, pair.Key)))) continue;
            var (message, help) = isPage && settings.Relation(pair.Key) is not null
                ? ($"{Wording.Quoted(pair.Key)} is a relation, and a plain page has none", "delete it, or give the entry another `kind`")
                : problems.IsFull ? ($"the key {Wording.Quoted(pair.Key)} is not known", null) : Inverse(pair.Key) ?? OtherKind(pair.Key, kind) ?? Unknown(pair.Key, kind);
            problems.Add(Rules.UnknownKey, pair.KeySpan, message, help);
        }
    }

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
                return ($"{Wording.Quoted(key)} is the other side of `{relation.Key}` and is derived from it", $"write `{relation.Key}: [this-entry]` in the entries that are meant");
        }
        return null;
    }

    private (string, string?)? OtherKind(string key, string kind)
    {
        if (settings.KindWithField(key) is not { } other) return null;
        return ($"{Wording.Quoted(key)} is a field of the kind `{other.Key}`, and this entry's kind is `{kind}`", $"delete it, write `kind: {other.Key}`, or declare the field for `{kind}` in site.yaml");
    }

    private static bool HasField(ImmutableArray<KindField> fields, string key)
    {
        foreach (var field in fields)
            if (field.Key == key) return true;
        return false;
    }

    private (string, string?) Unknown(string key, string kind)
    {
        var message = $"the key {Wording.Quoted(key)} is not known";
        if (Keys.Synonym(key) is { } synonym) return (message, $"this wiki's word for it is `{synonym}`");
        return (message, problems.DidYouMean(key, Known(kind)) ?? "delete it, or declare it in site.yaml as a field of the kind");
    }

    private string[] Known(string kind)
    {
        if (kind == Settings.PageKind) return Keys.BuiltIn;
        var fields = settings.Kind(kind)?.Fields ?? [];
        return [.. Keys.BuiltIn, .. settings.Relations.Select(relation => relation.Key), .. fields.Select(field => field.Key)];
    }
}
