using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Text;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>
/// Makes the site of one version: the entry as its file said it, stand-ins for the entries that it names as they were called then, the works of the
/// lists then, and the wiki's own name then. The look, the names of kinds, relations and fields, and the words are today's. It lives for one page.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "a snapshot has no end that anybody sees; what threads keep is let go of when it is collected")]
internal sealed class PastSites(SiteModel today)
{
    /// <summary>How many versions a thread keeps: the pages of an entry are made one after the other, and ask for the same ones.</summary>
    private const int MostKept = 8;

    private readonly ThreadLocal<Dictionary<(string Slug, int From), PastEntry>> kept = new(() => new(MostKept));

    /// <summary>What a thread compared last: the page of the last version but one asks for it, and then the history.</summary>
    private readonly ThreadLocal<(EntryState From, EntryState To, EntryChanges Changes)?> compared = new();

    private readonly ConcurrentDictionary<string, ReferenceLibrary> libraries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Site, string Works), Settings> settings = new();

    private readonly Lazy<HashSet<string>> gone = new(() => VersionList.Gone(today).ToHashSet(StringComparer.Ordinal));

    private ContentHistory Content => today.History.Content;

    /// <summary>Null where the bytes of the version cannot be had.</summary>
    public SiteModel? Of(EntryState version)
    {
        if (Read(version) is not { } read) return null;
        var landing = today.History.LandingOf(version);
        var entry = read.Entry with
        {
            RedirectFrom = [],
            Category = read.Entry.Category is { } category && today.Summary.Category(category) is not null ? category : null,
            Revision = landing.Day is { } day ? new Revision(landing.Commit, day) : null,
        };
        var named = Named(entry, version).ToList();
        var files = entry.Body.References.Where(reference => reference.Kind == ReferenceKind.Asset)
            .Select(reference => today.History.FileMeant(reference.Target, version.File.Path, version.From))
            .Where(path => today.History.FileAt(path, version.From) is not null);
        var graph = GraphBuilder.Build(read.Settings, [entry, .. named.Select(StandIn)], files).Value;
        var addresses = graph.Entries.Select(known => known == entry ? OwnAddress(version) : AddressOf(known, named)).ToArray();
        return new SiteModel(today, read.Settings, graph, read.Works, new PastPlace(version, graph.Entries.IndexOf(entry), addresses));
    }

    /// <summary>What the file of a version said, by itself; null where its bytes cannot be had.</summary>
    public PastEntry? Read(EntryState version)
    {
        var known = kept.Value!;
        if (known.TryGetValue((version.Slug, version.From), out var read)) return read;
        if (Content.Files.Read(version.File.Blob!) is not { } bytes) return null;
        if (known.Count == MostKept) known.Clear();
        var (works, worksName) = WorksAt(version.From);
        var then = SettingsAt(version.From, works, worksName);
        var (entry, text) = EntryReader.ReadWithText(version.File.Path, bytes, then);
        return known[(version.Slug, version.From)] = new PastEntry(version, entry, text, works, then);
    }

    /// <summary>What has changed from a version to a later one; null where one of them cannot be had.</summary>
    public EntryChanges? Changes(EntryState from, EntryState to)
    {
        if (compared.Value is { } last && last.From == from && last.To == to) return last.Changes;
        if (Read(from) is not { } old || Read(to) is not { } now) return null;
        var changes = EntryChanges.Between(today, old, now);
        compared.Value = (from, to, changes);
        return changes;
    }

    /// <summary>What the entry may name, as it was called then.</summary>
    private IEnumerable<EntryState> Named(Entry entry, EntryState version)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in entry.Body.References)
        {
            if (reference.Kind is not (ReferenceKind.Wikilink or ReferenceKind.File) || reference.Target.Length == 0) continue;
            names.Add(reference.Target);
            if (reference.Fragment is { } fragment) names.Add($"{reference.Target}#{fragment}");
        }
        names.UnionWith(entry.Relations.Select(relation => relation.Target));
        names.UnionWith(entry.Fields.OfType<FieldValue.Reference>().SelectMany(field => field.Targets).Select(target => target.Value));
        if (entry.Notice is { } notice) names.UnionWith(notice.SupersededBy.Select(target => target.Value));
        return names.SelectMany(name => today.History.Named(name, version.From)).Where(state => state.Slug != version.Slug).Distinct()
            .OrderBy(state => state.File.Path, StringComparer.Ordinal);
    }

    private Entry StandIn(EntryState state)
    {
        var place = Location.OfFile(state.File.Path);
        _ = Slug.TryParse(state.Slug, out var slug);
        return new Entry
        {
            Path = state.File.Path,
            Slug = slug,
            Kind = state.Head.Kind,
            Title = state.Head.Title,
            Aliases = [.. state.Head.Aliases.Select(alias => new Located<string>(alias, place))],
            RedirectFrom = [.. state.Head.FormerSlugs.Select(former => FormerOf(former, place))],
            Status = AddressOf(state) is null ? EntryStatus.Draft : state.Head.Status,
            Body = Body.Empty,
            Location = place,
        };
    }

    private static Located<FormerAddress> FormerOf(string former, Location place)
    {
        _ = Slug.TryParse(former, out var slug);
        return new(FormerAddress.Of(slug), place);
    }

    private string OwnAddress(EntryState version) =>
        VersionList.ArticleAt(today, version.Slug) is null
            ? VersionPage.AddressOf(today, version)
            : $"{today.Addresses.EntryFolder}{version.Slug}/";

    private string AddressOf(Entry standIn, IEnumerable<EntryState> named) =>
        AddressOf(named.First(state => state.File.Path == standIn.Path)) ?? "";

    /// <summary>
    /// Where a link leads: to what has that address today, be it a page that leads on or says that it is gone; else to the last version; null where
    /// there is neither.
    /// </summary>
    private string? AddressOf(EntryState state)
    {
        if (state.Head.Kind == Settings.PageKind)
        {
            var address = Addresses.OfPage(state.File.Path, state.Slug);
            return today.Graph.Pages.Any(page => today.Addresses.OfEntry(page) == address) ? address : null;
        }
        var isRemoved = today.Settings.Removed.Any(removed => removed.Version is null && removed.Address.Slug.Value == state.Slug);
        if (isRemoved || VersionList.ArticleAt(today, state.Slug) is not null) return $"{today.Addresses.EntryFolder}{state.Slug}/";
        return gone.Value.Contains(state.Slug) ? GonePage.AddressOf(today, state.Slug)
            : VersionList.Of(today, state.Slug) is [.., var last] ? VersionPage.AddressOf(today, last)
            : null;
    }

    private (ReferenceLibrary Works, string Name) WorksAt(int landing)
    {
        var lists = ReferenceReader.FileNames.Select(name => (Name: name, Blob: today.History.FileAt(name, landing)))
            .Where(list => list.Blob is not null).ToList();
        var name = string.Join(' ', lists.Select(list => list.Blob));
        return (libraries.GetOrAdd(name, _ => ReferenceLibrary.Build(lists.SelectMany(list =>
            Content.Files.Read(list.Blob!) is { } bytes ? ReferenceReader.Read(list.Name, bytes).Value : []).ToList()).Value), name);
    }

    private Settings SettingsAt(int landing, ReferenceLibrary works, string worksName)
    {
        var blob = today.History.FileAt(SettingsReader.FileName, landing) ?? "";
        return settings.GetOrAdd((blob, worksName), _ =>
        {
            var now = today.Settings with { CitationFiles = [], ShowsDrafts = false, CitationKeys = works.Keys };
            if (Content.Files.Read(blob) is not { } bytes || SettingsReader.Read(SettingsReader.FileName, bytes).Value is not { IsWhole: true } then)
                return now;
            return now with { Title = then.Title, Publisher = then.Publisher, License = then.License, Language = then.Language };
        });
    }
}
