using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>Turns the Markdown of an entry into a body.</summary>
internal static class MarkdownReader
{
    /// <summary>Reads from an offset to the end of the source.</summary>
    public static Body Read(SourceText source, int bodyStart, Settings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _ = (source, bodyStart, settings, diagnostics);
        return Body.Empty;
    }
}
