using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>The Atom feed of an article's versions: who cited it learns from it what has changed.</summary>
/// <param name="Slug">The article's.</param>
public sealed record VersionFeed(string Slug) : WrittenFile
{
    private const int MostVersions = 20;

    public static readonly SiteKind All = SiteKind.Written(site => site.Settings is { HasVersionFeeds: true, BaseUrl: not null }
        ? VersionList.Articles(site).Select(slug => new VersionFeed(slug))
        : []);

    public override RouteKind Kind => All;

    public override string? MediaType => "application/atom+xml; charset=utf-8";

    public static string AddressOf(SiteModel site, string slug) => $"{site.Addresses.EntryFolder}{slug}/feed.xml";

    public override string Address(SiteModel site) => AddressOf(site, Slug);

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => $"the feed of the versions of `{Slug}`";

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        var versions = VersionList.Of(site, Slug);
        var article = site.Addresses.Absolute($"{site.Addresses.EntryFolder}{Slug}/")!;
        AtomWriter.Begin(writer, site.Settings.Language);
        AtomWriter.Element(writer, "title", site.Words["versions_of"].Replace("{title}", HistoryView.TitleOf(site, Slug)));
        AtomWriter.Element(writer, "id", $"{article}/feed.xml");
        AtomWriter.Link(writer, null, article);
        AtomWriter.Link(writer, "self", $"{site.Settings.BaseUrl}/{Address(site)}");
        AtomWriter.Element(writer, "updated", AtomWriter.Moment(Landed(site, versions[^1])));
        writer.Raw("<author>"u8);
        AtomWriter.Element(writer, "name", site.Settings.Publisher);
        writer.Raw("</author>\n"u8);
        foreach (var version in versions.Reverse().Take(MostVersions)) WriteVersion(site, version, writer);
        writer.Raw("</feed>\n"u8);
    }

    private static void WriteVersion(SiteModel site, EntryState version, HtmlWriter writer)
    {
        var address = site.Addresses.Absolute(VersionPage.AddressOf(site, version))!;
        writer.Raw("<entry>\n"u8);
        AtomWriter.Element(writer, "title", $"{version.Head.Title}{site.Words["colon"]}{VersionView.TextOf(site, version)}");
        AtomWriter.Element(writer, "id", address);
        AtomWriter.Link(writer, null, address);
        AtomWriter.Element(writer, "updated", AtomWriter.Moment(Landed(site, version)));
        AtomWriter.Element(writer, "summary", Summary(site, version));
        writer.Raw("</entry>\n"u8);
    }

    private static string Summary(SiteModel site, EntryState version)
    {
        if (VersionList.Before(site, version) is not { } before) return site.Words["version_first"];
        var sentences = site.Past.Changes(before, version)?.Sentences ?? [];
        return sentences.IsEmpty ? site.Words["changes_none"] : string.Join(' ', sentences.Select(sentence => sentence.ToPlain()));
    }

    private static DateTimeOffset Landed(SiteModel site, EntryState version) => site.History.LandingOf(version).Time ?? DateTimeOffset.UnixEpoch;
}
