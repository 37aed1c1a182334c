using System.Buffers;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>Tells whether a published file already holds what is to be published. Links, pipes and devices never do.</summary>
internal static class FileComparison
{
    private const int BufferSize = 64 * 1024;

    public static bool Holds(string path, ReadOnlySequence<byte> bytes)
    {
        if (FileKinds.Of(path) != FileKind.Regular) return false;
        using var file = File.OpenHandle(path);
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

    public static bool HaveSameBytes(string path, string source)
    {
        if (FileKinds.Of(path) != FileKind.Regular) return false;
        using FileStream left = File.OpenRead(path), right = File.OpenRead(source);
        if (left.Length != right.Length) return false;
        byte[] leftBytes = new byte[BufferSize], rightBytes = new byte[BufferSize];
        while (true)
        {
            var count = left.ReadAtLeast(leftBytes, BufferSize, throwOnEndOfStream: false);
            if (count != right.ReadAtLeast(rightBytes, BufferSize, throwOnEndOfStream: false) || !leftBytes.AsSpan(0, count).SequenceEqual(rightBytes.AsSpan(0, count))) return false;
            if (count < BufferSize) return true;
        }
    }
}
