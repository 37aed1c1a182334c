using Wiki.Content;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>What links of the source call the entries: address, path, slug, title and other names. A name that two have is nobody's.</summary>
internal sealed class ImportNames
{
    private readonly Dictionary<string, ImportedEntry?> addresses = new(StringComparer.Ordinal), paths = new(StringComparer.OrdinalIgnoreCase),
        slugs = new(StringComparer.Ordinal), names = new(StringComparer.Ordinal), lastParts = new(StringComparer.Ordinal);

    public ImportNames(IEnumerable<ImportedEntry> entries)
    {
        foreach (var entry in entries)
        {
            slugs.TryAdd(entry.Slug, entry);
            Add(addresses, entry.Address, entry);
            Add(paths, entry.Source, entry);
            Add(lastParts, entry.Address[(entry.Address.LastIndexOf('/') + 1)..], entry);
            foreach (var name in entry.Names.Append(entry.Title).Append(EntryPath.Stem(entry.Source)).Distinct(StringComparer.Ordinal))
                if (name.Length > 0) Add(names, Folding.Name(name), entry);
        }
    }

    private static void Add(Dictionary<string, ImportedEntry?> table, string key, ImportedEntry entry)
    {
        if (!table.TryAdd(key, entry) && table[key] != entry) table[key] = null;
    }

    /// <summary>By a word of the text: slug, title or any other name.</summary>
    public ImportedEntry? ByName(string name)
    {
        var folded = Folding.Name(name);
        return folded.Length == 0 ? null
            : names.GetValueOrDefault(folded) ?? slugs.GetValueOrDefault(Slug.From(name).Value) ?? slugs.GetValueOrDefault(name);
    }

    /// <summary>By an address of the source: a path of a page, or of a file.</summary>
    public ImportedEntry? ByAddress(string written, ImportedEntry from)
    {
        var path = Uri.UnescapeDataString(written).Replace('\\', '/');
        if (IsMarkdown(path)) return paths.GetValueOrDefault(Joined(path, Folder(from.Source)));
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) path = path[..^5];
        if (path.EndsWith("/index", StringComparison.Ordinal)) path = path[..^6];
        path = path.TrimEnd('/').ToLowerInvariant();
        if (path.Trim('.', '/').Length == 0) return null;
        foreach (var folder in (ReadOnlySpan<string>)[from.Address, Folder(from.Address)])
            if (addresses.GetValueOrDefault(Joined(path, folder)) is { } exact) return exact;
        var last = path[(path.LastIndexOf('/') + 1)..];
        return lastParts.GetValueOrDefault(last) ?? slugs.GetValueOrDefault(last);
    }

    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    public static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>The path without <c>.</c> and <c>..</c>; one that begins with a slash begins at the top.</summary>
    private static string Joined(string path, string folder)
    {
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : $"{folder}/{path}").Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".") parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>The path from one file to another.</summary>
    public static string Relative(string from, string to)
    {
        var (here, there) = (Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries), to.Split('/'));
        var same = 0;
        while (same < here.Length && same < there.Length - 1 && here[same] == there[same]) same++;
        return string.Concat(Enumerable.Repeat("../", here.Length - same)) + string.Join('/', there[same..]);
    }
}
