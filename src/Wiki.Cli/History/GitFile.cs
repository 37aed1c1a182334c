using System.Text;
using Wiki.Cli.Files;

namespace Wiki.Cli.History;

/// <summary>Reads the small files of a repository: plain files only, and no more of them than they can honestly hold.</summary>
internal static class GitFile
{
    private const int LongestLine = 4096;

    /// <summary>The first line, trimmed; null where there is no such file or it holds none.</summary>
    public static string? FirstLine(string path) => Lines(path, LongestLine)?.Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0);

    /// <summary>
    /// All lines; null where there is no such file. A <see cref="GitFailure"/> where it is longer than <paramref name="most"/> bytes or cannot be
    /// read.
    /// </summary>
    public static IEnumerable<string>? Lines(string path, int most)
    {
        if (FileKinds.Of(path) != FileKind.Regular) return null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > most) throw new GitFailure($"`{path}` is longer than such a file can be", "make the clone again");
            using var reader = new StreamReader(file, new UTF8Encoding(false));
            return reader.ReadToEnd().Split('\n');
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            throw new GitFailure($"`{path}` cannot be read: {FileFailure.Of(failure).Reason}", "see that you may read the whole folder `.git`");
        }
    }
}
