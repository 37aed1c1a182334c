namespace Wiki.Citations;

/// <summary>The web address of a BibTeX entry, which people write in several fields.</summary>
internal static class BibtexAddress
{
    private static readonly string[] Fields = ["url", "ee", "link", "website", "bdsk-url-1"];

    /// <summary>Null where there is none.</summary>
    public static string? Of(BibtexEntry entry)
    {
        foreach (var field in Fields)
        {
            if (entry.Find(field) is { } address && TexAddress.Unescape(address) is { Length: > 0 } url) return url;
        }
        return In(entry.Find("howpublished")) ?? In(entry.Find("note"));
    }

    /// <summary>Whether a text has the address of its work.</summary>
    public static bool IsIn(string? text) => In(text) is not null;

    /// <summary>The address that stands in a text as <c>\url{…}</c>, by itself, or among words, whose full stop it does not take.</summary>
    private static string? In(string? text)
    {
        if (text is null) return null;
        if (text.IndexOf("\\url", StringComparison.Ordinal) is >= 0 and var command
            && TexNames.GroupAt(text, command + 4) is { } group) return TexAddress.Unescape(group);
        var start = text.IndexOf("https://", StringComparison.OrdinalIgnoreCase) is >= 0 and var secure ? secure
            : text.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('}' or '"' or '<' or '>')) end++;
        return TexAddress.Unescape(text[start..end]).TrimEnd('.', ',', ';', ')');
    }
}
