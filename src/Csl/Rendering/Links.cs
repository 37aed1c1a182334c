namespace Csl;

/// <summary>What an address or an identifier prints, which address it links to, and the format for it; no address links nothing.</summary>
internal readonly record struct Link(string Text, string? Address, Format Format);

/// <summary>Links round addresses and identifiers. Only http and https are ever linked: works come from strangers.</summary>
internal static class Links
{
    public static bool Are(Variable variable) =>
        variable is Variable.URL or Variable.ArchiveUrl or Variable.DOI or Variable.PMID or Variable.PMCID;

    /// <summary>Where the prefix of the format begins the address that a link ends, both are the link.</summary>
    public static Link Of(Variable variable, string text, Format format)
    {
        var address = IsAddress(text) ? text : variable switch
        {
            Variable.DOI => "https://doi.org/" + text,
            Variable.PMID => "https://www.ncbi.nlm.nih.gov/pubmed/" + text,
            Variable.PMCID => "https://www.ncbi.nlm.nih.gov/pmc/articles/" + text,
            _ => null,
        };
        var start = address is null ? -1 : format.Prefix.IndexOf("http", StringComparison.Ordinal);
        if (start < 0 || !IsAddress(format.Prefix[start..])) return new Link(text, address, format);
        var whole = format.Prefix[start..] + text;
        return new Link(whole, whole, format with { Prefix = format.Prefix[..start] });
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
