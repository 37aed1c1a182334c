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
            if (!IsPlain(source)) Check(source);
            foreach (var list in edges) list.End(source, facts[source].IsPublished);
        }
        return [.. settings.Relations.Select((relation, i) => Edges(relation, edges[i].ToAdjacency(), byTitle))];
    }

    private static RelationEdges Edges(RelationDeclaration relation, Adjacency forward, ImmutableArray<int> byTitle)
    {
        var backward = forward.Reversed(byTitle);
        return relation.IsSymmetric ? new(relation, forward.FollowedBy(backward), Adjacency.FromPairs(forward.Count, [])) : new(relation, forward, backward);
    }

    /// <summary>Adds what an entry relates to when nothing is to be told of it, as of nearly all; what was added until it turns out otherwise is taken back.</summary>
    private bool IsPlain(int source)
    {
        foreach (var name in written[source])
        {
            if (!name.IsRelation) return true;
            if (name.Form != NameForm.NoRelation && TryAdd(source, name)) continue;
            foreach (var list in edges) list.End(source, isKept: false);
            return false;
        }
        return true;
    }

    private bool TryAdd(int source, WrittenName name)
    {
        var relation = settings.Relations[name.Form];
        if (!name.Meaning.IsFound || name.Meaning.Entry == source) return false;
        ref readonly var target = ref facts[name.Meaning.Entry];
        if (target.Has(EntryTraits.Draft) || (relation.From is { } from && facts[source].Kind != from) || (relation.To is { } to && target.Kind != to)) return false;
        return edges[name.Form].TryAdd(name.Meaning.Entry);
    }

    /// <summary>Adds the same with the rules, which tell what is wrong.</summary>
    private void Check(int source)
    {
        for (var i = 0; i < settings.Relations.Length; i++) Check(settings.Relations[i], source, edges[i]);
    }

    private void Check(RelationDeclaration relation, int source, EdgeList list)
    {
        var targets = entries.All[source].Relations;
        for (var i = 0; i < targets.Length; i++)
        {
            var target = targets[i];
            if (target.Relation != relation.Key) continue;
            if (!rules.MayStart(relation, source, target)) break;
            if (rules.Follow(new NameUse(source, target.Target, target.Location, $"`{relation.Key}`"), written[source][i].Meaning) is not { } found) continue;
            if (!rules.FitsRelation(relation, source, found, target)) continue;
            if (!list.TryAdd(found)) rules.RelationRepeats(target);
        }
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
