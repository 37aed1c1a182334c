using System.Buffers;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A file that no template makes, and whose writing cannot fail.</summary>
public abstract record WrittenFile : Route
{
    public sealed override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        var writer = new HtmlWriter(output);
        Write(site, writer);
        writer.Flush();
        return null;
    }

    protected abstract void Write(SiteModel site, HtmlWriter writer);
}
