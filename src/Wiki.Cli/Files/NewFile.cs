using System.Text;

namespace Wiki.Cli.Files;

/// <summary>Writes files for people to go on with. What is there already stays, whatever it is.</summary>
internal static class NewFile
{
    public static bool TryWrite(string path, string text) => TryWrite(path, Encoding.UTF8.GetBytes(text));

    /// <summary>False when the path is taken.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        if (FileKinds.Of(path) != FileKind.Missing) return false;
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        return true;
    }
}
