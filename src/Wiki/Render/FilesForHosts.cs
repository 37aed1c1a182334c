using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// Files that hosts, registrars and search engines look for at the root of a site. From the content folder none is published there, since it would
/// change what the whole site is and authors of content are strangers; the theme's <c>root/</c> is the place.
/// </summary>
internal static class FilesForHosts
{
    private static readonly string[] Names =
    [
        "CNAME", ".nojekyll", ".htaccess", "_headers", "_redirects", "vercel.json", "netlify.toml", "robots.txt", "ads.txt", "humans.txt",
        "security.txt", "favicon.ico", "BingSiteAuth.xml",
    ];

    /// <param name="unpublished">Content paths of the files that are published nowhere.</param>
    public static IEnumerable<Diagnostic> Misplaced(IEnumerable<string> unpublished) =>
        from path in unpublished
        where IsForHost(path)
        select new Diagnostic(
            Rules.SkippedFile, Location.OfFile(path), $"`{path}` is not published: nothing in the content folder is put at the root of the site",
            $"put it into your theme, as `templates/{TemplateSet.RootFolder}{path}`");

    private static bool IsForHost(string path) =>
        Array.IndexOf(Names, path) >= 0 || path.StartsWith(".well-known/", StringComparison.Ordinal)
        || (!path.Contains('/') && path.EndsWith(".html", StringComparison.OrdinalIgnoreCase));
}
