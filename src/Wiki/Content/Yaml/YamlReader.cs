using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;
using YamlDotNet.Core.Events;

namespace Wiki.Content.Yaml;

/// <summary>
/// Reads a stretch of a source as one YAML map. Errors are told, never thrown: after a syntax error reading goes on at the next key that begins a
/// line, so that one run tells them all. Built on YamlDotNet's events, which are a flat state machine; <see cref="YamlNodes"/> bounds what is built
/// from them.
/// </summary>
internal sealed class YamlReader
{
    private readonly ProblemList problems;
    private readonly ImmutableArray<YamlPair>.Builder rootPairs = ImmutableArray.CreateBuilder<YamlPair>(8);
    private readonly YamlNodes nodes;
    private YamlEvents events;

    private YamlReader(ProblemList problems, YamlEvents events) =>
        (this.problems, this.events, nodes) = (problems, events, new YamlNodes(problems, events));

    public static YamlValue.Map Read(TextSpan span, ProblemList problems) =>
        PlainYaml.Read(problems.Text, span) is { } pairs ? new(span, pairs) : ReadAny(span, problems);

    /// <summary>The same by the library alone.</summary>
    public static YamlValue.Map ReadAny(TextSpan span, ProblemList problems)
    {
        var reader = new YamlReader(problems, new YamlEvents(problems.Text, span));
        for (var errors = 1; !reader.ReadDocument() && reader.events.Failure is { } failure; errors++)
        {
            var next = reader.TellSyntaxError(failure, span.End);
            if (next < 0 || errors == Limits.YamlErrors) break;
            reader.events = new YamlEvents(problems.Text, new TextSpan(next, span.End));
            reader.nodes.GoOnWith(reader.events);
        }
        reader.nodes.TellUnusedAnchors();
        var root = new YamlValue.Map(span, reader.nodes.WithoutDuplicates(reader.rootPairs));
        YamlComments.Tell(root, span, problems);
        return root;
    }

    /// <summary>True when the document was read to its end.</summary>
    private bool ReadDocument()
    {
        if (!events.Next() || !events.Next() || events.Current is StreamEnd || !events.Next()) return events.Failure is null;
        if (events.Current is not MappingStart root) RefuseRoot(events.Current!);
        else if (nodes.RefuseTag(root)) return true;
        else nodes.ReadPairs(rootPairs, 1);
        if (!events.Next() || !events.Next()) return events.Failure is null;
        if (events.Current is DocumentStart second)
            problems.Add(Rules.InvalidYaml, events.SpanOf(second), "a second YAML document begins here; a file has one",
                "delete the line of `---` or `...`");
        return true;
    }

    private void RefuseRoot(ParsingEvent root)
    {
        var value = nodes.ReadValue(root, 1);
        if (value is YamlValue.Scalar { IsNull: true } || events.Failure is not null) return;
        problems.Add(
            Rules.InvalidYaml, value.Span,
            $"there must be lines of `key: value` here, not {(value is YamlValue.List ? "a list" : "a text")}",
            YamlErrors.MissingSpaceHelp(value, problems.Text) ?? "begin with `title: …`");
    }

    /// <summary>
    /// Says what is wrong; answers where the next key begins a line, or -1. The pair that broke stays known, so that no other fault is found with its
    /// value.
    /// </summary>
    private int TellSyntaxError(YamlFailure failure, int end)
    {
        var broken = nodes.OpenPair ?? LastPairOnLineOf(failure);
        var (span, message, help) = YamlErrors.Explain(failure, broken, problems.Text[..end], events.Start);
        var isTold = problems.Found.Any(told => told.Rule == Rules.InvalidYaml && told.Location.Line == problems.At(span).Line);
        if (!isTold) problems.Add(Rules.InvalidYaml, span, message, help);
        if (broken is { Key.Length: > 0 }) rootPairs.Add(broken with { Value = new YamlValue.Unreadable(broken.KeySpan) });
        return YamlErrors.NextKeyLine(problems.Text, broken?.KeySpan.Start ?? Math.Max(events.Start, failure.Span.Start), end);
    }

    /// <summary>The pair whose value seemed to be whole, until the rest of its line could not be read. It is taken back.</summary>
    private YamlPair? LastPairOnLineOf(YamlFailure failure)
    {
        if (rootPairs.Count == 0) return null;
        var last = rootPairs[^1];
        if (Lines.At(problems.Text, last.Value.Span.Start) != Lines.At(problems.Text, failure.Span.Start)) return null;
        rootPairs.RemoveAt(rootPairs.Count - 1);
        return last;
    }
}
