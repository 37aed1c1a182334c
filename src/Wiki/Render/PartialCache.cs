using System.Buffers;
using System.Collections.Concurrent;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// Partials that are the same on every page of one depth, rendered once for each depth. They see the site, the words and the root, and nothing of the
/// page, so this cannot go wrong.
/// </summary>
public sealed class PartialCache(TemplateSet templates)
{
    private readonly ConcurrentDictionary<(string Name, string Root), (Html? Markup, Diagnostic? Problem)> rendered = new();

    /// <summary>The partial's markup, or why it cannot be rendered.</summary>
    public (Html? Markup, Diagnostic? Problem) Get(string name, SharedGlobals globals) =>
        rendered.GetOrAdd((name, globals.Root), static (partial, from) => from.Cache.Render(partial.Name, from.Globals),
            (Cache: this, Globals: globals));

    /// <summary>What a cached partial lacks may be known to others: then it is the way of including it that is wrong.</summary>
    private static Diagnostic OfShared(Diagnostic problem, SiteModel site) =>
        PageGlobals.OwnNames(site.RouteKinds).FirstOrDefault(name => problem.Message == $"there is no `{name}`") is { } own
        ? problem with { Message = $"there is no `{own}` in a part that is included with `cached`", Help = "include it with `include`" }
        : problem;

    private (Html?, Diagnostic?) Render(string name, SharedGlobals globals)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        return templates.Render(name, globals, output) is { } problem
            ? (null, OfShared(problem, globals.Site))
            : (Html.FromUtf8(output.WrittenMemory), null);
    }
}
