using System.Buffers;
using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Which template, with which views, makes the page of a route; and the files that no template makes.</summary>
public static class PageRenderer
{
    /// <summary>Writes a route's bytes. Null when that went well.</summary>
    public static Diagnostic? Render(SiteModel site, Route route, IBufferWriter<byte> output)
    {
        if (route is Route.CitationFile or Route.References or Route.WikiCitation) return site.CitationFiles.Write(route, output);
        if (Template(route) is { } template) return site.Templates.Render(template, Globals(site, route), output, Budget(site, route));
        WriteFile(site, route, output);
        return null;
    }

    /// <summary>The templates that make pages.</summary>
    public static readonly ImmutableArray<string> TemplateNames =
        ["article.html", "print.html", "page.html", "home.html", "list.html", "redirect.html", "search.html", "not-found.html"];

    public static bool IsFromTemplate(Route route) => Template(route) is not null;

    private static PageBudget Budget(SiteModel site, Route route) => route switch
    {
        Route.Article(var entry) => new EntryPageBudget(site, entry),
        Route.Print(var entry) => new EntryPageBudget(site, entry),
        Route.Page(var entry) => new EntryPageBudget(site, entry),
        _ => ListPageBudget.Instance,
    };

    private static string? Template(Route route) => route switch
    {
        Route.Article => "article.html",
        Route.Print => "print.html",
        Route.Page => "page.html",
        Route.Home => "home.html",
        Route.Index or Route.KindList or Route.CategoryList => "list.html",
        Route.Redirect => "redirect.html",
        Route.SearchPage => "search.html",
        Route.NotFound => "not-found.html",
        _ => null,
    };

    private static void WriteFile(SiteModel site, Route route, IBufferWriter<byte> output)
    {
        var writer = new HtmlWriter(output);
        switch (route)
        {
            case Route.Sitemap:
                Sitemap.Write(site, writer);
                break;
            case Route.SitemapPart(var number):
                Sitemap.WritePart(site, number, writer);
                break;
            case Route.Feed:
                Feed.Write(site, writer);
                break;
            case Route.SearchManifest:
                SiteSearch.WriteManifest(site, output);
                break;
            case Route.SearchShard(var name):
                writer.Raw(site.Search.Find(name)!.Bytes.Span);
                break;
            case Route.EntryCatalogue:
                EntryCatalogue.Write(site, output);
                break;
            case Route.OpenSearch:
                HostFiles.WriteOpenSearch(site, writer);
                break;
            case Route.Robots:
                HostFiles.WriteRobots(site, writer);
                break;
            case Route.RedirectRules:
                HostFiles.WriteRedirects(site, writer);
                break;
            case Route.HeaderRules:
                HostFiles.WriteHeaders(site, writer);
                break;
            case Route.RootFile(var path):
                writer.Raw(site.Templates.RootFile(path).Span);
                break;
            case Route.ThemeAsset(var name):
                writer.Raw(site.Assets.Bytes(name).Span);
                break;
            default:
                throw new InvalidOperationException($"{route} is not rendered");
        }
        writer.Flush();
    }

    /// <summary>What the template of a route sees.</summary>
    internal static PageGlobals Globals(SiteModel site, Route route)
    {
        var root = site.Addresses.Root(route);
        return route switch
        {
            Route.Article(var entry) => EntryPage(site, route, entry, "article"),
            Route.Print(var entry) => EntryPage(site, route, entry, "print"),
            Route.Page(var entry) => EntryPage(site, route, entry, "page"),
            Route.Home => new PageGlobals(site, route) { Page = Page(site, route, site.Settings.Title, "home", site.Settings.Description), Subject = new HomeView(site, root) },
            Route.Redirect(_, var entry) => Redirect(site, route, entry),
            Route.SearchPage => Search(site, route),
            Route.NotFound => new PageGlobals(site, route) { Page = new PageView { Title = site.Words["not_found_title"], Kind = "not-found", IsIndexed = false } },
            Route.Index(var number) => List(site, route, site.Lists.All, new ListPlace("index", number, root, page => new Route.Index(page))),
            Route.KindList(var kind, var number) => List(site, route, site.Lists.Kind(kind), new ListPlace("kind", number, root, page => new Route.KindList(kind, page))),
            Route.CategoryList(var category, var number) => List(site, route, site.Lists.Category(category), new ListPlace("category", number, root, page => new Route.CategoryList(category, page))),
            _ => throw new InvalidOperationException($"{route} has no template"),
        };
    }

    private static PageView Page(SiteModel site, Route route, string title, string kind, string? description) =>
        new() { Title = title, Kind = kind, Url = site.Addresses.Canonical(route), Description = description };

    private static PageGlobals EntryPage(SiteModel site, Route route, int index, string kind)
    {
        var entry = site.Graph.Entries[index];
        var isArticle = entry.Kind != Settings.PageKind;
        var page = new PageView
        {
            Title = entry.Title,
            Description = entry.Summary,
            Kind = kind,
            Url = site.Addresses.CanonicalEntry(index),
            Metadata = isArticle ? new EntryMetadata(site, index, site.Addresses.Root(route)) : null,
            IsIndexed = kind != "print" && entry.Status != EntryStatus.Withdrawn,
        };
        return new PageGlobals(site, route) { Page = page, Subject = new EntryView(site, index, site.Addresses.Root(route)) };
    }

    private static PageGlobals Redirect(SiteModel site, Route route, int entry) => new(site, route)
    {
        Page = new PageView { Title = site.Graph.Entries[entry].Title, Kind = "redirect", Url = site.Addresses.CanonicalEntry(entry), IsIndexed = false },
        Subject = new RedirectView(site, entry, site.Addresses.Root(route)),
    };

    /// <summary>The list of all entries stands in the page for readers without script.</summary>
    private static PageGlobals Search(SiteModel site, Route route) => new(site, route)
    {
        Page = new PageView { Title = site.Words["search_title"], Kind = "search", Url = site.Addresses.Canonical(route), IsIndexed = false },
        Subject = new ListView(site, new EntryList("", site.Words["all_entries"], null, site.Lists.ByTitle), new ListPlace("index", 1, site.Addresses.Root(route), page => new Route.Index(page))),
    };

    private static PageGlobals List(SiteModel site, Route route, EntryList list, ListPlace place) => new(site, route)
    {
        Page = Page(site, route, list.Label, "list", list.Description),
        Subject = new ListView(site, list, place),
    };
}
