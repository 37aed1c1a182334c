namespace Csl;

/// <summary>Links round addresses and identifiers. Only http and https are ever linked: works come from strangers.</summary>
internal static class Links
{
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

    /// <summary>Formats a part; where a prefix begins the address that the part ends, both are the link.</summary>
    public static Node Around(Node node, Format format, string language)
    {
        var start = node.Tag == Tag.Link ? format.Prefix.IndexOf("http", StringComparison.Ordinal) : -1;
        if (start < 0 || !IsAddress(format.Prefix[start..])) return node.Formatted(format, language);
        var whole = format.Prefix[start..] + node.Text;
        return (node with { Text = whole, About = whole }).Formatted(format with { Prefix = format.Prefix[..start] }, language);
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
