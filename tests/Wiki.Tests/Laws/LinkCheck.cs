using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wiki.Tests.Laws;

/// <summary>Follows every link of a site as a browser would that opened it below some path of some host, and says what leads nowhere.</summary>
internal static class LinkCheck
{
    private const string Base = "https://host.example/below/";
    private static readonly string[] Attributes = ["href", "src", "action", "poster", "data-manifest", "data-index"];

    public static List<string> Problems(IReadOnlyDictionary<string, byte[]> files)
    {
        var parser = new HtmlParser();
        var pages = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => parser.ParseDocument(new MemoryStream(file.Value)));
        var ids = pages.ToDictionary(page => page.Key, page => page.Value.All.Select(element => element.GetAttribute("id")).OfType<string>()
            .ToHashSet(StringComparer.Ordinal));
        return [.. pages.Where(page => page.Key != "404.html")
            .SelectMany(page => RepeatedIds(page.Key, page.Value).Concat(DeadLinks(page.Key, page.Value, files, ids)))];
    }

    private static IEnumerable<string> RepeatedIds(string file, IDocument page) =>
        page.All.Select(element => element.GetAttribute("id")).OfType<string>().GroupBy(id => id).Where(same => same.Count() > 1)
            .Select(same => $"{file} has the id {same.Key} {same.Count()} times");

    private static IEnumerable<string> DeadLinks(string file, IDocument page, IReadOnlyDictionary<string, byte[]> files,
        Dictionary<string, HashSet<string>> ids)
    {
        var here = new Uri(Base + file);
        foreach (var element in page.All)
            foreach (var name in Attributes)
                if (element.GetAttribute(name) is { } written && Problem(new Uri(here, written), written, files, ids) is { } problem)
                    yield return $"{file}: `{written}` {problem}";
    }

    private static string? Problem(Uri target, string written, IReadOnlyDictionary<string, byte[]> files, Dictionary<string, HashSet<string>> ids)
    {
        if (written.StartsWith('/')) return "works at the root of a host only";
        if (target.Host != "host.example") return null;
        if (!target.AbsoluteUri.StartsWith(Base, StringComparison.Ordinal)) return "leads out of the site";
        var path = Uri.UnescapeDataString(target.AbsolutePath["/below/".Length..]);
        var file = path.Length == 0 || path[^1] == '/' ? path + "index.html" : path;
        if (!files.ContainsKey(file)) return $"leads to {file}, which is not there";
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return fragment.Length == 0 || (ids.TryGetValue(file, out var there) && there.Contains(fragment))
            ? null
            : $"names an anchor that {file} does not have";
    }
}
