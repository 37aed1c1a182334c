using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Vocabulary;

/// <summary>
/// One name that site.yaml declares, before its details are read. <paramref name="Short"/> is the text that stands alone in place of details
/// (<c>cites: Cites</c>), if any; <paramref name="ValueSpan"/> is where that text or the details are.
/// </summary>
internal sealed record Declared(string Key, TextSpan KeySpan, string? Short, TextSpan ValueSpan, YamlValue.Map Details)
{
    /// <summary>The pair of a detail, or null.</summary>
    public YamlPair? Find(string detail) => Details.Find(detail);
}

/// <summary>Reads a section of site.yaml that declares names: a map from each name to its details or to one text, or a plain list of names.</summary>
internal sealed class DeclarationReader(ProblemList problems, ValueReader values)
{
    /// <summary>In the order written; names that are none are told and left out, and so are details that are not among the known.</summary>
    public ImmutableArray<Declared> Read(YamlPair? section, string[] details)
    {
        var declared = ImmutableArray.CreateBuilder<Declared>(0);
        var places = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var one in Written(section, details))
        {
            if (!IsName(one.Key, one.KeySpan)) continue;
            if (places.TryAdd(one.Key, one.KeySpan)) declared.Add(one);
            else TellTwin(one, places[one.Key]);
        }
        return declared.DrainToImmutable();
    }

    private IEnumerable<Declared> Written(YamlPair? section, string[] details)
    {
        switch (section?.Value)
        {
            case YamlValue.Map map:
                return problems.WithinLimit(section, map.Pairs).Select(pair => Of(pair, details));
            case YamlValue.List list:
                return problems.WithinLimit(section, list.Items)
                    .Select(item => values.Item(section, item) is { } name
                        ? new Declared(name.Value, item.Span, null, item.Span, YamlValue.Map.Empty)
                        : null).OfType<Declared>();
            case YamlValue.Scalar { IsNull: false } scalar:
                string[] names = scalar.Text.Split(',', StringSplitOptions.TrimEntries);
                values.WrongType(section, "a map of names", names.Length > 1 && Array.TrueForAll(names, Keys.IsKey)
                    ? $"{section.Key}: [{string.Join(", ", names)}]"
                    : $"{section.Key}: {{ name: {{ label: Name }} }}");
                break;
        }
        return [];
    }

    /// <summary>The label that is given, or the key made readable.</summary>
    public string Label(Declared declared) => declared.Short ?? values.Name(declared.Find("label")) ?? Wording.Readable(declared.Key);

    private Declared Of(YamlPair pair, string[] details)
    {
        if (pair.Value is not YamlValue.Map map) return new Declared(pair.Key, pair.KeySpan, values.Name(pair), pair.Value.Span, YamlValue.Map.Empty);
        UnknownKeys.TellOthers(map, details, Rules.UnknownSetting, problems);
        return new Declared(pair.Key, pair.KeySpan, null, pair.Value.Span, map);
    }

    /// <summary>Whether a name can be declared; told when not.</summary>
    public bool IsName(string name, TextSpan place)
    {
        if (Keys.IsKey(name)) return true;
        var near = Slug.From(name);
        var help = near.IsEmpty || near.Value == name ? "choose another name" : $"write `{near}`, and the name as readers see it under `label`";
        problems.Add(
            Rules.InvalidSetting, place,
            $"the name {Wording.Quoted(name)} is not made of lower-case letters a–z, digits, `-` and `_`, or no folder can have it",
            help);
        return false;
    }

    private void TellTwin(Declared one, TextSpan first) =>
        problems.Add(
            Rules.DuplicateKey, one.KeySpan,
            $"`{one.Key}` stands here twice; only the first is read",
            "delete one of the two",
            new RelatedLocation(problems.At(first), "first here"));
}
