using System.Text;
using Wiki.Cli.Files;

namespace Wiki.Cli.Imports;

/// <summary>
/// <c>.wiki-import</c> in a content folder: a digest of each file that an import wrote, so that the next one knows which of them somebody has touched
/// since.
/// </summary>
internal sealed class ImportRecord(string folder)
{
    private const string FileName = ".wiki-import";

    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    public static ImportRecord Read(string folder)
    {
        var record = new ImportRecord(folder);
        var path = Path.Join(folder, FileName);
        if (FileKinds.Of(path) != FileKind.Regular) return record;
        foreach (var line in File.ReadLines(path))
            if (line.Split(' ', 2) is [{ Length: 32 } digest, { Length: > 0 } file]) record.digests[file] = digest;
        return record;
    }

    public bool Knows(string path) => digests.ContainsKey(path);

    /// <summary>Whether the file is as an import has written it.</summary>
    public bool IsAsWritten(string path, ReadOnlySpan<byte> bytes) => digests.TryGetValue(path, out var digest) && digest == Of(path, bytes);

    public void Add(string path, ReadOnlySpan<byte> bytes) => digests[path] = Of(path, bytes);

    public void Write() =>
        Replace(Path.Join(folder, FileName), Encoding.UTF8.GetBytes(string.Concat(digests.Select(static known => $"{known.Value} {known.Key}\n"))));

    /// <summary>Puts a whole file in the place of the one that is there.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".wiki-new~";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
    }

    private static string Of(string path, ReadOnlySpan<byte> bytes) => Digest.Of(path, bytes).ToString("x32");
}
