using System.Collections.Immutable;

namespace Csl;

/// <summary>What came before a cite, and the note in which its item was cited first.</summary>
internal readonly record struct Placed(Position Position, int? FirstNote);

/// <summary>Finds the positions of all cites. Citations in notes and in the text are two sequences.</summary>
internal sealed class Positions(int nearNoteDistance)
{
    private readonly Sequence notes = new();
    private readonly Sequence text = new();

    private sealed class Sequence
    {
        public Dictionary<int, int> FirstNote { get; } = [];

        public Dictionary<int, int> LastNote { get; } = [];

        public Citation? Before { get; set; }

        /// <summary>How many citations stand in the note of the one before.</summary>
        public int InSameNote { get; set; }
    }

    public static ImmutableArray<ImmutableArray<Placed>> Of(IReadOnlyList<Citation> citations, int nearNoteDistance)
    {
        var positions = new Positions(nearNoteDistance);
        return [.. citations.Select(positions.Of)];
    }

    private ImmutableArray<Placed> Of(Citation citation)
    {
        if (citation.StandsAlone) return [.. citation.Cites.Select(cite => new Placed(cite.GivenPosition ?? Position.First, cite.GivenFirstNote))];
        var sequence = citation.Note > 0 ? notes : text;
        var placed = ImmutableArray.CreateBuilder<Placed>(citation.Cites.Length);
        for (var i = 0; i < citation.Cites.Length; i++)
        {
            placed.Add(Of(citation, i, sequence));
            sequence.FirstNote.TryAdd(citation.Cites[i].Item, citation.Note);
            sequence.LastNote[citation.Cites[i].Item] = citation.Note;
        }
        sequence.InSameNote = sequence.Before?.Note == citation.Note && citation.Note > 0 ? sequence.InSameNote + 1 : 1;
        sequence.Before = citation;
        return placed.MoveToImmutable();
    }

    private Placed Of(Citation citation, int at, Sequence sequence)
    {
        var cite = citation.Cites[at];
        if (!sequence.FirstNote.TryGetValue(cite.Item, out var first)) return new Placed(Position.First, null);
        var position = Position.Subsequent;
        if (Before(citation, at, sequence) is { } before && before.Item == cite.Item) position |= Again(before.Locator, cite.Locator);
        if (citation.Note - sequence.LastNote[cite.Item] <= nearNoteDistance) position |= Position.NearNote;
        return new Placed(position, first > 0 ? first : null);
    }

    /// <summary>The cite that "ibid." would refer to.</summary>
    private static Cite? Before(Citation citation, int at, Sequence sequence)
    {
        if (at > 0) return citation.Cites[at - 1];
        if (sequence.Before is not { } before || before.Cites.Length == 0) return null;
        if (!before.Cites.All(cite => cite.Item == before.Cites[0].Item)) return null;
        var isNext = citation.Note == 0 || before.Note == citation.Note || (before.Note == citation.Note - 1 && sequence.InSameNote == 1);
        return isNext ? before.Cites[^1] : null;
    }

    private static Position Again(Locator? before, Locator? now)
    {
        if (now is null) return before is null ? Position.Ibid : Position.First;
        return before == now ? Position.Ibid : Position.IbidWithLocator;
    }
}
