using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Incremental;

/// <summary>A file of the content folder with what was read from it alone. All sources are gone through with every edit, so what is asked of each is kept in it.</summary>
internal sealed class Source
{
    public Source(WikiFile file)
    {
        (File, Kind) = (file, file.Kind);
        IsRead = Kind != WikiFileKind.Entry;
        Diagnostics = file.Problem is { } problem ? [problem] : [];
    }

    public Source(WikiFile file, Parsed<Entry?> reading) => (File, Kind, IsRead, Entry, Diagnostics) = (file, file.Kind, true, reading.Value, reading.Diagnostics);

    public WikiFile File { get; }

    public WikiFileKind Kind { get; }

    /// <summary>False for an entry that is to be read.</summary>
    public bool IsRead { get; }

    /// <summary>Null for what is no entry, or was not read.</summary>
    public Entry? Entry { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// What is known, brought up to date with what is listed: files that were named, or that are not as they were, are to be read; those that are gone from the touched places are dropped. All three are in ordinal order of
    /// the paths.
    /// </summary>
    public static Source[] Merge(ImmutableArray<Source> known, ImmutableArray<WikiFile> listed, Touched touched)
    {
        var next = new List<Source>(Math.Max(known.Length, listed.Length));
        var k = 0;
        foreach (var file in listed)
        {
            for (; k < known.Length && string.CompareOrdinal(known[k].File.Path, file.Path) < 0; k++) KeepUnlessGone(known[k]);
            var before = k < known.Length && known[k].File.Path == file.Path ? known[k++] : null;
            next.Add(before?.File == file && !touched.Names(file.Path) ? before : new Source(file));
        }
        for (; k < known.Length; k++) KeepUnlessGone(known[k]);
        return [.. next];

        void KeepUnlessGone(Source source)
        {
            if (!touched.IsEverything && !touched.Names(source.File.Path)) next.Add(source);
        }
    }
}
