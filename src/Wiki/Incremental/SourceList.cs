using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Incremental;

/// <summary>
/// All files of the content folder, in ordinal order of their paths, with what was read from each; and what they hold, apart. An edit touches few of
/// many: what is not touched is not looked at.
/// </summary>
internal sealed class SourceList
{
    /// <summary>Where more than a few, and more than one of so many, are new, what they hold is collected anew.</summary>
    private const int Few = 8, NewShare = 64;

    private readonly ImmutableArray<Source> all;

    /// <summary>Those of which there is something to tell, in no particular order.</summary>
    private readonly ImmutableArray<Source> noted;

    private SourceList(ImmutableArray<Source> all, ImmutableArray<Entry> entries, ImmutableArray<string> assets, ImmutableArray<Source> noted) =>
        (this.all, Entries, Assets, this.noted) = (all, entries, assets, noted);

    public static SourceList Empty { get; } = new([], [], [], []);

    public ImmutableArray<Entry> Entries { get; }

    /// <summary>The paths of the files that are no entries.</summary>
    public ImmutableArray<string> Assets { get; }

    /// <summary>Those among them that can run scripts, as their bytes say, and why.</summary>
    public ImmutableDictionary<string, string> ActiveAssets =>
        all.Where(source => source.WhyActive is not null)
            .ToImmutableDictionary(source => source.File.Path, source => source.WhyActive!, StringComparer.Ordinal);

    /// <summary>The lengths of those among them that are pictures so large that readers wait for them.</summary>
    public ImmutableDictionary<string, long> LargeImages =>
        all.Where(source => source.IsAsset && source.File.Stamp.Length > LargeImage.Least && LargeImage.IsImage(source.File.Path))
            .ToImmutableDictionary(source => source.File.Path, source => source.File.Stamp.Length, StringComparer.Ordinal);

    /// <summary>What was found wrong while they were read.</summary>
    public IEnumerable<Diagnostic> Diagnostics => noted.SelectMany(source => source.Diagnostics);

    public ReadOnlySpan<Source> All => all.AsSpan();

    /// <summary>The one at a path among sources in ordinal order of theirs, or null.</summary>
    public static Source? Find(ReadOnlySpan<Source> sources, string path) =>
        PlaceIn(sources, path, source => source.File.Path) is var place && place < sources.Length && sources[place].File.Path == path
            ? sources[place]
            : null;

    /// <summary>
    /// What is known, brought up to date with what is listed, in ordinal order of the paths: files that were named, or that are not as they were, are
    /// made new; those that are gone from the touched places are dropped. Returned with the indexes of those that are new.
    /// </summary>
    public (Source[] Sources, List<int> New) Merge(ImmutableArray<WikiFile> listed, Touched touched)
    {
        var (next, made) = (new List<Source>(all.Length + listed.Length), new List<int>());
        var (index, file) = (0, 0);
        foreach (var (start, end) in PlacesOf(touched))
        {
            next.AddRange(all.AsSpan()[index..start]);
            index = start;
            for (; file < listed.Length && (end == all.Length || string.CompareOrdinal(listed[file].Path, all[end].File.Path) < 0); file++)
            {
                while (index < end && string.CompareOrdinal(all[index].File.Path, listed[file].Path) < 0) index++;
                var earlier = index < end && all[index].File.Path == listed[file].Path ? all[index++] : null;
                var isSame = earlier?.File == listed[file] && !touched.Names(listed[file].Path);
                if (!isSame) made.Add(next.Count);
                next.Add(isSame ? earlier! : new Source(listed[file]));
            }
            index = end;
        }
        next.AddRange(all.AsSpan()[index..]);
        return ([.. next], made);
    }

    /// <summary>The paths of the files that a listing of the whole folder, in ordinal order, shows otherwise than they are known.</summary>
    public IEnumerable<string> DifferencesFrom(ImmutableArray<WikiFile> listed)
    {
        var (index, file) = (0, 0);
        while (index < all.Length || file < listed.Length)
        {
            var order = index == all.Length ? 1 : file == listed.Length ? -1 : string.CompareOrdinal(all[index].File.Path, listed[file].Path);
            if (order != 0 || all[index].File != listed[file]) yield return order > 0 ? listed[file].Path : all[index].File.Path;
            if (order <= 0) index++;
            if (order >= 0) file++;
        }
    }

    /// <summary>The list of these sources, which are this list's but for a few that are new.</summary>
    /// <param name="sources">In ordinal order of the paths; owned by the list from now on.</param>
    /// <param name="made">The indexes of those that are new.</param>
    public SourceList With(Source[] sources, IReadOnlyCollection<int> made)
    {
        var next = ImmutableCollectionsMarshal.AsImmutableArray(sources);
        if (sources.Length != all.Length || made.Count > Few + sources.Length / NewShare || !made.All(i => IsLike(all[i], sources[i])))
            return Collect(next);
        var entries = Entries.ToBuilder();
        foreach (var i in made)
            if (sources[i].Entry is { } entry) entries[PlaceIn(Entries.AsSpan(), entry.Path, one => one.Path)] = entry;
        var gone = made.Select(i => all[i]).ToHashSet();
        return new(next, entries.MoveToImmutable(), Assets,
            [.. noted.Where(source => !gone.Contains(source)), .. made.Select(i => sources[i]).Where(IsNoted)]);
    }

    private static SourceList Collect(ImmutableArray<Source> sources)
    {
        var (entries, assets) = (ImmutableArray.CreateBuilder<Entry>(sources.Length), ImmutableArray.CreateBuilder<string>());
        foreach (var source in sources)
        {
            if (source.Entry is { } entry) entries.Add(entry);
            if (source.IsAsset) assets.Add(source.File.Path);
        }
        return new(sources, entries.DrainToImmutable(), assets.DrainToImmutable(), [.. sources.Where(IsNoted)]);
    }

    private static bool IsNoted(Source source) => !source.Diagnostics.IsEmpty;

    private static bool IsLike(Source left, Source right) =>
        left.File.Path == right.File.Path && left.Kind == right.Kind && left.IsIgnored == right.IsIgnored
        && left.Entry is null == right.Entry is null;

    /// <summary>Where touched files are, or would be: disjoint stretches in ascending order.</summary>
    private List<(int Start, int End)> PlacesOf(Touched touched)
    {
        if (touched.IsEverything) return [(0, all.Length)];
        var places = new List<(int Start, int End)>();
        foreach (var (start, end) in touched.Paths.SelectMany(PlacesOf).Order())
        {
            if (places.Count > 0 && start <= places[^1].End) places[^1] = (places[^1].Start, Math.Max(places[^1].End, end));
            else places.Add((start, end));
        }
        return places;
    }

    /// <summary>The place of a file, and those of the files below a folder of that name.</summary>
    private IEnumerable<(int Start, int End)> PlacesOf(string path)
    {
        if (path.Length == 0) return [(0, all.Length)];
        var place = PlaceOf(path);
        // The sign after the slash is the zero.
        return [(place, place < all.Length && all[place].File.Path == path ? place + 1 : place), (PlaceOf(path + "/"), PlaceOf(path + "0"))];
    }

    private int PlaceOf(string path) => PlaceIn(all.AsSpan(), path, source => source.File.Path);

    /// <summary>The index of the first whose path is not before another path.</summary>
    private static int PlaceIn<T>(ReadOnlySpan<T> inOrder, string path, Func<T, string> pathOf)
    {
        var (from, to) = (0, inOrder.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (string.CompareOrdinal(pathOf(inOrder[middle]), path) < 0) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
