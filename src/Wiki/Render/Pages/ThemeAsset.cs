using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A file of the theme (<c>site.css</c>), published under a name that holds its fingerprint.</summary>
public sealed record ThemeAsset(string Name) : WrittenFile
{
    public static readonly SiteKind All = SiteKind.Written(site => site.Assets.PublishedNames.Select(name => new ThemeAsset(name)));

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "assets/" + Name;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer) => writer.Raw(site.Assets.Bytes(Name).Span);
}
