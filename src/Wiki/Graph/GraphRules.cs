using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>
/// The rules about names, links and relations: each check says whether the thing holds and, where it does not, tells the author. Collects the
/// diagnostics of one build.
/// </summary>
public sealed partial class GraphRules(ImmutableArray<Entry> entries, NameTable names, Settings settings)
{
    private const int MaxListed = 6;

    /// <summary>What it takes to look at all that an entry is called.</summary>
    private const int StepsOfEntry = 100;

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly SearchEffort effort = new();

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>The entry that a name leads to from another one's page; null, and a diagnostic, when it leads nowhere that a reader can go.</summary>
    public int? Follow(NameUse use, Resolution meaning)
    {
        if (meaning.IsFound) return Visible(use.Source, meaning.Entry, use.Location);
        if (meaning.Kind == ResolutionKind.Ambiguous) Ambiguous(use, names.Candidates(use.Name));
        else Add(Rules.BrokenLink, use.Location, $"{Sentence(use.What)} leads to `{Shown(use.Name)}`, but no entry has that slug, title or alias",
            Suggest(use));
        return null;
    }

    /// <summary>By slugs, or by the files where those are the same, too.</summary>
    private void Ambiguous(NameUse use, IReadOnlyList<int> candidates)
    {
        var few = candidates.Take(4).ToList();
        var haveSlugs = candidates.Select(entry => entries[entry].Slug).Distinct().Count() == candidates.Count;
        List<string> ways = [.. few.Select(entry => haveSlugs ? entries[entry].Slug.Value : entries[entry].Path)];
        Add(
            Rules.AmbiguousLink, use.Location,
            $"{Sentence(use.What)} `{Shown(use.Name)}` could mean {string.Join(" or ", ways.Select(way => $"`{way}`"))}",
            $"write the one that is meant: {string.Join(" or ", ways.Select(way => Written(use, way)))}");
    }

    /// <summary>A name as it stands where the use does: in a text between brackets, in a list of front matter bare.</summary>
    private static string Written(NameUse use, string name) => use.What == "link" ? $"`[[{name}]]`" : $"`{name}`";

    /// <summary>The entry whose file an ordinary link names.</summary>
    public int? ResolveFile(int source, Reference reference)
    {
        if (names.ByPath(reference.Target) is { } entry) return Visible(source, entry, reference.Location);
        Add(Rules.BrokenLink, reference.Location, $"this link leads to the file `{Shown(reference.Target)}`, which is not there",
            NearbyPath(source, reference.Target, entries.Select(candidate => candidate.Path)) ?? "write the file, or link another one");
        return null;
    }

