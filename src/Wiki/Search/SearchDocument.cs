namespace Wiki.Search;

/// <summary>A published entry as the index knows it: its entry in the graph and the address of its page, relative to the site's root.</summary>
public readonly record struct SearchDocument(int Entry, string Address)
{
    /// <summary>
    /// The address that a browser can work out from an ASCII title: the letters and digits in lower case, hyphens for the rest. Most slugs are made so, and need not be told.
    /// </summary>
    public static string? GuessAddress(string folder, string title)
    {
        Span<char> slug = stackalloc char[Text.Slug.MaxLength];
        var length = 0;
        foreach (var c in title)
        {
            if (!char.IsAscii(c) || length == slug.Length) return null;
            if (char.IsAsciiLetterOrDigit(c)) slug[length++] = char.ToLowerInvariant(c);
            else if (c != '\'' && length > 0 && slug[length - 1] != '-') slug[length++] = '-';
        }
        if (length > 0 && slug[length - 1] == '-') length--;
        return length == 0 ? null : $"{folder}{slug[..length]}/";
    }
}
