using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using System.Text;
using System.Text.Unicode;

namespace Wiki.Cli.Files;

/// <summary>
/// Names of files as Linux has them: any bytes. A text holds each byte that is no UTF-8 as half of a surrogate pair, U+DC80 to U+DCFF, which no UTF-8
/// gives; so every name can be handed back as it was, and none is taken for another.
/// </summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedIn, typeof(In))]
internal static unsafe class RawNames
{
    private const int LoneByte = 0xDC00, FirstLone = 0xDC80, LastLone = 0xDCFF, MostBytesOfChar = 3;

    public static string Decode(ReadOnlySpan<byte> name)
    {
        if (Utf8.IsValid(name)) return Encoding.UTF8.GetString(name);
        var text = new StringBuilder();
        while (name.Length > 0)
        {
            if (Rune.DecodeFromUtf8(name, out var rune, out var length) == OperationStatus.Done) text.Append(rune.ToString());
            else (length, _) = (1, text.Append((char)(LoneByte + name[0])));
            name = name[length..];
        }
        return text.ToString();
    }

    /// <summary>How many bytes the name takes; there must be room for three a character.</summary>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> name)
    {
        if (Utf8.FromUtf16(text, name, out _, out var whole, replaceInvalidSequences: false) == OperationStatus.Done) return whole;
        var count = 0;
        while (text.Length > 0)
        {
            var isLone = Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done
                && text[0] is >= (char)FirstLone and <= (char)LastLone;
            if (isLone) name[count++] = (byte)(text[0] - LoneByte);
            else count += rune.EncodeToUtf8(name[count..]);
            text = text[length..];
        }
        return count;
    }

    /// <summary>Hands a name to the system, with a zero at its end.</summary>
    public ref struct In
    {
        private byte* name;
        private bool isAllocated;

        public static int BufferSize => 512;

        public void FromManaged(string text, Span<byte> buffer)
        {
            var most = text.Length * MostBytesOfChar + 1;
            isAllocated = most > buffer.Length;
            // The buffer is on the stack, so it does not move.
            name = isAllocated ? (byte*)NativeMemory.Alloc((nuint)most) : (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(buffer));
            name[Encode(text, new Span<byte>(name, most))] = 0;
        }

        public readonly byte* ToUnmanaged() => name;

        public readonly void Free()
        {
            if (isAllocated) NativeMemory.Free(name);
        }
    }
}
