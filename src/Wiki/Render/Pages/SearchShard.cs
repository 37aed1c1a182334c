using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A part of the search index, under a name that holds its fingerprint.</summary>
public sealed record SearchShard(string Name) : WrittenFile
{
    /// <summary>Where the parts lie.</summary>
    public const string Folder = "search/index/";

    public static readonly SiteKind All = new()
    {
        Template = null,
        Of = site => site.Search.Files.Select(file => new SearchShard(file.Name)),
        InSitemap = _ => [],
        Searched = _ => [],
        LateFolder = Folder,
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => $"{Folder}{Name}.bin";

    public override UInt128 Key(PageKeys keys) => PageKeys.None;

    protected override void Write(SiteModel site, HtmlWriter writer) => writer.Raw(site.Search.Find(Name)!.Bytes.Span);
}
