using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Graph;

/// <summary>The rules about names, links and relations: each check says whether the thing holds and, where it does not, tells the author. Collects the diagnostics of one build.</summary>
public sealed class GraphRules(ImmutableArray<Entry> entries, NameTable names, Settings settings)
{
    /// <summary>Looking for the nearest of 100,000 names takes milliseconds: after so many misses the author knows enough.</summary>
    private const int MaxSuggestions = 200;

    private const int MaxListed = 6;

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int suggestions;

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>Slugs, former slugs, titles and aliases that two entries lay claim to.</summary>
    public void CheckNames(ReadOnlySpan<EntryFacts> facts)
    {
        foreach (var entry in names.WithTakenSlug) CheckSlug(entry);
        var former = new Dictionary<string, Located<Text.Slug>>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].Has(EntryTraits.HasFormerSlugs | EntryTraits.HasAliases)) continue;
            foreach (var redirect in entries[i].RedirectFrom) CheckRedirect(redirect, former);
            foreach (var alias in entries[i].Aliases) CheckAlias(i, alias);
        }
        foreach (var (name, sharing) in names.SharedNames)
            foreach (var entry in sharing.Skip(1)) CheckSharedName(name, sharing[0], entry);
    }

    /// <summary>The entry that a name leads to from another one's page; null, and a diagnostic, when it leads nowhere that a reader can go.</summary>
    public int? Follow(NameUse use, Resolution meaning)
    {
        if (meaning.IsFound) return Visible(use.Source, meaning.Entry, use.Location);
        if (meaning.Kind == ResolutionKind.Ambiguous) Add(Rules.AmbiguousLink, use.Location, $"{Sentence(use.What)} `{Shown(use.Name)}` could mean {Listed(names.Candidates(use.Name))}", "use the slug of the one that is meant");
        else Add(Rules.BrokenLink, use.Location, $"{Sentence(use.What)} leads to `{Shown(use.Name)}`, but no entry has that slug, title or alias", Suggest(use.Name));
        return null;
    }

    /// <summary>The entry whose file an ordinary link names.</summary>
    public int? ResolveFile(int source, Reference reference)
    {
        if (names.ByPath(reference.Target) is { } entry) return Visible(source, entry, reference.Location);
        Add(Rules.BrokenLink, reference.Location, $"this link leads to the file `{Shown(reference.Target)}`, which is not there", Nearby(reference.Target, entries.Select(candidate => candidate.Path)));
        return null;
    }

    public bool AssetExists(Reference reference, FrozenAssets assets)
    {
        if (assets.Contains(reference.Target)) return true;
        Add(Rules.MissingAsset, reference.Location, $"the file `{Shown(reference.Target)}` is not in the content folder", Nearby(reference.Target, assets.Paths) ?? "put it there, or correct the path: it is relative to this file, or begins with `/` at the content folder");
        return false;
    }

    public bool AnchorExists(int source, int target, Reference reference)
    {
        var fragment = reference.Fragment ?? "";
        if (Anchors.Find(entries[target].Body, fragment) is not null) return true;
        var owner = source == target ? "this entry" : $"`{entries[target].Slug}`";
        var headings = entries[target].Body.Headings;
        Add(Rules.BrokenAnchor, reference.Location, $"there is no heading `{Shown(fragment)}` in {owner}", Nearby(fragment, headings.Select(heading => heading.Id).Concat(headings.Select(heading => heading.Text))) ?? Listed(headings));
        return false;
    }

    /// <summary>Whether entries of the source's kind have this relation at all.</summary>
    public bool MayStart(RelationDeclaration relation, int source, RelationTarget written)
    {
        if (relation.From is not { } kind || entries[source].Kind == kind) return true;
        Add(Rules.WrongKind, written.Location, $"`{relation.Key}` belongs to entries of kind `{kind}`, but this one is of kind `{entries[source].Kind}`",
            relation.Inverse is { } inverse && entries[source].Kind == relation.To ? $"`{inverse}` is derived: write `{relation.Key}` in the other entry" : null);
        return false;
    }

    public bool FitsRelation(RelationDeclaration relation, int source, int target, RelationTarget written)
    {
        if (source == target)
        {
            LinkToSelf(written.Location, entries[source]);
            return false;
        }
        if (relation.To is not { } kind || entries[target].Kind == kind) return true;
        Add(Rules.WrongKind, written.Location, $"`{relation.Key}` leads to entries of kind `{kind}`, but `{entries[target].Slug}` is of kind `{entries[target].Kind}`", $"name an entry of kind `{kind}`, or use another relation");
        return false;
    }

    public void LinkToSelf(Location location, Entry entry) => Add(Rules.SelfLink, location, $"`{entry.Slug}` refers to itself", "leave it out, or link a heading: [[#heading]]");

    public void RelationRepeats(RelationTarget written) => Add(Rules.DuplicateRelation, written.Location, $"`{written.Relation}` names `{Shown(written.Target)}` twice", "leave one of them out");

    /// <summary>Entries to which no page of another entry leads.</summary>
    public void CheckOrphans(ConceptGraph graph)
    {
        if (graph.ByTitle.Length < 2) return;
        foreach (var entry in graph.ByTitle)
        {
            if (!graph.MentionsOf[entry].IsEmpty || graph.Relations.Any(relation => IsReachedBy(relation, entry))) continue;
            Add(Rules.Orphan, entries[entry].Location, $"no other entry leads to `{entries[entry].Slug}`", "link it from an entry that readers find: [[" + entries[entry].Slug + "]]");
        }
    }

    private static bool IsReachedBy(RelationEdges relation, int entry) =>
        !relation.Backward[entry].IsEmpty || ((relation.Declaration.IsSymmetric || relation.Declaration.Inverse is not null) && !relation.Forward[entry].IsEmpty);

    private int? Visible(int source, int target, Location location)
    {
        if (entries[target].Status != EntryStatus.Draft || source == target) return target;
        if (entries[source].Status != EntryStatus.Draft)
            Add(Rules.LinkToDraft, location, $"`{entries[target].Slug}` is a draft, so readers of `{entries[source].Slug}` cannot follow this", "publish it, or wait with the link");
        return settings.ShowsDrafts ? target : null;
    }

    private void CheckSlug(int index)
    {
        var entry = entries[index];
        var owner = names.BySlug(entry.Slug.Value)!.Value;
        Add(Rules.DuplicateSlug, entry.Location, $"the slug `{entry.Slug}` already belongs to {entries[owner].Path}", "give one of them another `slug:`", new RelatedLocation(entries[owner].Location, "used here"));
    }

    private void CheckRedirect(Located<Text.Slug> redirect, Dictionary<string, Located<Text.Slug>> former)
    {
        if (names.BySlug(redirect.Value.Value) is { } entry)
            Add(Rules.RedirectShadowsEntry, redirect.Location, $"the former slug `{redirect.Value}` is the slug of {entries[entry].Path}, so nothing can be redirected from it", "take it out of `redirect_from`", new RelatedLocation(entries[entry].Location, "used here"));
        else if (!former.TryAdd(redirect.Value.Value, redirect))
            Add(Rules.DuplicateRedirect, redirect.Location, $"the former slug `{redirect.Value}` is claimed by {former[redirect.Value.Value].Location.Path} too", "keep it in one of them", new RelatedLocation(former[redirect.Value.Value].Location, "also claimed here"));
    }

    private void CheckAlias(int index, Located<string> alias)
    {
        if (names.BySlug(Text.Folding.Name(alias.Value)) is not { } owner || owner == index) return;
        Add(Rules.DuplicateName, alias.Location, $"the alias `{Shown(alias.Value)}` is the slug of {entries[owner].Path}; links by it lead there", "take it out of `aliases`", new RelatedLocation(entries[owner].Location, "used here"));
    }

    private void CheckSharedName(string name, int owner, int entry)
    {
        var (first, second) = (WrittenName(entries[owner], name), WrittenName(entries[entry], name));
        if (names.BySlug(name) == owner && second.Location != entries[entry].Location) return; // an alias that is a slug: told already
        Add(Rules.DuplicateName, second.Location, $"{entries[owner].Path} is called `{Shown(second.Value)}` too, so a link by that name is ambiguous", "reword one of them", new RelatedLocation(first.Location, "also here"));
    }

    /// <summary>The title or alias of an entry that folds to a name, as written and where.</summary>
    private static Located<string> WrittenName(Entry entry, string folded)
    {
        foreach (var alias in entry.Aliases)
            if (Text.Folding.Name(alias.Value) == folded) return alias;
        return new(entry.Title, entry.Location);
    }

    private string? Suggest(string name) => Nearby(name, names.Slugs.Concat(entries.Select(entry => entry.Title)).Concat(entries.SelectMany(entry => entry.Aliases.Select(alias => alias.Value))))
        ?? "write the entry, or link another one";

    private string? Nearby(string name, IEnumerable<string> candidates) => ++suggestions <= MaxSuggestions ? Nearest.Help(name, candidates) : null;

    private string Listed(IReadOnlyList<int> candidates) => string.Join(" or ", candidates.Take(4).Select(entry => $"`{entries[entry].Slug}`"));

    private static string Listed(ImmutableArray<Heading> headings) => headings.IsEmpty
        ? "leave the part after `#` out: that text has no headings"
        : "write one of its headings: " + string.Join(", ", headings.Take(MaxListed).Select(heading => $"`#{heading.Id}`")) + (headings.Length > MaxListed ? ", …" : "");

    private static string Sentence(string what) => what == "link" ? "this link" : what;

    private static string Shown(string value) => value.Length <= 80 ? value : value[..79] + "…";

    private void Add(Rule rule, Location location, string message, string? help, params ReadOnlySpan<RelatedLocation> related) =>
        diagnostics.Add(new Diagnostic(rule, location, message, help) { Related = [.. related] });
}
