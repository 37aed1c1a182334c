using System.Globalization;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>What templates see on every page: the site, the interface's words, the way to the site's root, and the address of a theme file.</summary>
public sealed class SharedGlobals(SiteModel site, string root) : View<SharedGlobals>
{
    private static readonly ViewType<SharedGlobals> Members = new("globals")
    {
        { "site", globals => globals.Site.Summary },
        { "words", globals => globals.Site.Words },
        { "root", globals => globals.Root },
        { "asset", globals => globals.Asset },
        { "more", globals => globals.More },
    };

    public SiteModel Site => site;

    /// <summary>Leads from the page to the site's root: <c>../../</c>.</summary>
    public string Root => root;

    protected override ViewType<SharedGlobals> Type => Members;

    /// <summary>What stands for so many things that are folded away: <c>3 more</c>.</summary>
    private TemplateFunction More => new("number", (_, caller, text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? Site.Words.Count("more", number)
        : throw TemplateFunction.Failure(caller, $"`more` wants a number and not `{text}`"));

    private TemplateFunction Asset => new("name", (_, caller, name) => Site.Assets.Publish(name) is { } published
        ? $"{Root}assets/{published}"
        : throw TemplateFunction.Failure(caller,
            $"the theme has no file `assets/{name}`" + (Site.Assets.Suggest(name) is { } near ? $"; did you mean `{near}`?" : "")));
}
