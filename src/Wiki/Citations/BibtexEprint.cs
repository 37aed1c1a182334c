namespace Wiki.Citations;

/// <summary>What <c>eprint</c> names, by the archive that <c>eprinttype</c> or <c>archiveprefix</c> says.</summary>
internal static class BibtexEprint
{
    /// <summary><c>arXiv:1906.01820</c>; null where the archive has addresses or numbers of its own.</summary>
    public static string? Number(BibtexEntry entry, Func<string, string?> text)
    {
        if (text("eprint") is not { } number) return null;
        if (Archive(entry) is "jstor" or "hdl" or "googlebooks" or "pubmed") return null;
        var archive = text("eprinttype") ?? text("archiveprefix");
        return archive is null || number.StartsWith(archive + ":", StringComparison.OrdinalIgnoreCase) ? number : $"{archive}:{number}";
    }

    public static string? Address(BibtexEntry entry)
    {
        if (entry.Find("eprint") is not { } written || TexAddress.Unescape(written) is not { Length: > 0 } number) return null;
        return Archive(entry) switch
        {
            "jstor" => $"https://www.jstor.org/stable/{number}",
            "hdl" => $"https://hdl.handle.net/{number}",
            "googlebooks" => $"https://books.google.com/books?id={number}",
            _ => null,
        };
    }

    public static string? PubMed(BibtexEntry entry) => Archive(entry) == "pubmed" ? entry.Find("eprint")?.Trim() : null;

    private static string? Archive(BibtexEntry entry) => (entry.Find("eprinttype") ?? entry.Find("archiveprefix"))?.Trim().ToLowerInvariant();
}
