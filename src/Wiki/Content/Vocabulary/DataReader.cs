using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads <c>data</c>: the forms in which the wiki is published as data; an empty list for none.</summary>
internal sealed class DataReader(ProblemList problems, ValueReader values)
{
    public static readonly string[] Names = ["catalogue", "csv", "skos", "llms", "graph"];

    public DataOutputs Read(YamlPair? pair)
    {
        if (pair?.Value is null or YamlValue.Scalar { IsNull: true }) return DataOutputs.Usual;
        var outputs = DataOutputs.None;
        foreach (var (name, place) in values.Texts(pair))
        {
            var number = Array.IndexOf(Names, name);
            if (number >= 0) outputs |= (DataOutputs)(1 << number);
            else
                problems.Add(new Diagnostic(
                    Rules.InvalidSetting, place, $"{Wording.Quoted(name)} is no form in which a wiki is published as data",
                    problems.DidYouMean(name, Names) ?? $"write {Wording.OneOf(Names)}"));
        }
        return outputs;
    }
}
