using System.Collections.Immutable;
using Wiki.Text;

namespace Wiki.Versions;

/// <summary>Goes through the commits of a branch and notes what each slug has, and under which label.</summary>
/// <param name="landings">Oldest first.</param>
/// <param name="heads">What each file of an entry said; of no other file.</param>
internal sealed class StateFinder(ImmutableArray<Landing> landings, IReadOnlyDictionary<PastFile, PastHead> heads)
{
    /// <summary>The files that claim a slug, in ordinal order of their paths: the first has it.</summary>
    private readonly Dictionary<string, SortedDictionary<string, PastFile>> claims = new(StringComparer.Ordinal);

    /// <summary>The file that lies at a path now.</summary>
    private readonly Dictionary<string, PastFile> present = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<EntryState>> states = new(StringComparer.Ordinal);

    /// <summary>How many versions a slug has of a date.</summary>
    private readonly Dictionary<(string Slug, PartialDate Date), int> counts = [];

    /// <summary>Every state, those of one slug in their order.</summary>
    public ImmutableArray<EntryState> Find()
    {
        var touched = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < landings.Length; i++)
        {
            touched.Clear();
            foreach (var change in landings[i].Changes) Move(change, touched);
            foreach (var slug in touched) Note(slug, i);
        }
        return [.. states.OrderBy(slug => slug.Key, StringComparer.Ordinal).SelectMany(slug => slug.Value)];
    }

    private void Move(PastFile change, SortedSet<string> touched)
    {
        if (present.Remove(change.Path, out var before))
        {
            claims[heads[before].Slug].Remove(change.Path);
            touched.Add(heads[before].Slug);
        }
        if (change.Blob is null || !heads.TryGetValue(change, out var head) || head.Slug.Length == 0) return;
        present.Add(change.Path, change);
        if (!claims.TryGetValue(head.Slug, out var files)) claims.Add(head.Slug, files = new(StringComparer.Ordinal));
        files.Add(change.Path, change);
        touched.Add(head.Slug);
    }

    private void Note(string slug, int landing)
    {
        if (!states.TryGetValue(slug, out var known)) states.Add(slug, known = []);
        var has = claims.TryGetValue(slug, out var files) && files.Count > 0 ? files.First().Value : default;
        var last = known is [.., var newest] ? newest : null;
        if (has.Blob == last?.File.Blob && last is not null)
        {
            // Moved, or back as it was.
            if (last.Until != EntryState.StillThere) known[^1] = last with { Until = EntryState.StillThere };
            return;
        }
        if (last is { Until: EntryState.StillThere }) known[^1] = last with { Until = landing };
        if (has.Blob is not null) known.Add(StateOf(has, landing));
    }

    private EntryState StateOf(PastFile file, int landing)
    {
        var head = heads[file];
        var date = head.Date ?? landings[landing].Day;
        if (!head.IsCitable || date is not { } dated) return new(file, head, landing, EntryState.StillThere, null) { Date = date };
        var number = counts[(head.Slug, dated)] = counts.GetValueOrDefault((head.Slug, dated)) + 1;
        return new(file, head, landing, EntryState.StillThere, number == 1 ? $"{dated}" : $"{dated}-r{number}") { Date = date };
    }
}
