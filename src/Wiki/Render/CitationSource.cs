using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;

namespace Wiki.Render;

/// <summary>
/// An entry as something to be cited: its authors, else the publisher as an organisation; dated by its own dates and never by the build's; read on
/// the reader's own day.
/// </summary>
public static class CitationSource
{
    public static CitationItem ItemOf(SiteModel site, int index)
    {
        var entry = site.Graph.Entries[index];
        var authors = AuthorsOf(site.Settings, entry);
        return new CitationItem
        {
            Id = IdOf(site, index),
            Type = IsEncyclopedic(site, entry) ? "entry-encyclopedia" : "webpage",
            Title = entry.Title,
            Genre = IsEncyclopedic(site, entry) ? null : GenreOf(site, entry),
            Author = authors,
            ContainerTitle = IsAuthor(site.Settings.Title, authors) ? null : site.Settings.Title,
            Issued = entry.Date,
            Accessed = AccessDate.ReadersDay,
            Version = VersionOf(site, index),
            Doi = entry.Doi,
            Url = site.CitedAddress(index),
            Language = site.Settings.Language,
            Abstract = entry.Summary,
            License = site.Settings.License,
        };
    }

    /// <summary>By which lists of works name an entry, or a version of it.</summary>
    public static string IdOf(SiteModel site, int index) =>
        site.Graph.Entries[index].Slug.Value is var slug && site.Place is { IsCurrent: false } past ? $"{slug}-{past.Version.Label}" : slug;

    /// <summary>What citations call the version where site.yaml wants them to: its label, else the commit.</summary>
    public static string? VersionOf(SiteModel site, int index) =>
        !site.Settings.CitesVersion ? null : site.VersionOf(index)?.Label ?? site.Graph.Entries[index].Revision?.ShortCommit;

    /// <summary>The wiki as a whole, as old as its youngest entry.</summary>
    public static CitationItem ItemOfWiki(SiteModel site)
    {
        var settings = site.Settings;
        var commit = site.Stamp.Commit;
        return new CitationItem
        {
            Id = "wiki",
            Title = settings.Title,
            Author = [CitationName.OfOrganisation(settings.Publisher)],
            Issued = site.Lists.ByTitle.Select(entry => site.Graph.Entries[entry].Date).Where(date => date is { Day: > 0 }).Max(),
            Version = settings.CitesVersion && commit is not null ? commit[..Revision.ShortLength] : null,
            Url = new HomePage().Canonical(site),
            Language = settings.Language,
            Abstract = settings.Description,
            License = settings.License,
        };
    }

    /// <summary>Whether an entry is cited as one of an encyclopaedia, which the wiki is, and not as a page of a website.</summary>
    public static bool IsEncyclopedic(SiteModel site, Entry entry) =>
        (site.Settings.Kind(entry.Kind)?.CitationType ?? site.Settings.CitationType) == CitationType.EntryEncyclopedia;

    /// <summary><c>Wiki article — Concept</c>.</summary>
    public static string GenreOf(SiteModel site, Entry entry) =>
        site.Words["citation_genre"].Replace("{kind}", site.Settings.Kind(entry.Kind)?.Label ?? entry.Kind);

    public static ImmutableArray<CitationName> AuthorsOf(Settings settings, Entry entry) =>
        entry.Authors.IsEmpty ? [CitationName.OfOrganisation(settings.Publisher)] : [.. entry.Authors.Select(NameOf)];

    /// <summary>Whether the wiki answers for the entry under its own name: then it is not named a second time as what the entry stands in.</summary>
    public static bool IsAuthor(string title, ImmutableArray<CitationName> authors)
    {
        foreach (var author in authors)
            if (author.Literal == title) return true;
        return false;
    }

    /// <summary>The authors' names as people say them; none where the publisher answers.</summary>
    public static IEnumerable<string> NamesOf(Entry entry) => entry.Authors.Select(author => Spoken(NameOf(author)));

    private static CitationName NameOf(Author author)
    {
        if (author.Text is { } text) return CitationName.FromText(text);
        return new CitationName
        {
            Literal = author.Organisation,
            Given = author.Given,
            Family = author.Family,
            Particle = author.Particle,
            DroppingParticle = author.DroppingParticle,
            Suffix = author.Suffix,
            Orcid = author.Orcid,
            Affiliation = author.Affiliation,
        };
    }

    /// <summary>A name in its natural order.</summary>
    public static string Spoken(CitationName name) =>
        name.Literal
        ?? NameParts.Join(name.Given, NameParts.LastWithParticles(name))
            + (name.Suffix is { } suffix ? (name.CommaSuffix ? ", " : " ") + suffix : "");
}
