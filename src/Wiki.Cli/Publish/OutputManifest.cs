using System.Collections.Immutable;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;
using Wiki.Text;

namespace Wiki.Cli.Publish;

/// <summary>
/// The file that marks an output folder as a build's and lists what the build has written to it, so that everything else there is known to be
/// somebody else's. It is read through no link, and what it lists only chooses among files that a walk of the folder finds, and only where a
/// <see cref="BuildRecord"/> proves that a build on this machine has left it.
/// </summary>
internal static class OutputManifest
{
    public const string FileName = ".wiki-manifest";

    private const int BlockSize = 64 * 1024;

    /// <summary>Marks a folder that is still being filled; lists nothing. The first line, with the number of the format.</summary>
    public static ReadOnlySpan<byte> Empty => "wiki-manifest 1\n"u8;

    /// <summary>Whether a folder claims to be a build's.</summary>
    public static bool IsIn(string folder)
    {
        try
        {
            using var file = Open(folder);
            Span<byte> start = stackalloc byte[Empty.Length];
            return RandomAccess.Read(file, start, 0) == start.Length && start.SequenceEqual(Empty);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return false;
        }
    }

    /// <summary>The paths that the manifest of a folder lists.</summary>
    public static HashSet<string> Read(string folder)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        using var reader = new StreamReader(new FileStream(Open(folder), FileAccess.Read));
        for (_ = reader.ReadLine(); reader.ReadLine() is { } line;) paths.Add(line);
        return paths;
    }

    /// <summary>The SHA-256 of an open manifest.</summary>
    public static byte[] SumOf(SafeFileHandle manifest)
    {
        var sum = new Sha256();
        var block = new byte[BlockSize];
        for (long position = 0; RandomAccess.Read(manifest, block, position) is > 0 and var count; position += count)
            sum.Append(block.AsSpan(0, count));
        return sum.Finish();
    }

    public static byte[] Write(ImmutableArray<string> paths)
    {
        var bytes = new byte[Empty.Length + paths.Sum(path => Encoding.UTF8.GetByteCount(path) + 1)];
        Empty.CopyTo(bytes);
        var position = Empty.Length;
        foreach (var path in paths.Sort(StringComparer.Ordinal))
        {
            position += Encoding.UTF8.GetBytes(path, bytes.AsSpan(position));
            bytes[position++] = (byte)'\n';
        }
        return bytes;
    }

    private static SafeFileHandle Open(string folder)
    {
        using var source = new SourceFolder(folder);
        return source.Open(FileName);
    }
}
