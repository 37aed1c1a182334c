using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>
/// Reads what site.yaml declares of the wiki's own vocabulary: categories, scales, kinds, relations; and checks that names are declared and clash
/// with none.
/// </summary>
internal sealed class VocabularyReader(YamlValue.Map keys, ProblemList problems, ValueReader values)
{
    public static readonly string[] CategoryDetails = ["label", "description"], StepDetails = ["label", "glyph", "gap"];

    private readonly DeclarationReader declarations = new(problems, values);

    public Settings Read(Settings settings)
    {
        var scales = Scales();
        var kinds = new KindReader(problems, values, declarations, scales);
        var declaredKinds = kinds.Read(keys.Find("kinds"), out var page);
        var relations = new RelationReader(problems, values, declarations).Read(keys.Find("relations"));
        var complete = settings with
        {
            Categories = Categories(),
            Scales = scales,
            Kinds = declaredKinds.IsEmpty ? settings.Kinds : declaredKinds,
            Page = page,
            Relations = IsGiven("relations") ? relations : settings.Relations,
        };
        new VocabularyCheck(complete, keys, problems).Tell();
        new MatrixReader(problems, values, declarations, kinds).Check(keys.Find("matrices"), complete);
        return complete;
    }

    private bool IsGiven(string key) => keys.Find(key) is { Value: not YamlValue.Scalar { IsNull: true } };

    private ImmutableArray<CategoryDeclaration> Categories() =>
    [
        .. declarations.Read(keys.Find("categories"), CategoryDetails)
            .Select(category => new CategoryDeclaration(category.Key, declarations.Label(category), values.Text(category.Find("description")))),
    ];

    private ImmutableArray<ScaleDeclaration> Scales()
    {
        var section = keys.Find("scales");
        if (section?.Value is not (null or YamlValue.Map or YamlValue.Scalar { IsNull: true } or YamlValue.Unreadable))
            values.WrongType(section, "a map of scales", "scales: { force: { binding: { label: Binding } } }");
        if (section?.Value is not YamlValue.Map map) return [];
        var scales = ImmutableArray.CreateBuilder<ScaleDeclaration>();
        foreach (var scale in problems.WithinLimit(section, map.Pairs))
        {
            if (!declarations.IsName(scale.Key, scale.KeySpan)) continue;
            var steps = declarations.Read(scale, StepDetails);
            if (steps.IsEmpty) problems.Add(
                Rules.InvalidSetting, scale.KeySpan,
                $"the scale {Wording.Quoted(scale.Key)} has no steps",
                $"write {Wording.Quoted($"{scale.Key}: {{ low: {{ label: Low }}, high: {{ label: High }} }}")}");
            scales.Add(new ScaleDeclaration(scale.Key, [.. steps.Select(Step)]));
        }
        return scales.DrainToImmutable();
    }

    private ScaleStep Step(Declared step) =>
        new(step.Key, declarations.Label(step), values.Name(step.Find("glyph")), values.Flag(step.Find("gap")) ?? false);
}
