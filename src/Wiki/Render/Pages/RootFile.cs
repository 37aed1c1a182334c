using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// A file of the theme's <c>root/</c>, published as it is at the root of the site. Rules for hosts are no such file: they go on with those that every
/// site has.
/// </summary>
public sealed record RootFile(string Path) : WrittenFile
{
    public static readonly SiteKind All = SiteKind.Written(site =>
        site.Templates.RootFiles.Where(path => path is not (HeaderRules.Name or RedirectRules.Name)).Select(path => new RootFile(path)));

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => Addresses.Encoded(Path);

    public override string File(SiteModel site) => Path;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => $"the file `{TemplateSet.RootFolder}{Path}` of the theme";

    public override Location? Place(SiteModel site) => Location.OfFile(TemplateSet.RootFolder + Path).InTheme();

    protected override void Write(SiteModel site, HtmlWriter writer) => WriteTo(writer, site, Path);

    /// <summary>Writes what the theme has of this path.</summary>
    public static void WriteTo(HtmlWriter writer, SiteModel site, string path)
    {
        if (site.Templates.RootFile(path) is { } file) writer.Raw(file.Span);
    }
}
