using System.Buffers;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// A piece of markup for each entry that many pages show, written once for a site: one after another in memory, because pages name each other's
/// entries at random and would otherwise wait for it.
/// </summary>
public static class EntryTexts
{
    /// <summary>In bytes, and more than most pieces take: a buffer that has to grow leaves twice what it holds behind.</summary>
    private const int UsualLength = 128;

    /// <param name="entries">All of them.</param>
    /// <param name="earlier">The pieces of the earlier set, if there was one.</param>
    /// <param name="write">Writes the piece of the entry with this index, which follows from it and the settings alone.</param>
    public static Rows<byte> Of(EntrySet entries, Rows<byte>? earlier, Action<HtmlWriter, int> write)
    {
        var isSuccessor = entries.IsSuccessor && earlier is not null;
        var output = new ArrayBufferWriter<byte>(isSuccessor ? UsualLength : UsualLength * Math.Max(1, entries.All.Length));
        if (isSuccessor)
            return earlier!.Following(entries.Origins, entry =>
            {
                output.ResetWrittenCount();
                var one = new HtmlWriter(output);
                write(one, entry);
                one.Flush();
                return output.WrittenSpan.ToArray();
            });
        var writer = new HtmlWriter(output);
        var starts = new int[entries.All.Length + 1];
        for (var entry = 0; entry < entries.All.Length; entry++)
        {
            write(writer, entry);
            starts[entry + 1] = (int)writer.Length;
        }
        writer.Flush();
        return new(starts, output.WrittenSpan.ToArray());
    }
}
