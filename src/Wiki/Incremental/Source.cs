using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Incremental;

/// <summary>A file of the content folder with what was read from it alone: null until it is read, and for what is no entry.</summary>
internal sealed class Source(WikiFile file)
{
    public WikiFile File { get; } = file;

    public Parsed<Entry?>? Reading { get; init; }

    public bool IsEntry => File.Kind == WikiFileKind.Entry;

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
