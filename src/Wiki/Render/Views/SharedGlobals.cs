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
    };

    public SiteModel Site => site;

    /// <summary>Leads from the page to the site's root: <c>../../</c>.</summary>
    public string Root => root;

    protected override ViewType<SharedGlobals> Type => Members;

    private TemplateFunction Asset => new("name", (_, caller, name) => Site.Assets.Publish(name) is { } published
        ? $"{Root}assets/{published}"
        : throw TemplateFunction.Failure(caller,
            $"the theme has no file `assets/{name}`" + (Site.Assets.Suggest(name) is { } near ? $"; did you mean `{near}`?" : "")));
}
