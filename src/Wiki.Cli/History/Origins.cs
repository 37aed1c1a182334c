namespace Wiki.Cli.History;

/// <summary>
/// Tells from which parent of a commit a changed file came as it is, if from any: under the same name, or under one that the commit no longer has.
/// </summary>
/// <param name="commit">The commit.</param>
/// <param name="changed">The traced files that differ from the first parent, and what that parent has and the commit has not.</param>
/// <param name="fromAll">The traced files that differ from every parent; empty but for merges.</param>
/// <param name="compare">How files of these names differ from another parent, and what that parent has and the commit has not.</param>
internal sealed class Origins(Commit commit, List<TreeChange> changed, List<TreeChange> fromAll,
    Func<Commit, string, Traces, List<TreeChange>> compare)
{
    private readonly Dictionary<string, TreeChange> resolved = fromAll.DistinctBy(change => change.Name)
        .ToDictionary(change => change.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Comparison> comparisons = new(StringComparer.Ordinal) { [commit.Parents.FirstOrDefault("")] = new(changed) };

    /// <summary>Null when this commit is the one that last changed the file.</summary>
    public (string Parent, string Name)? Of(TreeChange change)
    {
        var others = commit.Parents.Skip(1);
        var isResolved = resolved.TryGetValue(change.Name, out var all);
        if (commit.Parents.Length == 2 && !isResolved) return (commit.Parents[1], change.Name);
        if (others.FirstOrDefault(parent => IsSame(parent, change, all)) is { } same) return (same, change.Name);
        foreach (var (parent, before) in commit.Parents.Zip(all?.Before ?? change.Before))
        {
            if (TreeChange.IsNone(before) && With(parent).FormerName(change) is { } former) return (parent, former);
        }
        return null;
    }

    private bool IsSame(string parent, TreeChange change, TreeChange? all) =>
        all is null ? !With(parent).Names.Contains(change.Name) : all.Before[Array.IndexOf(commit.Parents, parent)] == change.After;

    private Comparison With(string parent)
    {
        if (comparisons.TryGetValue(parent, out var known)) return known;
        var names = Traces.Of(changed.Where(change => !change.IsDeletion).Select(change => change.Name));
        return comparisons[parent] = new(compare(commit, parent, names));
    }

    /// <summary>How the commit differs from one parent.</summary>
    private sealed class Comparison(List<TreeChange> changes)
    {
        private readonly ILookup<string, string> gone = changes.Where(change => change.IsDeletion)
            .ToLookup(change => change.Before[0], change => change.Name, StringComparer.Ordinal);

        /// <summary>Of the files that are there in both and differ in more than their mode, and of those that are new.</summary>
        public HashSet<string> Names { get; } = changes.Where(change => !change.IsDeletion && change.Before[0] != change.After)
            .Select(change => change.Name).ToHashSet(StringComparer.Ordinal);

        /// <summary>Which file that is gone said the same to the last byte: rather one with the same last part of its path, else the first.</summary>
        public string? FormerName(TreeChange change) =>
            gone[change.After].OrderBy(name => LastPart(name) == LastPart(change.Name) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal)
                .FirstOrDefault();

        private static string LastPart(string name) => name[(name.LastIndexOf('/') + 1)..];
    }
}
