using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Wiki.Content;

/// <summary>
/// Reads a stretch of a source as one YAML map. Errors are told, never thrown: after a syntax error reading goes on at the next key that begins a line, so that one run tells them all.
/// Built on YamlDotNet's events, which are a flat state machine; nesting and the number of values are bounded here, before anything can grow with them.
/// </summary>
internal sealed class YamlReader
{
    private readonly ProblemList problems;
    private readonly ImmutableArray<YamlPair>.Builder rootPairs = ImmutableArray.CreateBuilder<YamlPair>(8);
    private Dictionary<string, (YamlValue Value, int Size)>? anchors;
    private YamlEvents events;
    private YamlPair? openPair;
    private int values;

    private YamlReader(ProblemList problems, YamlEvents events) => (this.problems, this.events) = (problems, events);

    public static YamlValue.Map Read(TextSpan span, ProblemList problems)
    {
        var reader = new YamlReader(problems, new YamlEvents(problems.Text, span));
        for (var errors = 1; !reader.ReadDocument() && reader.events.Failure is { } failure; errors++)
        {
            var next = reader.TellSyntaxError(failure, span.End);
            if (next < 0 || errors == Limits.YamlErrors) break;
            reader.events = new YamlEvents(problems.Text, new TextSpan(next, span.End));
        }
        return new YamlValue.Map(span, reader.WithoutDuplicates(reader.rootPairs));
    }

    /// <summary>True when the document was read to its end.</summary>
    private bool ReadDocument()
    {
        openPair = null;
        if (!events.Next() || !events.Next() || events.Current is StreamEnd || !events.Next()) return events.Failure is null;
        if (events.Current is not MappingStart root) RefuseRoot(events.Current!);
        else if (!RefuseTag(root)) ReadPairs(rootPairs, 1);
        else return true;
        if (!events.Next() || !events.Next()) return events.Failure is null;
        if (events.Current is DocumentStart second) problems.Add(Rules.InvalidYaml, events.SpanOf(second), "a second YAML document begins here; a file has one", "delete the line of `---` or `...`");
        return true;
    }

    private void RefuseRoot(ParsingEvent root)
    {
        var value = ReadValue(root, 1);
        if (value is YamlValue.Scalar { IsNull: true } || events.Failure is not null) return;
        problems.Add(Rules.InvalidYaml, value.Span, $"there must be lines of `key: value` here, not {(value is YamlValue.List ? "a list" : "a text")}", YamlErrors.MissingSpaceHelp(value, problems.Text) ?? "begin with `title: …`");
    }

    /// <summary>Says what is wrong; answers where the next key begins a line, or -1. The pair that broke stays known, so that no other fault is found with its value.</summary>
    private int TellSyntaxError(YamlFailure failure, int end)
    {
        var broken = openPair ?? LastPairOnLineOf(failure);
        var (span, message, help) = YamlErrors.Explain(failure, broken, problems.Text);
        var isTold = problems.Found.Any(told => told.Rule == Rules.InvalidYaml && told.Location.Line == problems.At(span).Line);
        if (!isTold) problems.Add(Rules.InvalidYaml, span, message, help);
        if (broken is not null) rootPairs.Add(broken with { Value = new YamlValue.Unreadable(broken.KeySpan) });
        return YamlErrors.NextKeyLine(problems.Text, broken?.KeySpan.Start ?? Math.Max(events.Start, failure.Span.Start), end);
    }

    /// <summary>The pair whose value seemed to be whole, until the rest of its line could not be read. It is taken back.</summary>
    private YamlPair? LastPairOnLineOf(YamlFailure failure)
    {
        if (rootPairs.Count == 0 || rootPairs[^1] is var last && !Lines.At(problems.Text, last.Value.Span.Start).Equals(Lines.At(problems.Text, failure.Span.Start))) return null;
        rootPairs.RemoveAt(rootPairs.Count - 1);
        return last;
    }

    private void ReadPairs(ImmutableArray<YamlPair>.Builder pairs, int depth)
    {
        while (events.Next() && events.Current is not MappingEnd)
        {
            var keyValue = ReadValue(events.Current!, depth);
            if (depth == 1) openPair = new YamlPair((keyValue as YamlValue.Scalar)?.Text ?? "", keyValue.Span, keyValue);
            if (!events.Next()) return;
            if (events.Current is MappingEnd) return;
            var value = ReadValue(events.Current!, depth);
            if (events.Failure is not null) return;
            if (Key(keyValue) is { } key) pairs.Add(new YamlPair(key, keyValue.Span, value));
            if (depth == 1) openPair = null;
        }
    }

