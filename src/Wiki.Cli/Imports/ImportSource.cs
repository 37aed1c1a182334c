using System.Buffers;
using Wiki.Cli.Files;
using Wiki.Import;

namespace Wiki.Cli.Imports;

/// <summary>The files that are imported: of a folder, or one alone. Links among them are not followed.</summary>
/// <param name="Files">Those that are read, in ordinal order.</param>
/// <param name="Assets">Those that are copied.</param>
/// <param name="Unread">Those that could not be read, and why.</param>
internal sealed record ImportSource(SourceFolder Folder, List<SourceFile> Files, List<string> Assets, List<string> Unread)
{
    /// <summary>More than any entry has; a list of terms or an export may be that long.</summary>
    public const int MostBytes = 256 << 20;

    private static readonly string[] NoContent = ["node_modules", "vendor", "_site", "public", "themes"];

    public static ImportSource Read(string path, ImportFormat format)
    {
        var isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path)) throw new CommandFailure($"there is no file or folder `{path}`");
        if (isFolder && format is ImportFormat.Csv or ImportFormat.Glossary or ImportFormat.MediaWiki)
            throw new CommandFailure($"`{path}` is a folder", "name the file itself");
        var folder = new SourceFolder(isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unread = new List<string>();
        List<string> paths = isFolder
            ? [.. FolderWalk.Of(folder, (below, failure) => unread.Add($"{below}: {FileFailure.Of(failure).Reason}"))
                .Where(static met => met is { Kind: FileKind.Regular, Defect: null }).Select(static met => met.Path)
                .Where(static below => !below.Split('/').SkipLast(1).Any(static part => Array.IndexOf(NoContent, part) >= 0))
                .Order(StringComparer.Ordinal)]
            : [Path.GetFileName(path)];
        var files = new List<SourceFile>();
        foreach (var below in paths.Where(below => !isFolder || Importer.IsRead(format, below)))
        {
            try
            {
                files.Add(new(below, Bytes(folder, below)));
            }
            catch (Exception failure) when (FileFailure.Is(failure))
            {
                unread.Add($"{below}: {FileFailure.Of(failure).Reason}");
            }
        }
        return new(folder, files, isFolder ? [.. paths.Where(below => Importer.IsAsset(format, below))] : [], unread);
    }

    public static byte[] Bytes(SourceFolder folder, string path)
    {
        var count = folder.Read(path, MostBytes + 1, out var buffer);
        if (count > MostBytes)
            throw new CommandFailure($"`{folder.At(path)}` is larger than {MostBytes >> 20} MiB, the most that is read", "divide it");
        var bytes = buffer.AsSpan(0, count).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return bytes;
    }
}
