using System.Globalization;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>The versions of an article with the moments from which on they were in force, for programs that go back in time (RFC 7089).</summary>
/// <param name="Slug">The article's.</param>
public sealed record TimeMap(string Slug) : WrittenFile
{
    /// <summary>Where all of them lie.</summary>
    public const string Folder = "timemap/";

    public const string Type = "application/link-format";

    public static readonly SiteKind All = SiteKind.Written(site => site.Settings is { HasTimeMaps: true, BaseUrl: not null }
        ? VersionList.Articles(site).Select(slug => new TimeMap(slug))
        : []);

    public override RouteKind Kind => All;

    public override string? MediaType => Type;

    public static string AddressOf(string slug) => $"{Folder}{slug}.link";

    public override string Address(SiteModel site) => AddressOf(Slug);

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => $"the TimeMap of `{Slug}`";

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        var versions = VersionList.Of(site, Slug);
        writer.Raw($"<{site.Addresses.Absolute($"{site.Addresses.EntryFolder}{Slug}/")}>; rel=\"original\",\n");
        writer.Raw($"<{site.Settings.BaseUrl}/{Address(site)}>; rel=\"self\"; type=\"{Type}\"; from=\"{Landed(site, versions[0])}\"; "
            + $"until=\"{Landed(site, versions[^1])}\"");
        for (var i = 0; i < versions.Length; i++)
        {
            var place = (i == 0 ? "first " : "") + (i == versions.Length - 1 ? "last " : "");
            writer.Raw($",\n<{site.Addresses.Absolute(VersionPage.AddressOf(site, versions[i]))}>; rel=\"{place}memento\"; "
                + $"datetime=\"{Landed(site, versions[i])}\"");
        }
        writer.Raw("\n"u8);
    }

    private static string Landed(SiteModel site, EntryState version) =>
        (site.History.LandingOf(version).Time ?? DateTimeOffset.UnixEpoch).UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
}
