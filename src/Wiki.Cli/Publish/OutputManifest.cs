using System.Collections.Immutable;
using System.Text;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// The file that marks an output folder as ours and lists what a build has written to it, so that everything else there is known to be somebody else's. What it says is never trusted:
/// its paths only choose among files that a walk of the folder finds.
/// </summary>
internal static class OutputManifest
{
    public const string FileName = ".wiki-manifest";

    /// <summary>The first line, with the number of the format.</summary>
    private const string Header = "wiki-manifest 1";

    /// <summary>Marks a folder that is still being filled; lists nothing.</summary>
    public static ReadOnlySpan<byte> Empty => "wiki-manifest 1\n"u8;

    public static bool IsIn(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (FileKinds.Of(path) != FileKind.Regular) return false;
        using var reader = new StreamReader(path);
        return reader.ReadLine() == Header;
    }

    /// <summary>The paths that the manifest of a folder lists; none where there is no manifest.</summary>
    public static HashSet<string> Read(string folder)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        if (!IsIn(folder)) return paths;
        foreach (var line in File.ReadLines(Path.Combine(folder, FileName)).Skip(1)) paths.Add(line);
        return paths;
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
}
