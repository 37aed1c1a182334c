using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Wiki.Content.Yaml;

/// <summary>
/// Builds values from events: texts, lists, maps and aliases. Nesting and the number of values are bounded before anything grows with them; tags,
/// merge keys and unknown aliases are told.
/// </summary>
internal sealed class YamlNodes(ProblemList problems, YamlEvents events)
{
    /// <summary>Below a line that is as long as this, a program has gone on with the text above.</summary>
    private const int FoldedLength = 80;

    private Dictionary<string, (YamlValue Value, int Size, long Length)>? anchors;
    private Dictionary<string, TextSpan>? unused;
    private YamlEvents events = events;
    private int values;

    /// <summary>The length of all texts so far, those counted again that aliases stand for; and of the latter alone.</summary>
    private long length, repeated;

    /// <summary>The pair of the outermost map whose value is being read, or null between pairs.</summary>
    public YamlPair? OpenPair { get; private set; }

    /// <summary>Goes on with other events of the same file; anchors and counts stay.</summary>
    public void GoOnWith(YamlEvents next) => (events, OpenPair) = (next, null);

    public void ReadPairs(ImmutableArray<YamlPair>.Builder pairs, int depth)
    {
        while (events.Next() && events.Current is not MappingEnd)
        {
            var keyValue = ReadValue(events.Current!, depth);
            if (depth == 1) OpenPair = new YamlPair((keyValue as YamlValue.Scalar)?.Text ?? "", keyValue.Span, keyValue);
            if (!events.Next()) return;
            if (events.Current is MappingEnd) return;
            var value = ReadValue(events.Current!, depth);
            if (events.Failure is not null) return;
            if (Key(keyValue) is { } key) pairs.Add(new YamlPair(key, keyValue.Span, value));
            if (depth == 1) OpenPair = null;
        }
    }

    /// <summary>The key as a text; null for those that no file can use, and told.</summary>
    private string? Key(YamlValue value)
    {
        if (value is YamlValue.Scalar { IsNull: false, Text: not "<<" } scalar) return Wording.OneLine(scalar.Text);
        if (value is YamlValue.Unreadable) return null;
        var what = value switch
        {
            YamlValue.Scalar { Text: "<<" } => "merge keys (`<<`) are not read",
            YamlValue.Scalar => "a value stands here without a key",
            _ => "a list or map cannot be a key",
        };
        var help = value is YamlValue.Scalar ? "write each key out" : "put text that begins with `{` or `[` between double quotes";
        problems.Add(Rules.InvalidYaml, value.Span, what, help);
        return null;
    }

