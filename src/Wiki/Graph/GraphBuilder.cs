using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Graph;

/// <summary>
/// Connects all entries, always from scratch. What cannot be connected becomes a diagnostic and leads nowhere, so every edge of the graph leads to a published entry.
/// </summary>
public sealed class GraphBuilder
{
    private readonly Settings settings;
    private readonly ImmutableArray<Entry> entries;
    private readonly NameTable names;
    private readonly FrozenAssets assets;
    private readonly bool[] isDraft;
    private readonly Resolution[][] meanings;
    private readonly ImmutableArray<int> byTitle;

    private GraphBuilder(Settings settings, ImmutableArray<Entry> entries, FrozenAssets assets)
    {
        this.settings = settings;
        this.entries = entries;
        this.assets = assets;
        isDraft = [.. entries.Select(entry => entry.Status == EntryStatus.Draft)];
        NameTable? table = null;
        ImmutableArray<int> order = [];
        Parallel.Invoke(() => table = new NameTable(entries), () => order = OrderByTitle(entries));
        (names, byTitle) = (table!, order);
        meanings = LookUp(entries, names);
    }

    /// <summary>Entries may come in any order; equal inputs give equal graphs and diagnostics.</summary>
    public static Parsed<ConceptGraph> Build(Settings settings, ImmutableArray<Entry> entries, IEnumerable<string> assets)
    {
        var builder = new GraphBuilder(settings, InOrder(entries), new FrozenAssets(assets));
        return builder.Build();
    }

    /// <summary>In ordinal order of the paths, in which they nearly always come.</summary>
    private static ImmutableArray<Entry> InOrder(ImmutableArray<Entry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
            if (ByPath(entries[i - 1], entries[i]) > 0) return entries.Sort(ByPath);
        return entries;
    }

    private static int ByPath(Entry left, Entry right) => string.CompareOrdinal(left.Path, right.Path);

    private Parsed<ConceptGraph> Build()
    {
        // Each has rules of its own to tell by, so the three need nothing of one another.
        var (ofNames, ofRelations, ofReferences) = (Rules(), Rules(), Rules());
        ImmutableArray<RelationEdges> relations = [];
        Adjacency? references = null, mentionsOf = null;
        ImmutableArray<Mention> mentions = [];
        Parallel.Invoke(
            () =>
            {
                references = ConnectReferences(ofReferences);
                (mentions, mentionsOf) = CollectMentions(references);
            },
            () => relations = [.. settings.Relations.Select(relation => ConnectRelation(relation, ofRelations))],
            () =>
            {
                ofNames.CheckNames();
                CheckReferenceFields(ofNames);
            });
        var graph = new ConceptGraph
        {
            Entries = entries,
            Names = names,
            Relations = relations,
            References = references!,
            Mentions = mentions,
            MentionsOf = mentionsOf!,
            ByTitle = [.. byTitle.Where(IsListed)],
        };
        ofNames.CheckOrphans(graph);
        return new(graph, [.. ofNames.Diagnostics, .. ofRelations.Diagnostics, .. ofReferences.Diagnostics]);
    }

    private GraphRules Rules() => new(entries, names);

    private bool IsListed(int entry) => !isDraft[entry] && entries[entry].Kind != Settings.PageKind;

    private RelationEdges ConnectRelation(RelationDeclaration relation, GraphRules rules)
    {
        var written = new List<(int Source, int Target)>();
        for (var i = 0; i < entries.Length; i++) CollectTargets(relation, i, written, rules);
        var forward = Pairs(written);
        var backward = forward.Reversed(byTitle);
        return relation.IsSymmetric ? new(relation, forward.FollowedBy(backward), Pairs([])) : new(relation, forward, backward);
    }

    private Adjacency Pairs(List<(int, int)> pairs) => Adjacency.FromPairs(entries.Length, CollectionsMarshal.AsSpan(pairs));

    private void CollectTargets(RelationDeclaration relation, int source, List<(int Source, int Target)> edges, GraphRules rules)
    {
        var first = edges.Count;
        HashSet<int>? many = null;
        var targets = entries[source].Relations;
        for (var i = 0; i < targets.Length; i++)
        {
            var written = targets[i];
            if (written.Relation != relation.Key) continue;
            if (!rules.MayStart(relation, source, written)) break;
            var meaning = meanings[source][i];
            if ((IsPlain(meaning) ? meaning.Entry : rules.Follow(new NameUse(source, written.Target, written.Location, $"`{relation.Key}`"), meaning)) is not { } target) continue;
            if (!rules.FitsRelation(relation, source, target, written)) continue;
            if (IsAmong(edges, first, target, ref many))
            {
                rules.RelationRepeats(written);
                continue;
            }
            many?.Add(target);
            edges.Add((source, target));
        }
        // Drafts take part in the checks above, but readers never see what they relate to.
        if (isDraft[source]) edges.RemoveRange(first, edges.Count - first);
    }

