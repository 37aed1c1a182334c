using System.Collections.Immutable;
using System.Text;

namespace Wiki.Search;

/// <summary>
/// Divides the forms into shards so that one shard answers for any word and for any beginning of a word. Forms with one prefix stay together when
/// they fit into a shard; a prefix that does not fit gets a summary, and the same is done with its forms one letter further. Neighbouring units share
/// a shard while there is room.
/// </summary>
internal sealed class ShardPlanner(Spelling[] spellings, StemRecord[] records, ShardDocuments documents)
{
    /// <summary>What a shard is filled to. Only a single word or prefix can need more, and never <see cref="MaxBytes"/>.</summary>
    private const int UsualBytes = 30_000;

    /// <summary>Two shards a query are 100 kB. The bounds of a record and of a summary add up to less.</summary>
    public const int MaxBytes = 50_000;

    private readonly ShardMeter meter = new(records, documents);
    private readonly PrefixSummarizer summarizer = new(spellings, records, documents);
    private readonly List<ShardUnit> units = [];

    /// <summary>The units of each shard. Shards, and units in them, are in ordinal order of their prefixes.</summary>
    public ImmutableArray<ImmutableArray<ShardUnit>> Plan()
    {
        Divide("", 0, spellings.Length);
        var shards = ImmutableArray.CreateBuilder<ImmutableArray<ShardUnit>>();
        var shard = ImmutableArray.CreateBuilder<ShardUnit>();
        meter.Restart();
        foreach (var unit in units)
        {
            Add(unit);
            if (meter.Bytes > UsualBytes && shard.Count > 0)
            {
                shards.Add(shard.DrainToImmutable());
                meter.Restart();
                Add(unit);
            }
            shard.Add(unit);
        }
        if (shard.Count > 0) shards.Add(shard.DrainToImmutable());
        return shards.ToImmutable();
    }

    private void Divide(string prefix, int start, int end)
    {
        if (Fits(start, end))
        {
            if (end > start) units.Add(new ShardUnit(prefix, start, end, null));
            return;
        }
        var next = start;
        while (next < end && spellings[next].Form.Length == prefix.Length) next++;
        if (prefix.Length > 0) units.Add(new ShardUnit(prefix, start, next, summarizer.Summarize(start, end)));
        while (next < end)
        {
            Rune.TryGetRuneAt(spellings[next].Form, prefix.Length, out var letter);
            var longer = prefix + letter;
            var groupEnd = next + 1;
            while (groupEnd < end && spellings[groupEnd].Form.StartsWith(longer, StringComparison.Ordinal)) groupEnd++;
            Divide(longer, next, groupEnd);
            next = groupEnd;
        }
    }

    private bool Fits(int start, int end)
    {
        meter.Restart();
        for (var i = start; i < end && meter.Bytes <= UsualBytes; i++) meter.Add(spellings[i]);
        return meter.Bytes <= UsualBytes || end - start == 1;
    }

    private void Add(ShardUnit unit)
    {
        for (var i = unit.Start; i < unit.End; i++) meter.Add(spellings[i]);
        if (unit.Summary is { } summary) meter.Add(summary);
    }
}
