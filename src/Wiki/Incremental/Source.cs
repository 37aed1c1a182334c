using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Incremental;

/// <summary>A file of the content folder with what was read from it alone: of an entry not before it was read, of what is no entry nothing.</summary>
internal sealed class Source(WikiFile file, Entry? entry, ImmutableArray<Diagnostic> diagnostics)
{
    public Source(WikiFile file)
        : this(file, null, file.Problem is { } problem ? [problem] : [])
    {
    }

    /// <summary>A file that site.yaml makes no part of the wiki: nothing is told of it, and nothing leads to it.</summary>
    public static Source Ignored(WikiFile file) => new(file, null, []) { IsIgnored = true };

    public bool IsIgnored { get; private init; }

    public bool IsAsset => file.Kind == WikiFileKind.Asset && !IsIgnored;

    public WikiFile File => file;

    public WikiFileKind Kind => file.Kind;

    public Entry? Entry => entry;

    /// <summary>Why the file can run scripts when it is opened by itself, or null.</summary>
    public string? WhyActive { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;
}
