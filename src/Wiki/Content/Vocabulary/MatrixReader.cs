using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>Checks the form of <c>matrices</c>, so that a site.yaml that has them is ready for a version that makes their pages.</summary>
internal sealed class MatrixReader(ProblemList problems, ValueReader values, DeclarationReader declarations, KindReader kinds)
{
    public static readonly string[] Details = ["label", "rows", "columns", "value", "cell"];

    public void Check(YamlPair? section, Settings settings)
    {
        var matrices = declarations.Read(section, Details);
        foreach (var matrix in matrices)
        {
            CheckKind(matrix, "rows", settings);
            CheckKind(matrix, "columns", settings);
            kinds.Fields(matrix.Find("cell"));
            if (matrix.Find("value") is { } value) kinds.Fields(value with { Value = new YamlValue.Map(value.Value.Span, [value]) });
        }
        if (!matrices.IsEmpty) problems.Add(
            Rules.MatrixNotMade, section!.KeySpan,
            "`matrices` is read and checked, but this version makes no matrix pages",
            "write `severities: { matrix-not-made: off }` to keep it for later");
    }

    private void CheckKind(Declared matrix, string side, Settings settings)
    {
        var pair = matrix.Find(side);
        var kind = values.Text(pair);
        if (kind is null)
            problems.Add(
                Rules.MissingSetting, pair?.KeySpan ?? matrix.KeySpan,
                $"the matrix `{matrix.Key}` does not say which kind its {side} are",
                $"write `{side}: {settings.Kinds[0].Key}`");
        else if (settings.Kind(kind) is null && !problems.MayLackKeys)
            problems.Add(
                Rules.UndeclaredName, pair!.Value.Span,
                $"the kind {Wording.Quoted(kind)} is not declared",
                problems.DidYouMean(kind, settings.Kinds.Select(known => known.Key)) ?? "declare it under `kinds`");
    }
}
