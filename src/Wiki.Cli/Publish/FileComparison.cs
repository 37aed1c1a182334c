using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Publish;

/// <summary>Tells whether an open file already holds what is to be published.</summary>
internal static class FileComparison
{
    private const int BufferSize = 64 * 1024;

    public static bool Holds(SafeFileHandle file, ReadOnlySequence<byte> bytes)
    {
        if (RandomAccess.GetLength(file) != bytes.Length) return false;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long position = 0;
            foreach (var block in bytes)
            {
                if (!Holds(file, position, block.Span, buffer)) return false;
                position += block.Length;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool Holds(SafeFileHandle file, long start, ReadOnlySpan<byte> bytes, byte[] buffer)
    {
        for (var position = 0; position < bytes.Length;)
        {
            var count = RandomAccess.Read(file, buffer.AsSpan(0, Math.Min(buffer.Length, bytes.Length - position)), start + position);
            if (count == 0 || !buffer.AsSpan(0, count).SequenceEqual(bytes.Slice(position, count))) return false;
            position += count;
        }
        return true;
    }

    public static bool HaveSameBytes(SafeFileHandle file, SafeFileHandle source)
    {
        if (RandomAccess.GetLength(file) != RandomAccess.GetLength(source)) return false;
        var (buffer, others) = (ArrayPool<byte>.Shared.Rent(BufferSize), ArrayPool<byte>.Shared.Rent(BufferSize));
        try
        {
            for (long position = 0; ;)
            {
                var count = RandomAccess.Read(source, others.AsSpan(0, BufferSize), position);
                if (!Holds(file, position, others.AsSpan(0, count), buffer)) return false;
                if (count == 0) return true;
                position += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<byte>.Shared.Return(others);
        }
    }
}
