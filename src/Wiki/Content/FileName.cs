using System.Text;

namespace Wiki.Content;

/// <summary>
/// Names in double brackets that mean a file and no entry, <c>[[report.pdf]]</c>: those with an ending that titles of entries do not have.
/// </summary>
internal static class FileName
{
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"];

    private static readonly string[] Others =
    [
        ".pdf", ".epub", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".zip", ".mp3", ".mp4", ".m4a", ".ogg", ".wav", ".flac", ".webm", ".mov",
    ];

    private const int LongestName = 300;

    public static bool IsImage(string name) => Array.Exists(Images, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name is that of a file; a whole address of the web and a bare ending are none.</summary>
    public static bool IsFile(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || name[dot - 1] == '/' || name.Contains(':')) return false;
        foreach (var endings in (ReadOnlySpan<string[]>)[Images, Others])
            foreach (var ending in endings)
                if (name[dot..].Equals(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a text in UTF-8 may have such a name in double brackets.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf("[["u8) is >= 0 and var at)
        {
            text = text[(at + 2)..];
            var end = text[..Math.Min(text.Length, LongestName)].IndexOfAny("]|#\\"u8);
            if (end > 0 && IsFile(Encoding.UTF8.GetString(text[..end]).AsSpan().Trim())) return true;
        }
        return false;
    }
}
