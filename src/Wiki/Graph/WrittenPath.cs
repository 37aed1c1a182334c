using System.Globalization;
using System.Text;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>Paths as an author types them in a file: what a link that leads to no file probably meant.</summary>
internal static class WrittenPath
{
    /// <summary>Names of hosts end so, and hardly any file that is linked does.</summary>
    private static readonly string[] TopDomains =
        ["ac", "ai", "biz", "ch", "com", "de", "edu", "eu", "fr", "gov", "info", "int", "io", "mil", "net", "nl", "org", "uk", "us"];

    /// <summary>What to type in the file <paramref name="from"/> so that a link leads to a content path.</summary>
    public static string To(string path, string from)
    {
        var folder = from[..(from.LastIndexOf('/') + 1)];
        return Typed(path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : "/" + path);
    }

    /// <summary>
    /// The path of a candidate that is the wanted one but for case, accents' encoding, slashes or folder, or whose file's name has few typing
    /// mistakes; null when none is near.
    /// </summary>
    public static string? Nearest(string wanted, IEnumerable<string> candidates)
    {
        var all = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        var slashed = Canonical(wanted);
        if (First(all, path => Canonical(path) == slashed) is { } same) return same;
        var name = NameOf(slashed);
        if (First(all, path => Canonical(NameOf(path)) == name) is { } elsewhere) return elsewhere;
        var extension = ExtensionOf(name);
        var like = all.Where(path => ExtensionOf(Canonical(path)) == extension).ToLookup(path => StemOf(NameOf(path)), StringComparer.Ordinal);
        return Diagnostics.Nearest.To(StemOf(NameOf(wanted)), like.Select(group => group.Key)) is { } near
            ? like[near].Order(StringComparer.Ordinal).First()
            : null;
    }

    /// <summary>The web address that a path looks like, written without its beginning; null when it looks like none.</summary>
    public static string? Address(string path, string from)
    {
        var folder = from[..(from.LastIndexOf('/') + 1)];
        var written = path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path;
        foreach (var scheme in (ReadOnlySpan<string>)["https", "http"])
            if (written.StartsWith(scheme + "/", StringComparison.OrdinalIgnoreCase))
                return $"{scheme}://{Typed(written[(scheme.Length + 1)..].TrimStart('/'))}";
        var host = written.Split('/')[0];
        var isHost = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (host.Contains('.') && Array.IndexOf(TopDomains, host[(host.LastIndexOf('.') + 1)..].ToLowerInvariant()) >= 0);
        return isHost ? $"https://{Typed(written)}" : null;
    }

    private static string? First(IEnumerable<string> paths, Func<string, bool> fits) =>
        paths.Where(fits).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Canonical(string path) => Folding.Decompose(path.Replace('\\', '/')).ToLowerInvariant();

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string StemOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;

    private static string ExtensionOf(string path) => NameOf(path) is var name && name.LastIndexOf('.') is > 0 and var dot ? name[dot..] : "";

    /// <summary>With codes for what ends an address in Markdown, and for accents that stand alone, which nobody can type.</summary>
    private static string Typed(string path) => string.Concat(path.EnumerateRunes().Select(rune =>
        rune.Value is ' ' or '(' or ')' or '<' or '>' or '[' or ']' or '%' or '#' or '?' or '`'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            ? string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(unit => $"%{unit:X2}")) : rune.ToString()));
}
