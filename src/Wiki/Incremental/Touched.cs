using System.Collections.Immutable;

namespace Wiki.Incremental;

/// <summary>Where a set of changes says to look again.</summary>
internal sealed class Touched
{
    /// <summary>So many paths are compared sooner than looked up.</summary>
    private const int Few = 4;

    private readonly HashSet<string> paths;

    public Touched(IReadOnlyCollection<Change> changes)
    {
        paths = changes.OfType<Change.Content>().Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        IsEverything = changes.OfType<Change.Anything>().Any();
        IsTheme = IsEverything || changes.OfType<Change.Theme>().Any();
    }

    public bool IsEverything { get; }

    public bool IsTheme { get; }

    /// <summary>Files and folders, relative to the content folder.</summary>
    public IEnumerable<string> Paths => paths;

    public bool IsContent => IsEverything || paths.Count > 0;

    /// <summary>Whether a path was named, or a folder that it lies in.</summary>
    public bool Names(string path)
    {
        if (paths.Count <= Few)
        {
            foreach (var named in paths)
                if (IsAtOrBelow(path, named)) return true;
            return false;
        }
        if (paths.Contains(path) || paths.Contains("")) return true;
        var folders = paths.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            if (folders.Contains(path.AsSpan(0, end))) return true;
        return false;
    }

    private static bool IsAtOrBelow(string path, string named) =>
        named.Length == 0 || (path.StartsWith(named, StringComparison.Ordinal) && (path.Length == named.Length || path[named.Length] == '/'));

    /// <summary>What there is now in the places touched, each file once, in ordinal order of the paths.</summary>
    public ImmutableArray<WikiFile> List(IWikiFiles files) =>
        [.. (IsEverything ? files.List("") : paths.SelectMany(files.List)).DistinctBy(file => file.Path)
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
}
