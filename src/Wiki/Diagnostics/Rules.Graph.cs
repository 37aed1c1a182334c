using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule BrokenLink =
        new("WIKI101", "broken-link", Severity.Error, "A link, relation or reference names an entry that does not exist.");
    public static readonly Rule AmbiguousLink =
        new("WIKI102", "ambiguous-link", Severity.Error, "A link names something that several entries are called.");
    public static readonly Rule BrokenAnchor =
        new("WIKI103", "broken-anchor", Severity.Error, "A link names a heading that its entry does not have.");
    public static readonly Rule MissingAsset =
        new("WIKI104", "missing-asset", Severity.Error, "An image or linked file is not in the content folder.");
    public static readonly Rule DuplicateSlug = new("WIKI105", "duplicate-slug", Severity.Error, "Two entries have the same slug.");
    public static readonly Rule DuplicateName =
        new("WIKI106", "duplicate-name", Severity.Warning, "Two entries have the same title or alias, apart from case and accents' encoding.");
    public static readonly Rule SelfLink = new("WIKI107", "self-link", Severity.Warning, "An entry links or relates to itself.");
    public static readonly Rule WrongKind =
        new("WIKI108", "wrong-kind", Severity.Error, "A relation starts or ends at an entry of a kind that it is not declared for.");
    public static readonly Rule LinkToDraft =
        new("WIKI109", "link-to-draft", Severity.Warning, "A published entry refers to a draft, which readers do not get.");
    public static readonly Rule Orphan = new("WIKI110", "orphan", Severity.Warning, "No page of another entry leads to this one.");
    public static readonly Rule RedirectShadowsEntry =
        new("WIKI111", "redirect-shadows-entry", Severity.Error, "A former slug is the slug of an entry that exists.");
    public static readonly Rule DuplicateRedirect =
        new("WIKI112", "duplicate-redirect", Severity.Error, "Two entries claim the same former slug, or the same path.");
    public static readonly Rule DuplicateRelation = new("WIKI113", "duplicate-relation", Severity.Warning, "A relation names the same entry twice.");
    public static readonly Rule RouteCollision = new("WIKI114", "route-collision", Severity.Error, "Two pages want the same address.");

    public static readonly Rule ActiveAsset =
        new("WIKI115", "active-asset", Severity.Warning, "A file that is published as it is can run scripts when it is opened.");
    public static readonly Rule LargeImage = new("WIKI146", "large-image", Severity.Warning, "A picture is so large that readers wait for it.");
    public static readonly Rule AddressGone = new("WIKI147", "address-gone", Severity.Warning,
        "An entry's address was in the site that this one takes the place of, and leads to nothing now; only `wiki build` tells it.");
    public static readonly Rule ManyRedirects =
        new("WIKI149", "many-redirects", Severity.Warning, "The site has more former addresses than some hosts redirect.");

    private static ImmutableArray<Rule> GraphRules =>
    [
        BrokenLink, AmbiguousLink, BrokenAnchor, MissingAsset, DuplicateSlug, DuplicateName, SelfLink, WrongKind, LinkToDraft, Orphan,
        RedirectShadowsEntry, DuplicateRedirect,
        DuplicateRelation, RouteCollision, ActiveAsset, LargeImage, AddressGone, ManyRedirects,
    ];
}
