using System.Collections.Immutable;

namespace Wiki.Versions;

/// <summary>Moves the borders of what differs to where a reader looks for them; what is the same stays the same.</summary>
internal static class Stretched
{
    private const int Short = 2;

    public static ImmutableArray<Stretch> Readable(ImmutableArray<Stretch> found, List<TextWord> old, List<TextWord> now)
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>(found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            if (stretches.Count > 0 && found[i].IsSame && Length(found[i].New) <= Short && i + 1 < found.Length && IsLong(stretches[^1])
                && IsLong(found[i + 1]))
            {
                // A word or two that happen to be the same between longer stretches that differ.
                stretches[^1] = new(stretches[^1].Old.Start..found[++i].Old.End, stretches[^1].New.Start..found[i].New.End, IsSame: false);
            }
            else stretches.Add(found[i]);
        }
        for (var i = 1; i + 1 < stretches.Count; i++) MoveToLine(stretches, i, old, now);
        return stretches.ToImmutable();
    }

    /// <summary>What was added or removed begins with a line where it can: an item of a list, and not its end and the mark of the next.</summary>
    private static void MoveToLine(ImmutableArray<Stretch>.Builder stretches, int at, List<TextWord> old, List<TextWord> now)
    {
        var stretch = stretches[at];
        var isAdded = Length(stretch.Old) == 0;
        if (stretch.IsSame || (!isAdded && Length(stretch.New) > 0)) return;
        var (words, range) = isAdded ? (now, stretch.New) : (old, stretch.Old);
        var (start, end) = (range.Start.Value, range.End.Value);
        for (var by = 0; by < Length(stretches[at - 1].New); by++)
        {
            if (words[start - by].Before == '\n')
            {
                stretches[at - 1] = stretches[at - 1] with { Old = Shorter(stretches[at - 1].Old, by), New = Shorter(stretches[at - 1].New, by) };
                stretches[at] = stretch with { Old = Moved(stretch.Old, by), New = Moved(stretch.New, by) };
                stretches[at + 1] = stretches[at + 1] with { Old = Longer(stretches[at + 1].Old, by), New = Longer(stretches[at + 1].New, by) };
                return;
            }
            if (words[start - by - 1].Text != words[end - by - 1].Text) return;
        }
    }

    private static bool IsLong(Stretch stretch) => !stretch.IsSame && Length(stretch.Old) + Length(stretch.New) > 2 * Short;

    private static int Length(Range range) => range.End.Value - range.Start.Value;

    private static Range Shorter(Range range, int by) => range.Start..(range.End.Value - by);

    private static Range Moved(Range range, int by) => (range.Start.Value - by)..(range.End.Value - by);

    private static Range Longer(Range range, int by) => (range.Start.Value - by)..range.End;
}
