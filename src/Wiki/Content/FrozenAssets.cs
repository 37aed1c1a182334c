using System.Collections.Frozen;

namespace Wiki.Graph;

/// <summary>The content paths of files that are not entries.</summary>
public sealed class FrozenAssets(IEnumerable<string> paths)
{
    private readonly FrozenSet<string> paths = paths.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<string> Paths => paths;

    public bool Contains(string path) => paths.Contains(path);
}
