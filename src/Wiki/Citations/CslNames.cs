using Csl;
using Wiki.Content;
using Wiki.Content.Yaml;

namespace Wiki.Citations;

/// <summary>Reads the names of CSL-JSON: parts of a person's, a <c>literal</c>, or a text that is taken apart as people write it.</summary>
internal sealed class CslNames(WorkProblems problems)
{
    private static readonly string[] Known =
    [
        "family", "given", "non-dropping-particle", "dropping-particle", "suffix", "comma-suffix", "literal", "name", "isInstitution",
        "static-ordering",
        "parse-names", "sequence", "affiliation", "ORCID", "orcid", "authenticated-orcid", "prefix", "role", "id", "multi",
    ];

    public IEnumerable<Name> Read(YamlPair pair) => pair.Value switch
    {
        YamlValue.List list => list.Items.Select(Read).OfType<Name>(),
        _ => Read(pair.Value) is { } name ? [name] : [],
    };

    private Name? Read(YamlValue value)
    {
        if (value is YamlValue.Scalar { IsNull: false } scalar) return scalar.Text.Trim() is "others" or "et al." ? Name.Others
            : NameParts.Parsed(CitationName.FromText(scalar.Text));
        if (value is not YamlValue.Map map) return null;
        foreach (var pair in map.Pairs)
        {
            if (Array.IndexOf(Known, pair.Key) < 0) problems.UnknownField(pair.KeySpan, pair.Key, Known);
        }
        if ((Text(map, "literal") ?? Text(map, "name")) is { } literal) return literal == "others" ? Name.Others : new Name { Literal = literal };
        var (family, given) = (Text(map, "family"), Text(map, "given"));
        if (family is null && given is null)
        {
            problems.Unread(map.Span, "this name has neither a `family` name nor a `literal` one",
                "write `family` and `given` for a person, `literal` for an organisation");
            return null;
        }
        if (family is null || IsSet(map, "isInstitution")) return new Name { Literal = family ?? given! };
        return NameParticles.Parse(new Name
        {
            Family = family,
            Given = given ?? "",
            Particle = Text(map, "non-dropping-particle") ?? "",
            DroppingParticle = Text(map, "dropping-particle") ?? "",
            Suffix = Text(map, "suffix") ?? "",
            CommaSuffix = IsSet(map, "comma-suffix"),
        });
    }

    private static bool IsSet(YamlValue.Map map, string key) => Text(map, key) is "true" or "1";

    private static string? Text(YamlValue.Map map, string key) =>
        map.Find(key)?.Value is YamlValue.Scalar { IsNull: false } scalar && Wording.OneLine(scalar.Text) is { Length: > 0 } text ? text : null;
}
