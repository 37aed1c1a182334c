using Wiki.Text;

namespace Wiki.Search;

/// <summary>A published entry as the index knows it: its entry in the graph and the address of its page, relative to the site's root.</summary>
public readonly record struct SearchDocument(int Entry, string Address)
{
    /// <summary>
    /// The address that a browser can work out from a title, by the same rule as <see cref="Slug.From"/>; null where it might get something else.
    /// Most slugs are made so, and need not be told.
    /// </summary>
    public static string? GuessAddress(string folder, string title)
    {
        foreach (var c in title)
            if (!IsSure(c)) return null;
        var slug = Slug.From(title);
        return slug.IsEmpty || slug.Value.Length == Slug.MaxLength ? null : $"{folder}{slug}/";
    }

    /// <summary>Whether every browser folds a character as we do: ASCII, Latin with its accents, punctuation.</summary>
    private static bool IsSure(char c) =>
        c is <= '\u007E' or (>= '\u00C0' and <= '\u017F') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2027');
}
