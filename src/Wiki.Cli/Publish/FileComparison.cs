using System.Buffers;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>Tells whether a published file already holds what is to be published. Links, pipes and devices never do.</summary>
internal static class FileComparison
{
    private const int BufferSize = 64 * 1024;

    public static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        if (FileKinds.Of(path) != FileKind.Regular) return false;
        using var file = File.OpenHandle(path);
        if (RandomAccess.GetLength(file) != bytes.Length) return false;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (var position = 0; position < bytes.Length;)
            {
                var count = RandomAccess.Read(file, buffer, position);
                if (count == 0 || count > bytes.Length - position || !buffer.AsSpan(0, count).SequenceEqual(bytes.Slice(position, count))) return false;
                position += count;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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
