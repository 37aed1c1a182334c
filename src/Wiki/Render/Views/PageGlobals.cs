using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// What the template of one page sees: all that <see cref="SharedGlobals"/> holds, the page itself and, by the kind of page, an entry, a list, the
/// home page or a redirect.
/// </summary>
public sealed class PageGlobals : View
{
    private readonly SharedGlobals shared;
    private readonly string? subjectName;
    private TemplateFunction? cached;

    /// <param name="site">Whose page it is.</param>
    /// <param name="root">Leads from the page to the site's root.</param>
    /// <param name="template">Says under which name the page's own view is known.</param>
    public PageGlobals(SiteModel site, string root, PageTemplate template)
    {
        shared = new SharedGlobals(site, root);
        subjectName = template.Subject;
    }

    public required PageView Page { get; init; }

    /// <summary>The page's own view. Null on pages that have none.</summary>
    public View? Subject { get; init; }

    public override string ViewName => "globals";

    public override IEnumerable<string> MemberNames => [.. shared.MemberNames, "page", "cached", .. subjectName is null ? [] : new[] { subjectName }];

    public override bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "page" => Page,
            "cached" => Cached,
            _ when name == subjectName => Subject,
            _ => null,
        };
        return value is not null || shared.TryGetMember(name, out value);
    }

    /// <summary>What a page has and a part that is the same on all pages has not.</summary>
    public static IEnumerable<string> OwnNames(IEnumerable<RouteKind> kinds) =>
        ["page", "cached", .. kinds.Select(kind => kind.Template?.Subject).OfType<string>()];

    private TemplateFunction Cached => cached ??= new("template_name", (_, caller, name) =>
    {
        var (markup, problem) = shared.Site.Partials.Get(name, shared);
        return problem is null ? markup : throw TemplateFunction.Failure(caller, problem);
    });
}
