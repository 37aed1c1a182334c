namespace Wiki.Content;

/// <summary>A DOI without what stands before it: the address of a resolver, <c>doi:</c>.</summary>
internal static class Doi
{
    private static readonly string[] Beginnings =
        ["https://", "http://", "www.", "dx.", "doi.org/", "doi.acm.org/", "info:doi/", "urn:doi:", "doi:", "doi "];

    /// <summary>Where the resolver leads readers to it.</summary>
    public static string Address(string doi) => "https://doi.org/" + doi;

    /// <summary>Null for a text that is no DOI.</summary>
    public static string? Of(string text)
    {
        var written = text.Trim();
        var doi = written;
        foreach (var beginning in Beginnings)
        {
            if (doi.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) doi = doi[beginning.Length..].TrimStart();
        }
        if (doi.Length < written.Length && doi.Contains('%', StringComparison.Ordinal)) doi = Uri.UnescapeDataString(doi);
        return doi is ['1', '0', '.' or '/', _, ..] && !doi.Contains(' ', StringComparison.Ordinal) ? doi : null;
    }
}
