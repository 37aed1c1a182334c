using System.Buffers;
using System.Text;

namespace Wiki.Search;

/// <summary>
/// Writes the values of which shards are made. Integers take 7 bits a byte, the lowest first, the eighth bit set on all but the last byte; a text is
/// its length in bytes and its UTF-8.
/// </summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> output = new();

    public int Length => output.WrittenCount;

    public ReadOnlySpan<byte> Written => output.WrittenSpan;

    public byte[] ToArray() => output.WrittenSpan.ToArray();

    /// <summary>How many bytes an integer takes.</summary>
    public static int SizeOf(int value)
    {
        var size = 1;
        for (var rest = (uint)value >> 7; rest > 0; rest >>= 7) size++;
        return size;
    }

    public void Byte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    public void Integer(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        Integer(Encoding.UTF8.GetByteCount(text));
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public void Clear() => output.ResetWrittenCount();
}
