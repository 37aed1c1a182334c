using Wiki.Content;
using Wiki.Text;

namespace Wiki.Cli.Files;

/// <summary>What a file's name says about its part in a wiki.</summary>
internal static class ContentNames
{
    private const string EntryExtension = ".md";
    private static readonly string[] LeftOverEndings = ["~", ".swp", ".swo", ".bak", ".orig", ".rej", ".tmp"];
    private static readonly string[] AlmostEntries = [".markdown", ".mdown", ".mkd", ".mdx"];
    private static readonly string[] AlmostSettings = ["site.yml", "_config.yml", "_config.yaml"];

    /// <summary>
    /// Hidden files and what editors and desktops leave behind: nobody means them to be published, so nobody is told. What a host is to find is
    /// hidden and meant: that is told.
    /// </summary>
    public static bool IsIgnored(ReadOnlySpan<char> name) =>
        (name[0] == '.' && name is not (".well-known" or ".htaccess" or ".nojekyll")) || IsLeftOver(name);

    /// <summary>What version control, editors and desktops leave in any folder.</summary>
    public static bool IsLeftOver(ReadOnlySpan<char> name)
    {
        if (name is ".git" or ".DS_Store" or "Thumbs.db" or "desktop.ini" || (name[0] == '#' && name[^1] == '#') || name.StartsWith("~$")
            || name.StartsWith(".#")) return true;
        foreach (var ending in LeftOverEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Whether a path below the content folder is an entry's; below <c>assets/</c> everything is an asset.</summary>
    public static bool IsEntry(string path) => path.EndsWith(EntryExtension, StringComparison.Ordinal) && !IsBelowAssets(path);

    /// <summary>Why a name cannot be worked with at all, or null.</summary>
    public static string? Defect(string name) =>
        name.Contains('\uFFFD') ? "its name is not UTF-8"
        : Unprintable.Find(name, 0) is not null || name.AsSpan().ContainsAny('\t', '\n', '\r') ? "its name has characters that cannot be seen"
        : name.Contains('\\') ? "its name has a backslash, which separates folders on some machines"
        : null;

    /// <summary>The name that was probably meant when a file is almost an entry or almost the settings, or null.</summary>
    public static string? MeantName(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.Length == path.Length
            && (Array.Exists(AlmostSettings, almost => Same(almost, name))
                || (Same(name, SettingsReader.FileName) && name != SettingsReader.FileName))) return SettingsReader.FileName;
        if (IsBelowAssets(path)) return null;
        var extension = Path.GetExtension(name);
        var isAlmost = Array.Exists(AlmostEntries, almost => Same(almost, extension))
            || (Same(extension, EntryExtension) && extension != EntryExtension);
        return isAlmost ? string.Concat(name.AsSpan(0, name.Length - extension.Length), EntryExtension) : null;
    }

    private static bool IsBelowAssets(string path) => path.StartsWith("assets/", StringComparison.Ordinal);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
