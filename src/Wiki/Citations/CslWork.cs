using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>Reads a work from CSL-JSON's properties. Those that no style prints are passed over.</summary>
internal static class CslWork
{
    /// <summary>Null, and told, where the work has no id or no title.</summary>
    public static Work? Of(YamlValue value, ProblemList problems)
    {
        if (value is not YamlValue.Map map) return Tell(value.Span, "a work must be a map of properties", problems);
        if (Text(map, "id") is not { } id) return Tell(map.Span, "this work has no `id`, by which entries cite it", problems);
        if (Text(map, "title") is not { } title) return Tell(map.Span, $"the work `{id}` has no `title`", problems);
        var item = new CitationItem
        {
            Id = id,
            Type = Text(map, "type") ?? "document",
            Title = title,
            Author = Names(map.Find("author")?.Value),
            Editor = Names(map.Find("editor")?.Value),
            ContainerTitle = Text(map, "container-title") ?? Text(map, "event-title") ?? Text(map, "event"),
            Genre = Text(map, "genre"),
            Publisher = Text(map, "publisher"),
            Place = Text(map, "publisher-place"),
            Authority = Text(map, "authority"),
            Jurisdiction = Text(map, "jurisdiction"),
            Volume = Text(map, "volume"),
            Issue = Text(map, "issue"),
            Page = Text(map, "page") is { } page ? Locator.PageRange(page) : null,
            Number = Text(map, "number"),
            Edition = Text(map, "edition"),
            Doi = Text(map, "DOI"),
            Url = WorkAddress.Of(Text(map, "URL"), map.Find("URL")?.Value.Span ?? map.Span, problems),
            Language = Text(map, "language"),
            Issued = Date(id, map.Find("issued"), problems),
            Accessed = Date(id, map.Find("accessed"), problems) is { } read ? AccessDate.On(read) : null,
        };
        return new Work(item, problems.At(map.Span));
    }

    private static Work? Tell(TextSpan span, string message, ProblemList problems)
    {
        problems.Add(Rules.InvalidReference, span, message, "a work has at least `id`, `type` and `title`");
        return null;
    }

    private static string? Text(YamlValue.Map map, string key) =>
        map.Find(key)?.Value is YamlValue.Scalar { IsNull: false } scalar && Wording.OneLine(scalar.Text) is { Length: > 0 } text ? text : null;

    private static ImmutableArray<CitationName> Names(YamlValue? value) => value switch
    {
        YamlValue.List list => [.. list.Items.Select(Name).OfType<CitationName>()],
        null => [],
        _ => Name(value) is { } name ? [name] : [],
    };

    private static CitationName? Name(YamlValue value)
    {
        if (value is YamlValue.Scalar { IsNull: false } scalar) return CitationName.FromText(scalar.Text);
        if (value is not YamlValue.Map map) return null;
        if (Text(map, "literal") is { } literal) return CitationName.OfOrganisation(literal);
        if (Text(map, "family") is not { } family) return null;
        var suffix = Text(map, "suffix");
        return new CitationName
        {
            Family = family,
            Given = Text(map, "given"),
            Particle = Text(map, "non-dropping-particle"),
            DroppingParticle = Text(map, "dropping-particle"),
            Suffix = suffix,
            CommaSuffix = suffix is not null && Text(map, "comma-suffix") is "true" or "1",
        };
    }

    /// <summary><c>date-parts: [[2019, 6, 5]]</c>, or a text like <c>2019-06-05</c> by itself or as <c>raw</c> or <c>literal</c>.</summary>
    private static PartialDate? Date(string id, YamlPair? pair, ProblemList problems)
    {
        var written = pair?.Value switch
        {
            YamlValue.Scalar { IsNull: false } scalar => scalar.Text.Trim(),
            YamlValue.Map map when map.Find("date-parts")?.Value is YamlValue.List { Items: [YamlValue.List parts, ..] } => Joined(parts),
            YamlValue.Map map => Text(map, "raw") ?? Text(map, "literal"),
            _ => null,
        };
        if (written is null) return null;
        if (PartialDate.TryParse(written, out var date)) return date;
        problems.Add(Rules.InvalidReference, pair!.Value.Span, $"`{pair.Key}` of the work `{id}` is {Wording.Quoted(written)}, which is no date", "write a date like `2019-06-05`; `2019-06` and `2019` do as well");
        return null;
    }

    private static string Joined(YamlValue.List parts) =>
        string.Join('-', parts.Items.OfType<YamlValue.Scalar>().Select((part, i) => part.Text.Trim().PadLeft(i == 0 ? 4 : 2, '0')));
}
