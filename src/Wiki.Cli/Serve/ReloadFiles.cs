using System.Text;

namespace Wiki.Cli.Serve;

/// <summary>
/// What the server adds to a site, below a path that no site has: the script that loads a page again when it has changed and shows problems over it,
/// its style, and the stream that tells the script when.
/// </summary>
internal static class ReloadFiles
{
    public const string EventsPath = "/.wiki/events";

    private const string Folder = "/.wiki/";
    private const string ResourceFolder = "serve/";

    /// <summary>One of the files, by its path; null when there is none.</summary>
    public static byte[]? Find(string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal)) return null;
        using var stream = typeof(ReloadFiles).Assembly.GetManifestResourceStream(ResourceFolder + path[Folder.Length..]);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A page with the script, which is told the tag of the page as it is in the site.</summary>
    public static byte[] Inject(ReadOnlySpan<byte> page, string tag)
    {
        var place = page.LastIndexOf("</body>"u8) is >= 0 and var body ? body : page.Length;
        return [.. page[..place], .. Encoding.ASCII.GetBytes($"<script src=\"{Folder}reload.js\" data-page=\"{tag}\" defer></script>"),
            .. page[place..]];
    }
}
