using System.Collections.Immutable;
using Wiki.Content;

namespace Wiki.Graph;

/// <summary>
/// A mention of an entry in another's body: reference number <paramref name="Reference"/> of the body of entry <paramref name="Source"/>.
/// </summary>
public readonly record struct Mention(int Source, int Reference);

/// <summary>
/// All entries and what connects them. Entries are named by their index in <see cref="Entries"/>, which are in ordinal order of their paths. Drafts
/// are in it, so that links to them can be told from broken ones, but nothing here leads a reader to one: targets, mentions and lists hold published
/// entries only, and never the entry itself.
/// </summary>
public sealed class ConceptGraph
{
    internal ConceptGraph(GraphColumns columns) => Columns = columns;

    public ImmutableArray<Entry> Entries => Set.All;

    /// <summary>The same, and which of them are others than in the earlier graph.</summary>
    public required EntrySet Set { get; init; }

    /// <summary>What passes over all entries ask of each.</summary>
    public ReadOnlySpan<EntryFacts> Facts => Columns.Facts;

    public required NameTable Names { get; init; }

    /// <summary>One for each declared relation, in declared order.</summary>
    public required ImmutableArray<RelationEdges> Relations { get; init; }

    /// <summary>
    /// For each entry, the index of the entry that each reference of its body leads to; -1 where there is none to lead to. Aligned with
    /// <see cref="Body.References"/>.
    /// </summary>
    public required Adjacency References { get; init; }

    /// <summary>
    /// For each entry, the mentions of it as indexes into <see cref="Mentions"/>: one for each mentioning entry, the first, in title order of those
    /// entries.
    /// </summary>
    public required Adjacency MentionsOf { get; init; }

    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Published entries other than plain pages in title order (folded, then by slug).</summary>
    public required ImmutableArray<int> ByTitle { get; init; }

    /// <summary>Published plain pages, in the order of <see cref="Entries"/>.</summary>
    public required ImmutableArray<int> Pages { get; init; }

    /// <summary>
    /// Published texts at the heads of lists and of the front page, in the order of <see cref="Entries"/>, those called README last; no plain pages.
    /// </summary>
    public required ImmutableArray<int> Heads { get; init; }

    /// <summary>The files of the content folder that are no entries.</summary>
    public required FrozenAssets Files { get; init; }

    /// <summary>What the graph of a successor is made from.</summary>
    internal GraphColumns Columns { get; }

    public bool IsPublished(int entry) => Columns.Facts[entry].IsPublished;

    /// <summary>
    /// The content path of the file that a reference of an entry's body shows or links; where none is there, the path that was written.
    /// </summary>
    public string FileOf(int entry, in Reference reference) => Files.Find(reference.Target, Entries[entry].Path) ?? reference.Target;

    /// <summary>
    /// The id and the text of the place in an entry that a fragment names, by its id or by a heading's text; null when there is none.
    /// </summary>
    public (string Id, string Text)? FindAnchor(int entry, string fragment) => Anchors.Find(Entries[entry].Body, fragment);
}

/// <summary>
/// The edges of one declared relation in both directions, and as entries write them. For a symmetric relation <see cref="Backward"/> is empty: what
/// others wrote is in <see cref="Forward"/> after what the entry wrote itself.
/// </summary>
public sealed record RelationEdges(RelationDeclaration Declaration, Adjacency Written, Adjacency Forward, Adjacency Backward)
{
    /// <summary>The name by which entries have what others wrote of them; null where it has none.</summary>
    public string? InverseName => Declaration.IsSymmetric ? Declaration.Key : Declaration.Inverse;

    /// <summary>What an entry has because others wrote it.</summary>
    public ReadOnlySpan<int> Derived(int entry) =>
        Declaration.IsSymmetric ? Forward[entry][Written[entry].Length..] : Backward[entry];

    /// <summary>Whether any entry has it.</summary>
    public bool IsUsed => Forward.ValueCount > 0;
}

/// <summary>Of a graph what a successor takes over: facts, the order of all titles, and what each name means that is written.</summary>
internal sealed record GraphColumns(EntryFacts[] Facts, ImmutableArray<int> ByTitle, Rows<WrittenName> Written);
