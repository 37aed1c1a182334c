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

    public WikiFile File => file;

    public WikiFileKind Kind => file.Kind;

    public Entry? Entry => entry;

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;
}
