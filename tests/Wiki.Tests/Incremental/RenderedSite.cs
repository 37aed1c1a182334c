using System.Buffers;
using System.Text;
using Wiki.Diagnostics;
using Wiki.Incremental;
using Wiki.Render;

namespace Wiki.Tests.Incremental;

/// <summary>All that a snapshot can be asked for, as lines to compare: its diagnostics, and each file of the site with its bytes.</summary>
internal static class RenderedSite
{
    public static List<string> Of(Snapshot snapshot)
    {
        var output = new ArrayBufferWriter<byte>();
        var lines = snapshot.Diagnostics.Select(Line).ToList();
        foreach (var route in snapshot.Routes)
        {
            output.ResetWrittenCount();
            var problem = route is ContentAsset ? null : snapshot.Render(route, output);
            lines.Add($"{snapshot.PathOf(route)}: {(problem is null ? Encoding.UTF8.GetString(output.WrittenSpan) : Line(problem))}");
        }
        return lines;
    }

    /// <summary>What a workspace makes that has never seen another state of the files.</summary>
    public static List<string> Clean(MemoryWiki wiki) => Of(new Workspace(wiki, new ParallelOptions()).Apply());

    private static string Line(Diagnostic found) =>
        $"{found.Location}: {found.Severity}: {found.Message} [{found.Rule.Code}] {found.Help} "
        + $"{string.Join(' ', found.Related.Select(related => $"{related.Location}: {related.Note}"))}";
}
