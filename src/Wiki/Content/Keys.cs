namespace Wiki.Content;

/// <summary>The keys of front matter that every wiki has, and the form of those that site.yaml declares.</summary>
internal static class Keys
{
    /// <summary>In the order of the authors' manual.</summary>
    public static readonly string[] BuiltIn =
    [
        "title", "slug", "kind", "category", "order", "summary", "status", StatusNote, StatusDate, SupersededBy, "authors", "published", "updated",
        "reviewed", "aliases", "redirect_from", "doi", "source",
    ];

    /// <summary>What other generators have for <c>status: draft</c>; read, so that nothing that somebody keeps back is published.</summary>
    private static readonly string[] Switches = ["draft", "publish"];

    /// <summary>What other generators call <c>order</c>.</summary>
    public const string Weight = "weight";

    public const string StatusNote = "status_note", StatusDate = "status_date", SupersededBy = "superseded_by";

    /// <summary>Keys that a wiki may declare for itself: then they mean what it declares.</summary>
    private static readonly string[] Yielding = ["order", Weight, StatusNote, StatusDate, SupersededBy];

    public static bool IsBuiltIn(string key) => Array.IndexOf(BuiltIn, key) >= 0 || Array.IndexOf(Switches, key) >= 0 || key == Weight;

    /// <summary>Whether a wiki may declare a key of this name, though every entry has one.</summary>
    public static bool Yields(string key) => Array.IndexOf(Yielding, key) >= 0;

    /// <summary>
    /// Lower-case ASCII letters, digits, <c>-</c> and <c>_</c>, at most 64, the first and last a letter or digit, no device's name: fit for an
    /// address and for a file's name.
    /// </summary>
    public static bool IsKey(string text)
    {
        if (text.Length is 0 or > 64 || !IsLetterOrDigit(text[0]) || !IsLetterOrDigit(text[^1]) || EntryPath.IsDeviceName(text)) return false;
        foreach (var c in text)
        {
            if (!IsLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }
        return true;
    }

    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
