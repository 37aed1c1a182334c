using System.Collections.Immutable;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>What the template of one page sees: all that <see cref="SharedGlobals"/> holds, the page itself and, by the kind of page, an entry, a list, the home page or a redirect.</summary>
public sealed class PageGlobals : View
{
    /// <summary>What a page has and a part that is the same on all pages has not.</summary>
    public static readonly ImmutableArray<string> OwnNames = ["page", "cached", "entry", "home", "list", "redirect"];

    private readonly SharedGlobals shared;
    private TemplateFunction? cached;

    public PageGlobals(SiteModel site, Route route)
    {
        Root = site.Addresses.Root(route);
        shared = new SharedGlobals(site, Root);
    }

    public string Root { get; }

    public required PageView Page { get; init; }

    /// <summary>The page's own view, under the name that its templates know: <c>entry</c>, <c>list</c>, <c>home</c>, <c>redirect</c>. Null on pages that have none.</summary>
    public View? Subject { get; init; }

    public override string ViewName => "globals";

    public override IEnumerable<string> MemberNames => [.. shared.MemberNames, "page", "cached", .. Subject is null ? [] : new[] { Subject.ViewName }];

    public override bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "page" => Page,
            "cached" => Cached,
            _ when name == Subject?.ViewName => Subject,
            _ => null,
        };
        return value is not null || shared.TryGetMember(name, out value);
    }

    private TemplateFunction Cached => cached ??= new("template_name", (_, caller, name) =>
    {
        var (markup, problem) = shared.Site.Partials.Get(name, shared);
        return problem is null ? markup : throw TemplateFunction.Failure(caller, problem);
    });
}
