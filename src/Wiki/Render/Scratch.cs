using System.Buffers;

namespace Wiki.Render;

/// <summary>Makes pieces of pages in a buffer that each thread keeps, so that a piece takes no more memory than it is long.</summary>
internal static class Scratch
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? spare;

    /// <summary>An empty buffer, to be given to <see cref="Keep"/> when all is written.</summary>
    public static ArrayBufferWriter<byte> Take()
    {
        var buffer = spare ?? new ArrayBufferWriter<byte>(8 * 1024);
        spare = null;
        buffer.ResetWrittenCount();
        return buffer;
    }

    public static ReadOnlyMemory<byte> Keep(ArrayBufferWriter<byte> buffer)
    {
        spare = buffer;
        return buffer.WrittenSpan.ToArray();
    }
}
