using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>All works that entries can cite, by key. Of two works with one key the first in the order of the files counts.</summary>
public sealed class ReferenceLibrary
{
    public static readonly ReferenceLibrary Empty = new([]);

    private readonly FrozenDictionary<string, Work> works;

    private ReferenceLibrary(ImmutableArray<Work> works)
    {
        Works = works;
        this.works = works.ToFrozenDictionary(work => work.Key, StringComparer.Ordinal);
    }

    public IReadOnlySet<string> Keys => field ??= works.Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>In declared order.</summary>
    public ImmutableArray<Work> Works { get; }

    public static Parsed<ReferenceLibrary> Build(IEnumerable<Work> works)
    {
        var first = new Dictionary<string, Work>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<Work>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var work in works)
        {
            if (first.TryAdd(work.Key, work)) kept.Add(work);
            else problems.Add(new Diagnostic(Rules.InvalidReference, work.Location, $"the key `{work.Key}` stands here a second time",
                "give one of the two another key")
            {
                Related = [new RelatedLocation(first[work.Key].Location, "first here")],
            });
        }
        return new(new ReferenceLibrary(kept.ToImmutable()), problems.ToImmutable());
    }

    public Work? Find(string key) => works.GetValueOrDefault(key);
}
