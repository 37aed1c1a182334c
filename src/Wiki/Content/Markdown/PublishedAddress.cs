using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Recognises the address under which an entry of this wiki is published (<c>/wiki/alignment/</c>, alone or with the wiki's own host before it),
/// which authors copy from their browser.
/// </summary>
internal static class PublishedAddress
{
    /// <summary>Null for every other address. Where entries live at the root of the host, an address may be that of anything.</summary>
    public static LinkAddress? Read(string address, Settings settings)
    {
        if (settings.EntryPath.Length == 0) return null;
        var path = address.AsSpan().Trim(' ');
        if (settings.BaseUrl is { } site && path.StartsWith(site, StringComparison.OrdinalIgnoreCase)) path = path[site.Length..];
        if (!path.StartsWith(settings.EntryPath) || path.Length < settings.EntryPath.Length + 2 || path[settings.EntryPath.Length] != '/')
            return null;
        var rest = path[(settings.EntryPath.Length + 1)..];
        var hash = rest.IndexOf('#');
        var folder = hash < 0 ? rest : rest[..hash];
        if (folder.IndexOf('?') is >= 0 and var query) folder = folder[..query];
        foreach (var ending in (ReadOnlySpan<string>)["/index.html", ".html"])
            if (folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) folder = folder[..^ending.Length];
        var name = folder.TrimEnd('/').ToString().ToLowerInvariant();
        // Numbers are the further pages of the list of all entries.
        if (!Slug.TryParse(name, out _) || name.All(char.IsAsciiDigit)) return null;
        return new LinkAddress(AddressKind.Entry, name, hash < 0 || hash == rest.Length - 1
            ? null
            : Uri.UnescapeDataString(rest[(hash + 1)..].ToString()));
    }
}
