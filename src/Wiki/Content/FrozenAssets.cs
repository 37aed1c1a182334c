using System.Collections.Frozen;

namespace Wiki.Content;

/// <summary>The content paths of files that are not entries.</summary>
public sealed class FrozenAssets
{
    private readonly FrozenSet<string> paths;

    /// <summary>In ordinal order; made when a path is first met where no file lies.</summary>
    private readonly Lazy<ILookup<string, string>> byName;

    public FrozenAssets(IEnumerable<string> paths)
    {
        this.paths = paths.ToFrozenSet(StringComparer.Ordinal);
        byName = new(() => this.paths.Order(StringComparer.Ordinal)
            .ToLookup(static path => path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal));
    }

    public IEnumerable<string> Paths => paths;

    public bool Contains(string path) => paths.Contains(path);

    /// <summary>
    /// The file that an address means: the one that lies there; else the one whose path from the content folder was written; else, where a name alone
    /// was, the one file of that name. Null where there is none, or are several.
    /// </summary>
    /// <param name="target">Where the address leads.</param>
    /// <param name="from">The content path of the file in which it stands.</param>
    public string? Find(string target, string from)
    {
        if (paths.Contains(target)) return target;
        return Candidates(target, from) is [var only] ? only : null;
    }

    /// <summary>
    /// The files that an address at which none lies may mean: the one with the path that was written, from the content folder; or all that have the
    /// name, where a name alone was.
    /// </summary>
    public IReadOnlyList<string> Candidates(string target, string from)
    {
        var written = Written(target, from);
        if (written.Contains('/')) return paths.Contains(written) ? [written] : [];
        return written.Contains('.') ? [.. byName.Value[written]] : [];
    }

    /// <summary>What was written, as far as can be told: the way from the file's own folder, or nothing where it leads out of that.</summary>
    private static string Written(string target, string from)
    {
        var folder = from.AsSpan(0, from.LastIndexOf('/') + 1);
        return target.AsSpan().StartsWith(folder) ? target[folder.Length..] : "";
    }
}
