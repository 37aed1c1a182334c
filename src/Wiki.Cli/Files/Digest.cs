using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Files;

/// <summary>
/// 128 bits that stand for a set of named byte strings, added in any order and from any thread. The same set always has the same digest; a set that
/// differs by accident practically never has. It is no proof against somebody who chooses the bytes.
/// </summary>
internal sealed class Digest
{
    private const int BufferSize = 64 * 1024;

    private ulong upper, lower;

    /// <summary>The digest of what was added so far; of two sets together it is the sum.</summary>
    public UInt128 Value => new(Volatile.Read(ref upper), Volatile.Read(ref lower));

    /// <summary>The digest of one named byte string.</summary>
    public static UInt128 Of(string name, ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes, SeedOf(name));

    public static UInt128 Of(string name, ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsSingleSegment) return Of(name, bytes.FirstSpan);
        var hash = new XxHash128(SeedOf(name));
        foreach (var block in bytes) hash.Append(block.Span);
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>The digest of what an open file holds.</summary>
    public static UInt128 OfFile(string name, SafeFileHandle file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var count = RandomAccess.Read(file, buffer, 0);
            if (count < BufferSize && count == RandomAccess.GetLength(file)) return Of(name, buffer.AsSpan(0, count));
            var hash = new XxHash128(SeedOf(name));
            for (long position = 0; count > 0; count = RandomAccess.Read(file, buffer, position))
            {
                hash.Append(buffer.AsSpan(0, count));
                position += count;
            }
            return hash.GetCurrentHashAsUInt128();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Add(string name, ReadOnlySpan<byte> bytes) => Add(Of(name, bytes));

    public void Add(string name, string text) => Add(name, MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Adds what has this digest. A sum does not mind the order.</summary>
    public void Add(UInt128 digest)
    {
        Interlocked.Add(ref upper, (ulong)(digest >> 64));
        Interlocked.Add(ref lower, (ulong)digest);
    }

    private static long SeedOf(string name) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan()));
}
