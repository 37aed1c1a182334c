namespace Wiki.Content;

/// <summary>What the place of an entry's file says about the entry: the folder its kind, the name its slug.</summary>
internal static class EntryPath
{
    private const string ReadMe = "README.md";

    /// <summary>
    /// The name that gives the default slug: the file's without its ending; the folder's when the file is called index or README.
    /// </summary>
    public static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var stem = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        var folder = path[..^name.Length].TrimEnd('/');
        return (stem is "index" or "_index" || IsReadMe(name)) && folder.Length > 0 ? folder[(folder.LastIndexOf('/') + 1)..] : stem;
    }

    /// <summary>
    /// The kind whose folder is the first of the path; plain pages live in the page kind's folder, <c>help</c> and <c>pages</c>; anything else has
    /// the first kind declared.
    /// </summary>
    public static string KindOf(string path, Settings settings)
    {
        var slash = path.IndexOf('/');
        var folder = slash < 0 ? [] : path.AsSpan(0, slash);
        foreach (var kind in settings.Kinds)
        {
            if (folder.SequenceEqual(kind.Folder)) return kind.Key;
        }
        var isPage = folder.SequenceEqual(settings.Page.Folder) || folder is "help" or "pages";
        return isPage ? Settings.PageKind : settings.Kinds[0].Key;
    }

    /// <summary>
    /// The page whose text the file is by its place: <c>index.md</c>, <c>_index.md</c> or <c>README.md</c> at the top, in the folder of a kind, or in
    /// one that is called as a declared category is.
    /// </summary>
    public static ListHead? HeadOf(string path, Settings settings)
    {
        if (!IsOfFolder(path)) return null;
        var slash = path.LastIndexOf('/');
        if (slash < 0) return ListHead.Home;
        if (KindOf(path, settings) == Settings.PageKind) return null;
        var folder = path[..slash];
        if (settings.Kinds.FirstOrDefault(kind => kind.Folder == folder) is { } whole) return ListHead.OfKind(whole.Key);
        return settings.Category(folder[(folder.LastIndexOf('/') + 1)..]) is { } category ? ListHead.OfCategory(category.Key) : null;
    }

    /// <summary>Whether a file stands for the folder in which it lies.</summary>
    public static bool IsOfFolder(string path) =>
        IsReadMe(path) || (path.EndsWith("index.md", StringComparison.Ordinal) && path[(path.LastIndexOf('/') + 1)..] is "index.md" or "_index.md");

    /// <summary>
    /// Whether a file is called <c>README.md</c>, in any case of letters, as repositories call the text that they show with a folder.
    /// </summary>
    public static bool IsReadMe(string path) =>
        path.EndsWith(ReadMe, StringComparison.OrdinalIgnoreCase) && (path.Length == ReadMe.Length || path[^(ReadMe.Length + 1)] == '/');

    /// <summary>
    /// The folder that divides the entries of a kind: the first below the kind's, or the first of all where that is no kind's. Null for a file that
    /// lies in none.
    /// </summary>
    public static string? Section(string path, Settings settings)
    {
        var first = path.IndexOf('/');
        if (first < 0) return null;
        var folder = path[..first];
        if (!settings.Kinds.Any(kind => kind.Folder == folder)) return folder;
        var second = path.IndexOf('/', first + 1);
        // The last folder of `…/reward-hacking/index.md` is the entry itself.
        return second < 0 || (path.LastIndexOf('/') == second && IsOfFolder(path)) ? null : path[(first + 1)..second];
    }

    /// <summary>Whether Windows keeps this name for a device, so that no folder can have it.</summary>
    public static bool IsDeviceName(string slug) =>
        slug is "con" or "prn" or "aux" or "nul" || (slug.Length == 4 && slug[..3] is "com" or "lpt" && char.IsAsciiDigit(slug[3]));
}
