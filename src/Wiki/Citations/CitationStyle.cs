namespace Wiki.Citations;

/// <summary>One way to cite: a form of a style (APA's reference list, APA in the text) or a format that programs read (BibTeX, RIS). Immutable, safe on any thread.</summary>
public sealed class CitationStyle
{
    private readonly StyleHeader header;
    private readonly TemplateStyle template;

    internal CitationStyle(string id, StyleHeader header, TemplateStyle template) => (Id, this.header, this.template) = (id, header, template);

    /// <summary>The file's name without <c>.txt</c>: <c>chicago-author-date</c>.</summary>
    public string Id { get; }

    /// <summary>What readers see: <c>Chicago (author-date)</c>.</summary>
    public string Label => header.Label;

    /// <summary>Whether it is meant for programs: then line ends and spaces count.</summary>
    public bool IsFormat => header.Notation is not Notation.Prose;

    /// <summary>The ending of a file that holds the format, without the dot; null for what is not downloaded.</summary>
    public string? Extension => header.Extension;

    public string? MediaType => header.MediaType;

    internal string? Alias => header.Alias;

    /// <summary>Composes the citation of an item. Where the template fails, the text is empty and the diagnostic says where and why.</summary>
    public Diagnostics.Parsed<CitationText> Compose(CitationItem item) => template.Compose(item);
}
