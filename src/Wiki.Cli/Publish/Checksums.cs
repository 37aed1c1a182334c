using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Wiki.Text;

namespace Wiki.Cli.Publish;

/// <summary>Hands the files of a site on and notes the SHA-256 of each.</summary>
internal sealed class Checksums(IPageSink sink, ImmutableArray<string> pages) : IPageSink
{
    /// <summary>The file at a site's root that lists the sums of all others.</summary>
    public const string FileName = "SHA256SUMS";

    private const int BufferSize = 64 * 1024;

    private readonly byte[][] sums = new byte[pages.Length][];

    public bool Wants(int page) => sink.Wants(page);

    public bool TryKeep(int page) => false;

    public void Put(int page, ReadOnlySequence<byte> bytes)
    {
        sink.Put(page, bytes);
        var sum = new Sha256();
        foreach (var block in bytes) sum.Append(block.Span);
        sums[page] = sum.Finish();
    }

    public void Copy(int page, SafeFileHandle source)
    {
        sink.Copy(page, source);
        sums[page] = HashOf(source);
    }

    private static byte[] HashOf(SafeFileHandle file)
    {
        var sum = new Sha256();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        for (long position = 0; RandomAccess.Read(file, buffer, position) is > 0 and var count; position += count)
            sum.Append(buffer.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(buffer);
        return sum.Finish();
    }

    /// <summary>What <c>sha256sum --check</c> reads: a line for each file, in the order of the paths.</summary>
    public byte[] ToFile()
    {
        var text = new StringBuilder();
        foreach (var (path, sum) in pages.Zip(sums).OrderBy(file => file.First, StringComparer.Ordinal))
            text.Append(Convert.ToHexStringLower(sum)).Append("  ").Append(path).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The files that only one of two sites has, or that are not the same in both; in the order of the paths.</summary>
    public IEnumerable<string> DifferencesFrom(Checksums other) =>
        Files().Except(other.Files()).Concat(other.Files().Except(Files())).Select(file => file.Path).Distinct().Order(StringComparer.Ordinal);

    private IEnumerable<(string Path, string Sum)> Files() => pages.Zip(sums, (path, sum) => (path, Convert.ToHexString(sum)));
}
