using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Graph;

/// <summary>
/// Connects all entries. What cannot be connected becomes a diagnostic and leads nowhere, so every edge of the graph leads to a published entry. From
/// an earlier graph of the same files it takes over what follows from entries that are still the same, and what their names mean as far as that
/// cannot be something else; edges and diagnostics are always made from scratch.
/// </summary>
public sealed class GraphBuilder
{
    private readonly Settings settings;
    private readonly EntrySet entries;
    private readonly FrozenAssets assets;
    private readonly EntryFacts[] facts;
    private readonly NameTable names;
    private readonly ImmutableArray<int> byTitle;
    private readonly Rows<WrittenName> written;

    private GraphBuilder(Settings settings, EntrySet entries, FrozenAssets assets, ConceptGraph? earlier)
    {
        (this.settings, this.entries, this.assets) = (settings, entries, assets);
        if (!entries.IsSuccessor) earlier = null;
        facts = entries.Column(earlier?.Columns.Facts, entry => EntryFacts.Of(entry, settings));
        NameTable? made = null;
        ImmutableArray<int> order = [];
        Parallel.Invoke(
            () => made = earlier is null ? new NameTable(entries.All) : earlier.Names.Of(entries, earlier.Entries),
            () => order = earlier is null ? TitleOrder.Of(entries) : TitleOrder.Of(entries, earlier.Entries, earlier.Columns.ByTitle));
        (names, byTitle) = (made!, order);
        written = earlier is null
            ? WrittenNames.Of(settings, entries, names)
            : WrittenNames.Of(settings, entries, names, earlier);
    }

    /// <summary>Entries may come in any order; equal inputs give equal graphs and diagnostics, whatever the earlier graph was.</summary>
    /// <param name="settings">The wiki's; the same as those of the earlier graph.</param>
    /// <param name="entries">All of them.</param>
    /// <param name="assets">Content paths of the files that are no entries.</param>
    /// <param name="earlier">A graph of much the same entries, if there is one.</param>
    public static Parsed<ConceptGraph> Build(Settings settings, ImmutableArray<Entry> entries, IEnumerable<string> assets,
        ConceptGraph? earlier = null) =>
        new GraphBuilder(settings, EntrySet.Of(entries, earlier?.Set), new FrozenAssets(assets), earlier).Build();

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
            () =>
            {
                relations = new RelationBuilder(settings, entries, written, facts, ofRelations).Connect(byTitle);
                ofNames.CheckNames(facts);
                CheckReferenceFields(ofNames);
            });
        var graph = new ConceptGraph(new(facts, byTitle, written))
        {
            Set = entries,
            Names = names,
            Files = assets,
            Relations = relations,
            References = references!,
            Mentions = mentions,
            MentionsOf = mentionsOf!,
            ByTitle = [.. byTitle.Where(entry => facts[entry].IsArticle)],
            Pages = [.. Published(EntryTraits.Page).Where(entry => !facts[entry].Has(EntryTraits.Head))],
            // Of an index.md and a README.md of one folder the first is read.
            Heads = [.. Published(EntryTraits.Head).OrderBy(entry => EntryPath.IsReadMe(entries.All[entry].Path))],
        };
        ofNames.CheckHeads(graph);
        ofNames.CheckOrphans(graph);
        return new(graph, [.. ofNames.Diagnostics, .. ofRelations.Diagnostics, .. ofReferences.Diagnostics]);
    }

    private IEnumerable<int> Published(EntryTraits traits) =>
        Enumerable.Range(0, facts.Length).Where(entry => facts[entry].IsPublished && facts[entry].Has(traits));

    private GraphRules Rules() => new(entries.All, names, settings);

    private void CheckReferenceFields(GraphRules rules)
    {
        for (var source = 0; source < facts.Length; source++)
        {
            if (!facts[source].Has(EntryTraits.HasReferenceFields)) continue;
            foreach (var field in entries.All[source].Fields)
            {
                if (field is not FieldValue.Reference references) continue;
                foreach (var target in references.Targets)
                    rules.Follow(new NameUse(source, target.Value, target.Location, $"`{field.Field}`"), names.Resolve(target.Value));
            }
            foreach (var target in entries.All[source].Notice?.SupersededBy ?? [])
                rules.Follow(new NameUse(source, target.Value, target.Location, "`superseded_by`"), names.Resolve(target.Value));
        }
    }

    private Adjacency ConnectReferences(GraphRules rules)
    {
        var starts = new int[facts.Length + 1];
        var targets = new int[written.ValueCount];
        var count = 0;
        for (var source = 0; source < facts.Length; source++)
        {
            foreach (var name in written[source])
            {
                if (name.IsRelation) continue;
                targets[count] = IsPlain(source, name) ? name.Meaning.Entry : Connect(source, count - starts[source], name.Meaning, rules);
                count++;
            }
            starts[source + 1] = count;
        }
        return new Adjacency(starts, targets[..count]);
    }

    /// <summary>Whether a link leads to another entry as a whole that readers can go to, as nearly all do: nothing is to be told of it.</summary>
    private bool IsPlain(int source, WrittenName name) =>
        name.Form == WrittenForm.Link && name.Meaning.IsFound && name.Meaning.Entry != source && !facts[name.Meaning.Entry].Has(EntryTraits.Draft);

    /// <summary>
    /// The entry that a body's reference leads to, or -1. An asset that exists counts as the entry itself, so that whoever fills the hole knows that
    /// it may.
    /// </summary>
    private int Connect(int source, int index, Resolution meaning, GraphRules rules)
    {
        ref readonly var reference = ref entries.All[source].Body.References.AsSpan()[index];
        return reference.Kind switch
        {
            ReferenceKind.Asset => ConnectAsset(source, reference, rules),
            ReferenceKind.Citation => -1,
            ReferenceKind.Anchor => rules.AnchorExists(source, source, reference) ? source : -1,
            ReferenceKind.File => ConnectEntry(source, reference, rules.ResolveFile(source, reference), rules),
            ReferenceKind.Wikilink when reference.Target.Length == 0 => rules.AnchorExists(source, source, reference) ? source : -1,
            _ => ConnectEntry(source, reference, rules.Follow(new NameUse(source, reference.Target, reference.Location, "link"), meaning), rules),
        };
    }

    private int ConnectAsset(int source, in Reference reference, GraphRules rules)
    {
        if (assets.Find(reference.Target, entries.All[source].Path) is not null) return source;
        if (rules.PageAt(source, reference.Target) is { } page)
        {
            // The address of the page itself is none: then the browser stays there.
            var found = ConnectEntry(source, reference, rules.Visible(source, page, reference.Location), rules);
            return found == source ? -1 : found;
        }
        rules.MissingFile(source, reference, assets);
        return -1;
    }

    private int ConnectEntry(int source, in Reference reference, int? target, GraphRules rules)
    {
        if (target is not { } found) return -1;
        if (reference.Fragment is not null && !names.IsNameWithHash(in reference)) rules.AnchorExists(source, found, reference);
        else if (found == source) rules.LinkToSelf(reference.Location, entries.All[source]);
        return found;
    }

    private (ImmutableArray<Mention> Mentions, Adjacency Of) CollectMentions(Adjacency references)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(references.ValueCount);
        var pairs = new List<(int, int)>(references.ValueCount);
        var lastMention = new int[facts.Length];
        Array.Fill(lastMention, -1);
        foreach (var source in byTitle)
        {
            if (!facts[source].IsPublished) continue;
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
        return (mentions.DrainToImmutable(), Adjacency.FromPairs(facts.Length, CollectionsMarshal.AsSpan(pairs)));
    }
}
