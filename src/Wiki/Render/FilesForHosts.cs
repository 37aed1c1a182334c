using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// Files that hosts, registrars and search engines look for at the root of a site. From the content folder none is published there, since it would
/// change what the whole site is and authors of content are strangers; the theme's <c>root/</c> is the place.
/// </summary>
internal static class FilesForHosts
{
    /// <summary>So many lines of <c>_redirects</c> every host that knows the file reads: GitLab no more, Cloudflare twice as many.</summary>
    private const int RedirectsRead = 1000;

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

    public static IEnumerable<Diagnostic> ManyRedirects(int count)
    {
        if (count <= RedirectsRead) yield break;
        yield return new Diagnostic(
            Rules.ManyRedirects, Location.OfFile(SettingsReader.FileName),
            FormattableString.Invariant(
                $"the site has {count} former addresses; some hosts read the first {RedirectsRead} lines of `_redirects`, ")
            + "and show a page that leads on for the rest",
            "`wiki manual hosts` says which; where yours is another, write `severities: { many-redirects: off }` into site.yaml");
    }

    private static bool IsForHost(string path) =>
        Array.IndexOf(Names, path) >= 0 || path.StartsWith(".well-known/", StringComparison.Ordinal)
        || (!path.Contains('/') && path.EndsWith(".html", StringComparison.OrdinalIgnoreCase));
}
