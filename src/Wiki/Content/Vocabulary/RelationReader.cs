using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads <c>relations</c>.</summary>
internal sealed class RelationReader(ProblemList problems, ValueReader values, DeclarationReader declarations)
{
    public static readonly string[] Details = ["label", "symmetric", "inverse", "inverse_label", "from", "to"];

    public ImmutableArray<RelationDeclaration> Read(YamlPair? section) => [.. declarations.Read(section, Details).Select(Relation)];

    private RelationDeclaration Relation(Declared declared)
    {
        var isSymmetric = values.Flag(declared.Find("symmetric")) ?? false;
        var inverse = Inverse(declared, isSymmetric);
        var inverseLabel = values.Name(declared.Find("inverse_label"));
        if (inverseLabel is not null && inverse is null)
            problems.Add(
                Rules.InvalidSetting, declared.Find("inverse_label")!.KeySpan,
                $"the relation `{declared.Key}` has an `inverse_label` but no `inverse`",
                "name the other side: `inverse: used_by`");
        return new RelationDeclaration(declared.Key, declarations.Label(declared))
        {
            IsSymmetric = isSymmetric,
            Inverse = inverse,
            InverseLabel = inverse is null ? null : inverseLabel ?? Wording.Readable(inverse),
            From = values.Text(declared.Find("from")),
            To = values.Text(declared.Find("to")),
            Location = problems.At(declared.KeySpan),
        };
    }

    private string? Inverse(Declared declared, bool isSymmetric)
    {
        var pair = declared.Find("inverse");
        if (values.Text(pair) is not { } inverse) return null;
        if (isSymmetric)
        {
            problems.Add(
                Rules.InvalidSetting, pair!.KeySpan,
                $"the relation `{declared.Key}` is symmetric, so it is its own inverse",
                "delete `inverse`, or `symmetric: true`");
            return null;
        }
        if (inverse == declared.Key)
        {
            problems.Add(
                Rules.InvalidSetting, pair!.KeySpan,
                $"the relation `{declared.Key}` is its own inverse",
                "write `symmetric: true` in place of `inverse`");
            return null;
        }
        if (Keys.IsKey(inverse)) return inverse;
        values.WrongType(pair!, "a name of lower-case letters a–z, digits, `-` and `_`", "inverse: used_by");
        return null;
    }
}