    public YamlValue ReadValue(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias alias) return Aliased(alias);
        var (sizeBefore, lengthBefore) = (values, length);
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
        if (node.Anchor.IsEmpty) return value;
        if (value is YamlValue.Scalar { IsNull: true, Text: "" }) value = new YamlValue.Unreadable(value.Span);
        (anchors ??= new(StringComparer.Ordinal))[node.Anchor.Value] = (value, values - sizeBefore, length - lengthBefore);
        (unused ??= new(StringComparer.Ordinal))[node.Anchor.Value] = AnchorBefore(value.Span, node.Anchor.Value);
        return value;
    }

    /// <summary>Tells each anchor that nothing refers to: it was meant as text, and is lost.</summary>
    public void TellUnusedAnchors()
    {
        if (problems.MayLackKeys) return;
        foreach (var (name, span) in unused ?? [])
            problems.Add(
                Rules.InvalidYaml, span,
                $"{Wording.Quoted("&" + name)} is YAML for an anchor, and nothing refers to it",
                "put text that begins with `&` between double quotes");
    }

    private TextSpan AnchorBefore(TextSpan value, string name)
    {
        var start = problems.Text.LastIndexOf("&" + name, Math.Min(value.Start + name.Length, problems.Text.Length - 1), StringComparison.Ordinal);
        return start < 0 ? value : TextSpan.FromLength(start, name.Length + 1);
    }

    private YamlValue Text(Scalar scalar)
    {
        var span = events.SpanOf(scalar);
        if (scalar.Value.Length > Limits.ValueLength) return problems.TellLongValue(span);
        length += scalar.Value.Length;
        if (scalar.Style is ScalarStyle.Plain && scalar.Value.Contains(" - ", StringComparison.Ordinal)) TellSwallowedItem(span);
        if (Unprintable.Find(scalar.Value, 0) is not { } hidden) return new YamlValue.Scalar(span, scalar.Value, scalar.Style is ScalarStyle.Plain);
        problems.Add(
            Rules.ControlCharacter, span,
            $"the character {Unprintable.NameAt(scalar.Value, hidden.Start)} cannot be seen; it is left out",
            "delete its `\\` code");
        return new YamlValue.Scalar(span, Unprintable.RemoveFrom(scalar.Value), IsPlain: false);
    }

    /// <summary>
    /// Tells of a dash at the beginning of a line that goes on with the text above: an item that stands too far in. Programs that write YAML break a
    /// text at the first blank after so many characters: below such a line the dash is the text's own.
    /// </summary>
    private void TellSwallowedItem(TextSpan span)
    {
        for (var line = problems.Text.IndexOf('\n', span.Start, span.Length) + 1; line > 0
            && line < span.End; line = problems.Text.IndexOf('\n', line, span.End - line) + 1)
        {
            var dash = line;
            while (dash < span.End && problems.Text[dash] is ' ') dash++;
            var lengthAbove = line - 2 - problems.Text.LastIndexOf('\n', line - 2);
            if (lengthAbove >= FoldedLength || !problems.Text.AsSpan(dash, span.End - dash).StartsWith("- ")) continue;
            problems.Add(
                Rules.InvalidYaml, TextSpan.FromLength(dash, 1),
                "this dash begins no item: its line stands further in than the text above, and goes on with it",
                "let the dashes of a list stand in the same column, or put the text between double quotes");
            return;
        }
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
            unused?.Remove(alias.Value.Value);
            Count(known.Size, alias);
            Repeat(known.Length, alias);
            return known.Value;
        }
        var raw = problems.Text[span.Start..span.End];
        problems.Add(
            Rules.InvalidYaml, span,
            $"{Wording.Quoted(raw)} is YAML for an alias, and there is no anchor {Wording.Quoted("&" + alias.Value.Value)} before it",
            "put text that begins with `*` between double quotes");
        return new YamlValue.Unreadable(span);
    }

    public bool RefuseTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty) return false;
        problems.Add(
            Rules.InvalidYaml, events.SpanOf(node),
            "a YAML tag (`!…`) stands here; tags are not read",
            "delete the tag, or put text that begins with `!` between double quotes");
        return true;
    }

    private bool IsTooDeep(ParsingEvent start, int depth)
    {
        if (depth <= Limits.YamlNesting) return false;
        if (!events.IsStopped) problems.Add(
            Rules.InputTooLarge, events.SpanOf(start),
            $"lists and maps stand more than {Limits.YamlNesting} deep in each other here",
            "no key needs more than a few levels");
        events.Stop();
        return true;
    }

    private void Count(int added, ParsingEvent at)
    {
        values += added;
        if (values <= Limits.YamlValues || events.IsStopped) return;
        problems.Add(
            Rules.InputTooLarge, events.SpanOf(at),
            $"there are more than {Limits.YamlValues:N0} values, counting what aliases stand for",
            "split the file, and write values out instead of using aliases");
        events.Stop();
    }

    /// <summary>A few letters can stand for a long text, very often.</summary>
    private void Repeat(long added, ParsingEvent at)
    {
        length += added;
        repeated += added;
        if (repeated <= Limits.AliasedLength || events.IsStopped) return;
        problems.Add(
            Rules.InputTooLarge, events.SpanOf(at),
            $"aliases stand for more than {Limits.AliasedLength:N0} characters of text",
            "write the values out, each once");
        events.Stop();
    }

    public ImmutableArray<YamlPair> WithoutDuplicates(ImmutableArray<YamlPair>.Builder pairs)
    {
        if (AreFewAndDistinct(pairs)) return pairs.ToImmutable();
        var first = new Dictionary<string, YamlPair>(pairs.Count, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (first.TryAdd(pair.Key, pair)) continue;
            var related = new RelatedLocation(problems.At(first[pair.Key].KeySpan), "first here");
            problems.Add(
                Rules.DuplicateKey, pair.KeySpan,
                $"the key {Wording.Quoted(pair.Key)} stands here twice; only the first is read",
                "delete one of the two",
                related);
        }
        return first.Count == pairs.Count ? pairs.ToImmutable() : [.. pairs.DistinctBy(pair => pair.Key)];
    }

    /// <summary>Whether the keys are few, as in nearly every entry, and all different: found without a table, which would cost more.</summary>
    private static bool AreFewAndDistinct(ImmutableArray<YamlPair>.Builder pairs)
    {
        const int few = 16;
        if (pairs.Count > few) return false;
        for (var i = 1; i < pairs.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (pairs[i].Key == pairs[j].Key) return false;
            }
        }
        return true;
    }
}
