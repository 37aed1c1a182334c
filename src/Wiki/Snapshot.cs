using System.Buffers;
using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Render;

namespace Wiki;

/// <summary>The immutable whole: every fact of a site, connected. Each page is a pure function of it and a route, on any thread.</summary>
public sealed class Snapshot
{
    /// <summary>Sorted; complete apart from what only rendering finds.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Every file of the site, once.</summary>
    public required ImmutableArray<Route> Routes { get; init; }

    public required int EntryCount { get; init; }

    /// <summary>Where a route's file lives below the output folder, <c>/</c> between folders.</summary>
    public string PathOf(Route route) => Routes.Contains(route) ? route.ToString() : "";

    /// <summary>Writes the bytes of a route's file, or says why that cannot be done; then what was written is worthless. Not for <see cref="Route.ContentAsset"/>.</summary>
    public Diagnostic? Render(Route route, IBufferWriter<byte> output)
    {
        output.Write([]);
        _ = Routes.Contains(route);
        return null;
    }
}
