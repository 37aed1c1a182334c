using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>Reads the keys of a front matter that site.yaml declares: relations and the fields of the entry's kind.</summary>
internal sealed class DeclaredValues(YamlValue.Map keys, Settings settings, ProblemList problems, ValueReader values)
{
    /// <summary>By relation in declared order, then as written.</summary>
    public ImmutableArray<RelationTarget> Relations()
    {
        List<RelationTarget> targets = [];
        foreach (var relation in settings.Relations)
        {
            foreach (var (target, place) in Names(keys.Find(relation.Key)))
                targets.Add(new RelationTarget(relation.Key, KnownNames.Of(target), place));
        }
        return [.. targets];
    }

    /// <summary>In declared order; fields that are absent or cannot be read are left out.</summary>
    public ImmutableArray<FieldValue> Fields(KindDeclaration kind)
    {
        List<FieldValue> fields = [];
        foreach (var field in kind.Fields)
        {
            if (keys.Find(field.Key) is { } pair && Field(field, pair) is { } value) fields.Add(value);
        }
        return [.. fields];
    }

    private FieldValue? Field(KindField field, YamlPair pair)
    {
        var place = problems.At(pair.Value.Span);
        return field.Type switch
        {
            FieldType.Text => values.Text(pair) is { } text ? new FieldValue.Text(field.Key, place, text) : null,
            FieldType.Date => values.Date(pair) is { } date ? new FieldValue.Date(field.Key, place, date) : null,
            FieldType.Url => values.Url(pair) is { } url ? new FieldValue.Url(field.Key, place, url) : null,
            FieldType.Number => values.Number(pair) is { } number ? new FieldValue.Number(field.Key, place, number) : null,
            FieldType.List => values.Texts(pair) is { IsEmpty: false } texts
                ? new FieldValue.List(field.Key, place, [.. texts.Select(text => text.Value)])
                : null,
            FieldType.Ref => Names(pair) is { IsEmpty: false } targets ? new FieldValue.Reference(field.Key, place, targets) : null,
            FieldType.Scale => Step(field, pair) is { } step ? new FieldValue.Scale(field.Key, place, step) : null,
            _ => null,
        };
    }

    /// <summary>Names of entries. One text with commas is told: it is a list whose brackets were forgotten.</summary>
    public ImmutableArray<Located<string>> Names(YamlPair? pair)
    {
        if (pair?.Value is not YamlValue.Scalar || values.Text(pair) is not { } text || !text.Contains(',')) return values.Texts(pair);
        var list = string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Wording.ListItem(WrittenLink.Name(name))));
        var help = $"write {Wording.Quoted($"{pair.Key}: [{list}]")}, or {Wording.Quoted($"{pair.Key}: [{Wording.YamlQuoted(text)}]")} if one entry "
            + $"is called so";
        problems.Add(Rules.WrongType, pair.Value.Span, $"{Wording.Quoted(pair.Key)} is one text with commas, where a list is due", help);
        return [];
    }

    private string? Step(KindField field, YamlPair pair)
    {
        if (values.Text(pair) is not { } written || settings.Scale(field.Scale!) is not { } scale) return null;
        if (scale.Step(written) is { } step) return step.Key;
        var steps = scale.Steps.Select(known => known.Key).ToList();
        problems.Add(
            Rules.UnknownStep, pair.Value.Span,
            $"{Wording.Quoted(written)} is no step of the scale `{scale.Key}`",
            problems.DidYouMean(written, steps) ?? $"write {Wording.OneOf(steps)}");
        return null;
    }
}
