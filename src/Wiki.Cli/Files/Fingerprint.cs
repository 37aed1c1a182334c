using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Wiki.Cli.Files;

/// <summary>
/// 128 bits that stand for a set of named byte strings, added in any order and from any thread. The same set always has the same print; a set that differs by accident practically never has. It is no proof against
/// somebody who chooses the bytes.
/// </summary>
internal sealed class Fingerprint
{
    private const int BufferSize = 64 * 1024;

    private ulong upper, lower;

    public void Add(string name, ReadOnlySpan<byte> bytes) => Add(XxHash128.HashToUInt128(bytes, SeedOf(name)));

    public void Add(string name, string text) => Add(name, MemoryMarshal.AsBytes(text.AsSpan()));

    public void Add(string name, ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsSingleSegment)
        {
            Add(name, bytes.FirstSpan);
            return;
        }
        var hash = new XxHash128(SeedOf(name));
        foreach (var block in bytes) hash.Append(block.Span);
        Add(hash.GetCurrentHashAsUInt128());
    }

    /// <summary>Adds what a file holds.</summary>
    public void AddFile(string name, string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var hash = new XxHash128(SeedOf(name));
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        long position = 0;
        for (int count; (count = RandomAccess.Read(file, buffer, position)) > 0; position += count) hash.Append(buffer.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(buffer);
        Add(hash.GetCurrentHashAsUInt128());
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => $"{Volatile.Read(ref upper):x16}{Volatile.Read(ref lower):x16}";

    /// <summary>A sum does not mind the order.</summary>
    private void Add(UInt128 hash)
    {
        Interlocked.Add(ref upper, (ulong)(hash >> 64));
        Interlocked.Add(ref lower, (ulong)hash);
    }

    private static long SeedOf(string name) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan()));
}