    /// <summary>The key as a text; null for those that no file can use, and told.</summary>
    private string? Key(YamlValue value)
    {
        if (value is YamlValue.Scalar { IsNull: false, Text: not "<<" } scalar) return Wording.OneLine(scalar.Text);
        if (value is YamlValue.Unreadable) return null;
        var what = value is YamlValue.Scalar { Text: "<<" } ? "merge keys (`<<`) are not read" : value is YamlValue.Scalar ? "a value stands here without a key" : "a list or map cannot be a key";
        var help = value is YamlValue.Scalar ? "write each key out" : "put text that begins with `{` or `[` between double quotes";
        problems.Add(Rules.InvalidYaml, value.Span, what, help);
        return null;
    }

    private YamlValue ReadValue(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias alias) return Aliased(alias);
        var sizeBefore = values;
        Count(1, start);
        var value = start switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart sequence => ReadList(sequence, depth + 1),
            MappingStart mapping => ReadMap(mapping, depth + 1),
            _ => new YamlValue.Unreadable(events.SpanOf(start)),
        };
        if (start is not NodeEvent node) return value;
        if (RefuseTag(node)) value = new YamlValue.Unreadable(value.Span);
        if (!node.Anchor.IsEmpty) (anchors ??= new(StringComparer.Ordinal))[node.Anchor.Value] = (value, values - sizeBefore);
        return value;
    }

    private YamlValue.Scalar Text(Scalar scalar)
    {
        var span = events.SpanOf(scalar);
        if (Unprintable.Find(scalar.Value, 0) is not { } hidden) return new YamlValue.Scalar(span, scalar.Value, scalar.Style is ScalarStyle.Plain);
        problems.Add(Rules.ControlCharacter, span, $"the character {Unprintable.NameAt(scalar.Value, hidden.Start)} cannot be seen; it is left out", "delete its `\\` code");
        return new YamlValue.Scalar(span, Unprintable.RemoveFrom(scalar.Value), IsPlain: false);
    }

    private YamlValue ReadList(SequenceStart start, int depth)
    {
        if (IsTooDeep(start, depth)) return new YamlValue.Unreadable(events.SpanOf(start));
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (events.Next() && events.Current is not SequenceEnd) items.Add(ReadValue(events.Current!, depth));
        return new YamlValue.List(events.SpanFrom(start), items.DrainToImmutable());
    }

    private YamlValue ReadMap(MappingStart start, int depth)
    {
        if (IsTooDeep(start, depth)) return new YamlValue.Unreadable(events.SpanOf(start));
        var pairs = ImmutableArray.CreateBuilder<YamlPair>();
        ReadPairs(pairs, depth);
        // The map of a single pair in a list, as in [a: b], comes without a place.
        var span = start.End.Index == 0 && pairs.Count > 0 ? pairs[0].KeySpan : events.SpanFrom(start);
        return new YamlValue.Map(span, WithoutDuplicates(pairs));
    }

    private YamlValue Aliased(AnchorAlias alias)
    {
        var span = events.SpanOf(alias);
        if (anchors is not null && anchors.TryGetValue(alias.Value.Value, out var known))
        {
            Count(known.Size, alias);
            return known.Value;
        }
        var raw = problems.Text[span.Start..span.End];
        problems.Add(Rules.InvalidYaml, span, $"{Wording.Quoted(raw)} is YAML for an alias, and there is no anchor {Wording.Quoted("&" + alias.Value.Value)} before it", "put text that begins with `*` between double quotes");
        return new YamlValue.Unreadable(span);
    }

    private bool RefuseTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty) return false;
        problems.Add(Rules.InvalidYaml, events.SpanOf(node), "a YAML tag (`!…`) stands here; tags are not read", "delete the tag, or put text that begins with `!` between double quotes");
        return true;
    }

    private bool IsTooDeep(ParsingEvent start, int depth)
    {
        if (depth <= Limits.YamlNesting) return false;
        if (!events.IsStopped) problems.Add(Rules.InputTooLarge, events.SpanOf(start), $"lists and maps stand more than {Limits.YamlNesting} deep in each other here", "no key needs more than a few levels");
        events.Stop();
        return true;
    }

    private void Count(int added, ParsingEvent at)
    {
        values += added;
        if (values <= Limits.YamlValues || events.IsStopped) return;
        problems.Add(Rules.InputTooLarge, events.SpanOf(at), $"there are more than {Limits.YamlValues:N0} values, counting what aliases stand for", "split the file, and write values out instead of using aliases");
        events.Stop();
    }

    private ImmutableArray<YamlPair> WithoutDuplicates(ImmutableArray<YamlPair>.Builder pairs)
    {
        var first = new Dictionary<string, YamlPair>(pairs.Count, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (first.TryAdd(pair.Key, pair)) continue;
            var related = new RelatedLocation(problems.At(first[pair.Key].KeySpan), "first here");
            problems.Add(Rules.DuplicateKey, pair.KeySpan, $"the key {Wording.Quoted(pair.Key)} stands here twice; only the first is read", "delete one of the two", related);
        }
        return first.Count == pairs.Count ? pairs.DrainToImmutable() : [.. pairs.DistinctBy(pair => pair.Key)];
    }
}
