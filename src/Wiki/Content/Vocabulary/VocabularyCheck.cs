using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Vocabulary;

/// <summary>Tells where declarations name a kind that is not declared, and where two things have one name.</summary>
internal sealed class VocabularyCheck(Settings settings, YamlValue.Map keys, ProblemList problems)
{
    private readonly Dictionary<string, (string What, TextSpan? Place)> taken = new(StringComparer.Ordinal);

    public void Tell()
    {
        foreach (var key in Keys.BuiltIn.Where(key => !Keys.Yields(key))) taken[key] = ("a key that every entry has", null);
        foreach (var relation in settings.Relations) Take(relation.Key, "a relation", Place("relations", relation.Key));
        foreach (var relation in settings.Relations) TellRelation(relation);
        foreach (var kind in settings.Kinds) TellKind(kind);
        TellFolders();
    }

    private void TellRelation(RelationDeclaration relation)
    {
        var details = Details("relations", relation.Key);
        if (relation.Inverse is { } inverse) Take(inverse, $"the inverse of `{relation.Key}`", details?.Find("inverse")?.Value.Span);
        TellKindName(relation.From, details?.Find("from"));
        TellKindName(relation.To, details?.Find("to"));
    }

    private void TellKindName(string? name, YamlPair? pair)
    {
        if (name is null || pair is null || settings.Kind(name) is not null || problems.MayLackKeys) return;
        var help = name == Settings.PageKind
            ? "plain pages have no relations"
            : problems.DidYouMean(name, settings.Kinds.Select(kind => kind.Key)) ?? "declare it under `kinds`";
        problems.Add(Rules.UndeclaredName, pair.Value.Span, $"the kind {Wording.Quoted(name)} is not declared", help);
    }

    private void TellKind(KindDeclaration kind)
    {
        var fields = Details("kinds", kind.Key)?.Find("fields")?.Value as YamlValue.Map;
        foreach (var field in kind.Fields)
        {
            if (taken.TryGetValue(field.Key, out var other))
                TellClash(field.Key, $"a field of `{kind.Key}`", fields?.Find(field.Key)?.KeySpan, other);
        }
    }

    private void TellFolders()
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal) { ["assets"] = "files that are copied as they are" };
        foreach (var kind in settings.Kinds)
        {
            if (folders.TryAdd(kind.Folder, $"the kind `{kind.Key}`")) continue;
            var place = Details("kinds", kind.Key)?.Find("folder")?.Value.Span ?? Place("kinds", kind.Key);
            problems.Add(
                Rules.NameClash, place,
                $"the folder `{kind.Folder}` of the kind `{kind.Key}` is that of {folders[kind.Folder]}",
                "give the kind a `folder` of its own");
        }
    }

    private void Take(string name, string what, TextSpan? place)
    {
        if (taken.TryGetValue(name, out var other)) TellClash(name, what, place, other);
        else taken[name] = (what, place);
    }

    private void TellClash(string name, string what, TextSpan? place, (string What, TextSpan? Place) other)
    {
        var at = place is { } span ? problems.At(span) : Location.OfFile(problems.Path);
        var clash = new Diagnostic(Rules.NameClash, at, $"`{name}` is {what}, and already {other.What}", "give one of the two another name");
        problems.Add(other.Place is { } first ? clash with { Related = [new RelatedLocation(problems.At(first), $"{other.What} here")] } : clash);
    }

    private YamlValue.Map? Details(string section, string key) => (keys.Find(section)?.Value as YamlValue.Map)?.Find(key)?.Value as YamlValue.Map;

    private TextSpan? Place(string section, string key) => (keys.Find(section)?.Value as YamlValue.Map)?.Find(key)?.KeySpan;
}
