using System.Collections.Immutable;
using Wiki.Content;

namespace Wiki.Input;

/// <summary>What a snapshot is made from: what was read, and the entries with what version control knows of them.</summary>
/// <param name="Input">What was read.</param>
/// <param name="Entries">In the order of the input's.</param>
internal sealed record SiteBasis(SiteInput Input, ImmutableArray<Entry> Entries)
{
    /// <summary>Entries that were in an earlier basis, with the same history, are the very ones that were there.</summary>
    public static SiteBasis Of(SiteInput input, SiteBasis? earlier)
    {
        if (input.Revisions.IsEmpty) return new(input, input.Entries);
        var isSuccessor = earlier is not null && ReferenceEquals(earlier.Input.Revisions, input.Revisions)
            && earlier.Entries.Length == input.Entries.Length;
        var entries = ImmutableArray.CreateBuilder<Entry>(input.Entries.Length);
        for (var i = 0; i < input.Entries.Length; i++)
            entries.Add(isSuccessor && ReferenceEquals(input.Entries[i], earlier!.Input.Entries[i])
                ? earlier.Entries[i]
                : Revised(input, input.Entries[i]));
        return new(input, entries.MoveToImmutable());
    }

    private static Entry Revised(SiteInput input, Entry entry) =>
        input.Revisions.TryGetValue(entry.Path, out var revision) ? entry with { Revision = revision } : entry;
}