    /// <summary>Looks a target up among the edges that the same entry has added; long lists by a set.</summary>
    private static bool IsAmong(List<(int Source, int Target)> edges, int first, int target, ref HashSet<int>? many)
    {
        if (many is not null) return many.Contains(target);
        for (var i = first; i < edges.Count; i++)
            if (edges[i].Target == target) return true;
        if (edges.Count - first >= 32) many = [.. edges.Skip(first).Select(edge => edge.Target)];
        return false;
    }

    /// <summary>Whether a name means one entry that readers can go to, as nearly all do: nothing is to be told of it.</summary>
    private bool IsPlain(Resolution meaning) => meaning.IsFound && !isDraft[meaning.Entry];

    private void CheckReferenceFields(GraphRules rules)
    {
        for (var source = 0; source < entries.Length; source++)
        {
            foreach (var field in entries[source].Fields)
            {
                if (field is not FieldValue.Reference references) continue;
                foreach (var target in references.Targets) rules.Follow(new NameUse(source, target.Value, target.Location, $"`{field.Field}`"), names.Resolve(target.Value));
            }
        }
    }

    private Adjacency ConnectReferences(GraphRules rules)
    {
        var pairs = new List<(int, int)>();
        for (var i = 0; i < entries.Length; i++)
        {
            var references = entries[i].Body.References.AsSpan();
            var meant = meanings[i].AsSpan(entries[i].Relations.Length);
            for (var r = 0; r < references.Length; r++) pairs.Add((i, Connect(i, in references[r], meant[r], rules)));
        }
        return Pairs(pairs);
    }

    /// <summary>The entry that a body's reference leads to, or -1. An asset that exists counts as the entry itself, so that whoever fills the hole knows that it may.</summary>
    private int Connect(int source, in Reference reference, Resolution meaning, GraphRules rules)
    {
        if (reference is { Kind: ReferenceKind.Wikilink, Fragment: null } && IsPlain(meaning) && meaning.Entry != source) return meaning.Entry;
        return reference.Kind switch
        {
            ReferenceKind.Asset => rules.AssetExists(reference, assets) ? source : -1,
            ReferenceKind.Citation => -1,
            ReferenceKind.Anchor => rules.AnchorExists(source, source, reference) ? source : -1,
            ReferenceKind.File => ConnectEntry(source, reference, rules.ResolveFile(source, reference), rules),
            ReferenceKind.Wikilink when reference.Target.Length == 0 => rules.AnchorExists(source, source, reference) ? source : -1,
            _ => ConnectEntry(source, reference, rules.Follow(new NameUse(source, reference.Target, reference.Location, "link"), meaning), rules),
        };
    }

    private int ConnectEntry(int source, in Reference reference, int? target, GraphRules rules)
    {
        if (target is not { } found) return -1;
        if (reference.Fragment is not null) rules.AnchorExists(source, found, reference);
        else if (found == source) rules.LinkToSelf(reference.Location, entries[source]);
        return found;
    }

    private (ImmutableArray<Mention> Mentions, Adjacency Of) CollectMentions(Adjacency references)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var pairs = new List<(int, int)>();
        var lastMention = new int[entries.Length];
        Array.Fill(lastMention, -1);
        foreach (var source in byTitle)
        {
            if (isDraft[source]) continue;
            var targets = references[source];
            for (var i = 0; i < targets.Length; i++)
            {
                var target = targets[i];
                if (target < 0 || target == source || lastMention[target] == source) continue;
                lastMention[target] = source;
                pairs.Add((target, mentions.Count));
                mentions.Add(new Mention(source, i));
            }
        }
        return (mentions.ToImmutable(), Pairs(pairs));
    }

    /// <summary>What the names mean that each entry writes: the targets of its relations, then those of its links. Looking up is most of the work of a graph, and the one part of it that needs no order.</summary>
    private static Resolution[][] LookUp(ImmutableArray<Entry> entries, NameTable names)
    {
        var meanings = new Resolution[entries.Length][];
        Parallel.For(0, entries.Length, i =>
        {
            var (relations, references) = (entries[i].Relations, entries[i].Body.References);
            var meant = new Resolution[relations.Length + references.Length];
            for (var r = 0; r < relations.Length; r++) meant[r] = names.Resolve(relations[r].Target);
            for (var r = 0; r < references.Length; r++)
                if (references[r] is { Kind: ReferenceKind.Wikilink, Target: { Length: > 0 } target }) meant[relations.Length + r] = names.Resolve(target);
            meanings[i] = meant;
        });
        return meanings;
    }

    private static ImmutableArray<int> OrderByTitle(ImmutableArray<Entry> entries)
    {
        var order = new int[entries.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (left, right) =>
        {
            var byKey = string.CompareOrdinal(entries[left].SortKey, entries[right].SortKey);
            return byKey != 0 ? byKey : entries[left].Slug.CompareTo(entries[right].Slug);
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(order);
    }
}
