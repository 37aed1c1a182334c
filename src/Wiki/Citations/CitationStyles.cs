namespace Wiki.Citations;

/// <summary>Stands in until the citation styles land.</summary>
public sealed class CitationStyles
{
}
