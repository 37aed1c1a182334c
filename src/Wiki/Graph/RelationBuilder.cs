using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Wiki.Content;

namespace Wiki.Graph;

/// <summary>Connects entries by the relations that they write. What cannot be connected is told and leads nowhere.</summary>
internal sealed class RelationBuilder(Settings settings, EntrySet entries, Rows<WrittenName> written, EntryFacts[] facts, GraphRules rules)
{
    /// <summary>In so short a list looking is faster than looking up.</summary>
    private const int Short = 32;

    private readonly EdgeList[] edges = [.. settings.Relations.Select(_ => new EdgeList(entries.All.Length))];

    /// <summary>The edges of each declared relation, in declared order; backwards in the order of the titles.</summary>
    public ImmutableArray<RelationEdges> Connect(ImmutableArray<int> byTitle)
    {
        for (var source = 0; source < entries.All.Length; source++)
        {
            Connect(source);
            foreach (var list in edges) list.End(source, facts[source].IsPublished);
        }
        return [.. settings.Relations.Select((relation, i) => Edges(relation, edges[i].ToAdjacency(), byTitle))];
    }

    private static RelationEdges Edges(RelationDeclaration relation, Adjacency forward, ImmutableArray<int> byTitle)
    {
        var backward = forward.Reversed(byTitle);
        return relation.IsSymmetric
            ? new(relation, forward, forward.FollowedBy(backward), Adjacency.FromPairs(forward.Count, []))
            : new(relation, forward, forward, backward);
    }

    private void Connect(int source)
    {
        var row = written[source];
        var refused = WrittenForm.NoRelation;
        for (var i = 0; i < row.Length && row[i].IsRelation; i++)
        {
            var (form, meaning) = row[i];
            if (form == WrittenForm.NoRelation || form == refused) continue;
            var fault = FaultOf(settings.Relations[form], source, meaning);
            if (fault == RelationFault.None && edges[form].TryAdd(meaning.Entry)) continue;
            if (fault == RelationFault.WrongStart) refused = form;
            Tell(fault, source, form, i);
        }
    }

    private RelationFault FaultOf(RelationDeclaration relation, int source, Resolution meaning)
    {
        if (relation.From is { } from && facts[source].Kind != from) return RelationFault.WrongStart;
        if (!meaning.IsFound) return RelationFault.NoEntry;
        if (meaning.Entry == source) return RelationFault.Itself;
        ref readonly var target = ref facts[meaning.Entry];
        if (relation.To is { } to && target.Kind != to) return RelationFault.WrongEnd;
        return target.Has(EntryTraits.Draft) ? RelationFault.Draft : RelationFault.None;
    }

    /// <summary>
    /// Tells what is wrong with a target, of which nothing else than that it stands there twice is wrong where it has no fault. Who is shown drafts
    /// is led to them all the same.
    /// </summary>
    private void Tell(RelationFault fault, int source, short form, int index)
    {
        var (relation, target, meaning) = (settings.Relations[form], entries.All[source].Relations[index], written[source][index].Meaning);
        switch (fault)
        {
            case RelationFault.WrongStart: rules.WrongStart(relation, source, target); break;
            case RelationFault.NoEntry: rules.Follow(new NameUse(source, target.Target, target.Location, $"`{relation.Key}`"), meaning); break;
            case RelationFault.Itself: rules.RelatesToItself(source, target); break;
            case RelationFault.WrongEnd: rules.WrongEnd(relation, meaning.Entry, target); break;
            case RelationFault.Draft when rules.Visible(source, meaning.Entry, target.Location) is not { } shown || edges[form].TryAdd(shown): break;
            default: rules.RelationRepeats(target); break;
        }
    }

    /// <summary>What keeps a relation from being an edge.</summary>
    private enum RelationFault
    {
        None,

        /// <summary>Entries of the source's kind have no such relation; told once for all its targets.</summary>
        WrongStart,
        NoEntry,
        Itself,
        WrongEnd,
        Draft,
    }

    /// <summary>The edges of one relation, entry after entry.</summary>
    private sealed class EdgeList(int entries)
    {
        private readonly int[] starts = new int[entries + 1];
        private readonly List<int> targets = [];
        private readonly HashSet<int> many = [];
        private int start;

        /// <summary>False when the entry leads there already.</summary>
        public bool TryAdd(int target)
        {
            var own = CollectionsMarshal.AsSpan(targets)[start..];
            if (own.Length < Short ? own.Contains(target) : many.Contains(target)) return false;
            targets.Add(target);
            if (own.Length + 1 == Short) many.UnionWith(targets.Skip(start));
            else if (own.Length >= Short) many.Add(target);
            return true;
        }

        /// <summary>Ends an entry's list. Drafts are checked like others, but readers never see what they relate to.</summary>
        public void End(int source, bool isKept)
        {
            if (!isKept) targets.RemoveRange(start, targets.Count - start);
            if (many.Count > 0) many.Clear();
            starts[source + 1] = start = targets.Count;
        }

        public Adjacency ToAdjacency() => new(starts, [.. targets]);
    }
}
