namespace Csl;

/// <summary>Links round addresses and identifiers. Only http and https are ever linked: works come from strangers.</summary>
internal static class Links
{
    public static bool Are(Variable variable) =>
        variable is Variable.URL or Variable.ArchiveUrl or Variable.DOI or Variable.PMID or Variable.PMCID;

    public static Node Of(Variable variable, string text)
    {
        var address = IsAddress(text) ? text : variable switch
        {
            Variable.DOI => "https://doi.org/" + text,
            Variable.PMID => "https://www.ncbi.nlm.nih.gov/pubmed/" + text,
            Variable.PMCID => "https://www.ncbi.nlm.nih.gov/pmc/articles/" + text,
            _ => null,
        };
        return address is null ? Node.OfText(text) : new Node { Text = text, Tag = Tag.Link, About = address };
    }

    /// <summary>Where a prefix begins the address that a link ends, both are the link; <paramref name="rest"/> is the format without it.</summary>
    public static Node Prefixed(Node node, Format format, out Format rest)
    {
        rest = format;
        var start = node.Tag == Tag.Link ? format.Prefix.IndexOf("http", StringComparison.Ordinal) : -1;
        if (start < 0 || !IsAddress(format.Prefix[start..])) return node;
        rest = format with { Prefix = format.Prefix[..start] };
        var whole = format.Prefix[start..] + node.Text;
        return node with { Text = whole, About = whole };
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