    /// <summary>
    /// The entry, another than the source, whose published address or whose file without its ending an ordinary link names: <c>/alignment/</c>,
    /// <c>../alignment</c>, <c>concepts/alignment</c>; or that is called as a file is. Null, and nothing is told, where there is none.
    /// </summary>
    public int? PageAt(int source, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.Contains('.'))
            return FileName.IsFile(name) && names.Resolve(name) is { IsFound: true, Entry: var called } && called != source ? called : null;
        var found = names.ByPath(path + ".md") ?? names.ByPath(path + "/index.md") ?? names.ByPath(path + "/README.md");
        if (found is null && names.BySlug(name.ToLowerInvariant()) is { } entry)
        {
            var folder = path[..^name.Length].TrimEnd('/');
            if (folder.Length == 0 || folder == FolderOf(entries[source]) || folder == FolderOf(entries[entry])) found = entry;
        }
        return found == source ? null : found;
    }

    private static string FolderOf(Entry entry) => entry.Path[..Math.Max(0, entry.Path.LastIndexOf('/'))];

    public void MissingFile(int source, Reference reference, FrozenAssets assets)
    {
        var path = reference.Target;
        if (assets.Candidates(path, entries[source].Path) is [var one, _, ..] several)
        {
            Add(Rules.MissingAsset, reference.Location,
                $"several files are called `{Shown(path[(path.LastIndexOf('/') + 1)..])}`: {ListedPaths(several)}",
                $"write the path of the one that is meant: `{WrittenPath.To(one, entries[source].Path)}`");
            return;
        }
        var help = WrittenPath.Address(path, entries[source].Path) is { } address ? $"write the whole address: `{address}`"
            : NearbyPath(source, path, assets.Paths) ?? Slashed(source, path) ?? OwnPage(path) ?? NearbyPage(source, path);
        if (help is null && IsLikePage(path))
            Add(Rules.MissingAsset, reference.Location, $"this link leads to `{Shown(path)}`, where there is neither an entry nor a file",
                "write the entry, or link another one");
        else
            Add(Rules.MissingAsset, reference.Location, $"the file `{Shown(path.Length == 0 ? "/" : path)}` is not in the content folder",
                help ?? "put it there, or correct the path: it is relative to this file, or begins with `/` at the content folder");
    }

    /// <summary>Whether a path has no ending, as the address of an entry has none.</summary>
    private static bool IsLikePage(string path) => path.Length > 0 && !path[(path.LastIndexOf('/') + 1)..].Contains('.');

    /// <summary>For the address of an entry that is misspelt, or cut short.</summary>
    private string? NearbyPage(int source, string path)
    {
        if (!IsLikePage(path) || !Spends(entries.Select(entry => entry.Path))) return null;
        var name = path[(path.LastIndexOf('/') + 1)..];
        var others = entries.Where(entry => entry != entries[source]);
        return Nearest.To(name, others.Select(entry => entry.Slug.Value), effort) is { } near
            ? $"did you mean `{WrittenPath.To(others.First(entry => entry.Slug.Value == near).Path, entries[source].Path)}`?"
            : null;
    }

    /// <summary>For the address of a page that no file of the content folder stands for: the front page, a list, the search.</summary>
    private string? OwnPage(string path)
    {
        var lists = settings.EntryPath.Trim('/');
        var isOwn = path is "" or "search" or "feed.xml" or "sitemap.xml"
            || (lists.Length > 0 && (path == lists || path.StartsWith(lists + "/", StringComparison.Ordinal)));
        return isOwn && settings.BaseUrl is { } site
            ? $"write the whole address: `{site}/{path}{(path.Length == 0 || path.Contains('.') ? "" : "/")}`"
            : null;
    }

    private string? Slashed(int source, string path) =>
        path.Contains('\\') ? $"write `/` in place of `\\`: `{WrittenPath.To(path.Replace('\\', '/'), entries[source].Path)}`" : null;

    public bool AnchorExists(int source, int target, Reference reference)
    {
        var fragment = reference.Fragment ?? "";
        if (Anchors.Find(entries[target].Body, fragment) is not null) return true;
        var owner = source == target ? "this entry" : $"`{entries[target].Slug}`";
        var headings = entries[target].Body.Headings;
        Add(Rules.BrokenAnchor, reference.Location, $"there is no heading `{Shown(fragment)}` in {owner}",
            Nearby(fragment, headings.Select(heading => heading.Id)
                .Concat(reference.Kind == ReferenceKind.Wikilink ? headings.Select(heading => heading.Text).Where(CanBeTyped) : []))
                ?? Listed(headings));
        return false;
    }

    public void WrongStart(RelationDeclaration relation, int source, RelationTarget written)
    {
        var isOtherSide = relation.Inverse is not null && entries[source].Kind == relation.To;
        Add(
            Rules.WrongKind, written.Location,
            $"`{relation.Key}` belongs to entries of kind `{relation.From}`, but this one is of kind `{entries[source].Kind}`",
            isOtherSide
                ? $"`{relation.Inverse}` is derived: write `{relation.Key}` in the other entry"
                : $"take it out, or let `{relation.Key}` start from any kind: take `from` out of it in site.yaml");
    }

    public void WrongEnd(RelationDeclaration relation, int target, RelationTarget written) => Add(
        Rules.WrongKind, written.Location,
        $"`{relation.Key}` leads to entries of kind `{relation.To}`, but `{entries[target].Slug}` is of kind `{entries[target].Kind}`",
        $"name an entry of kind `{relation.To}`, or use another relation");

    public void RelatesToItself(int source, RelationTarget written) =>
        Add(Rules.SelfLink, written.Location, $"`{entries[source].Slug}` refers to itself", $"take it out of `{written.Relation}`");

    public void LinkToSelf(Location location, Entry entry) => Add(Rules.SelfLink, location, $"`{entry.Slug}` refers to itself",
        entry.Body.Headings is [var first, ..]
            ? $"write the words without a link, or name one of its headings: `[[#{first.Id}]]`"
            : "write the words without a link");

    public void RelationRepeats(RelationTarget written) =>
        Add(Rules.DuplicateRelation, written.Location, $"`{written.Relation}` names `{Shown(written.Target)}` twice", "leave one of them out");

    /// <summary>A page has one text at its head.</summary>
    public void CheckHeads(ConceptGraph graph)
    {
        var first = new Dictionary<ListHead, int>();
        foreach (var entry in graph.Heads)
            if (!first.TryAdd(entries[entry].Head!.Value, entry))
                Add(Rules.IndexEntry, entries[entry].Location,
                    $"readers do not see this text: {entries[first[entries[entry].Head!.Value]].Path} stands at the head of the same page already",
                    "put both into one file, or give this one another name");
    }

    /// <summary>Entries to which no page of another entry leads. A draft is not yet asked for any.</summary>
    public void CheckOrphans(ConceptGraph graph)
    {
        if (graph.ByTitle.Length < 2) return;
        foreach (var entry in graph.ByTitle)
        {
            if (entries[entry].Status == EntryStatus.Draft || !graph.MentionsOf[entry].IsEmpty
                || graph.Relations.Any(relation => IsReachedBy(relation, entry))) continue;
            Add(Rules.Orphan, entries[entry].Location, $"no other entry leads to `{entries[entry].Slug}`",
                $"link it from an entry that readers find: `[[{entries[entry].Slug}]]`");
        }
    }

    private static bool IsReachedBy(RelationEdges relation, int entry) =>
        !relation.Backward[entry].IsEmpty
        || ((relation.Declaration.IsSymmetric || relation.Declaration.Inverse is not null) && !relation.Forward[entry].IsEmpty);

    /// <summary>The target, where readers of the source can go to it; told when not.</summary>
    public int? Visible(int source, int target, Location location)
    {
        if (entries[target].Status != EntryStatus.Draft || source == target) return target;
        if (entries[source].Status != EntryStatus.Draft)
            Add(Rules.LinkToDraft, location, $"`{entries[target].Slug}` is a draft, so readers of `{entries[source].Slug}` cannot follow this",
                "publish it, or wait with the link");
        return settings.ShowsDrafts ? target : null;
    }

    private string Suggest(NameUse use)
    {
        if (effort.IsSpent) return "write the entry, or link another one";
        effort.Spend(StepsOfEntry * entries.Length);
        var name = WrittenLink.Name(use.Name).Trim('[', ']');
        if (name.Length < use.Name.Length)
            return names.Resolve(name).IsFound ? $"write it without the brackets: `{name}`" : "write the name without the brackets";
        if (entries.FirstOrDefault(entry => entry.Title.StartsWith(use.Name + "|", StringComparison.OrdinalIgnoreCase)) is { } barred
            && use.What == "link") return $"`|` begins a label; link that entry by its slug: `[[{barred.Slug}]]`";
        string[] several = [.. use.Name.Split(use.Name.Contains(';')
            ? ';'
            : ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word != "-")];
        if (use.Name.Contains('\\') && names.Resolve(use.Name.Replace('\\', '/')).IsFound)
            return $"write `/` in place of `\\`: {Written(use, use.Name.Replace('\\', '/'))}";
        if (use.What != "link" && several.Length > 1 && Array.TrueForAll(several, word => names.Resolve(word).IsFound))
            return $"put a comma between them: `{string.Join(", ", several)}`";
        // A name that a link cannot hold is one by the entry's slug.
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry == entries[use.Source]) continue;
            foreach (var other in entry.Aliases.Select(alias => alias.Value).Prepend(entry.Title).Prepend(entry.Slug.Value))
                if (other != use.Name) known.TryAdd(other, CanBeTyped(other) ? other : entry.Slug.Value);
        }
        if (Nearest.To(use.Name, known.Keys, effort) is { } near) return $"did you mean `{known[near]}`?";
        var kind = entries[use.Source].Kind == Settings.PageKind
            ? entries.FirstOrDefault(entry => entry.Kind != Settings.PageKind)?.Kind
            : entries[use.Source].Kind;
        var canBeMade = kind is not null && use.Name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')
            && !Text.Slug.From(use.Name).IsEmpty;
        return canBeMade ? $"make that entry with `wiki new {kind} \"{use.Name}\"`, or link another one" : "write the entry, or link another one";
    }

    /// <summary>Whether a link in double brackets can hold a name.</summary>
    private static bool CanBeTyped(string name) => name.AsSpan().IndexOfAny("[]|\n") < 0;

    private string? NearbyPath(int source, string path, IEnumerable<string> candidates) =>
        Spends(candidates) && WrittenPath.Nearest(path, candidates) is { } near
            ? $"did you mean `{(WrittenPath.To(near, entries[source].Path) is var typed && typed != path ? typed : "/" + near)}`?"
            : null;

    /// <summary>Whether there is effort left to look through these.</summary>
    private bool Spends(IEnumerable<string> candidates)
    {
        if (effort.IsSpent) return false;
        effort.Spend(StepsOfEntry * candidates.Count());
        return true;
    }

    private string? Nearby(string name, IEnumerable<string> candidates) => Nearest.Help(name, candidates, effort);

    private static string ListedPaths(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(MaxListed).Select(Shown)) + (paths.Count > MaxListed ? ", …" : "");

    private static string Listed(ImmutableArray<Heading> headings) => headings.IsEmpty
        ? "leave the part after `#` out: that text has no headings"
        : "write one of its headings: " + string.Join(", ", headings.Take(MaxListed).Select(heading => $"`#{heading.Id}`"))
            + (headings.Length > MaxListed ? ", …" : "");

    private static string Sentence(string what) => what == "link" ? "this link" : what;

    private static string Shown(string value) => Shortened.To(80, value);

    private void Add(Rule rule, Location location, string message, string? help, params ReadOnlySpan<RelatedLocation> related) =>
        diagnostics.Add(new Diagnostic(rule, location, message, help) { Related = [.. related] });
}
