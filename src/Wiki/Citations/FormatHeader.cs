namespace Wiki.Citations;

/// <summary>What a format's file says above its line of <c>---</c>: how it is called, and what its template does not spell out.</summary>
internal sealed record FormatHeader
{
    /// <summary>What readers see: <c>BibTeX</c>.</summary>
    public string Label { get; init; } = "";

    /// <summary>A second id by which site.yaml may name the format.</summary>
    public string? Alias { get; init; }

    /// <summary>For a format that readers download, the ending of the file's name, without the dot.</summary>
    public string? Extension { get; init; }

    public string? MediaType { get; init; }

    /// <summary>What a file of several items begins with, holds between two of them and ends with, beside line ends.</summary>
    public (string Start, string Separator, string End) List { get; init; } = ("", "", "");

    public FormatNotation Notation { get; init; }
}

/// <summary>What a format's text is made of, and so how values are escaped in it.</summary>
internal enum FormatNotation
{
    /// <summary>One field a line, as RIS and EndNote have it.</summary>
    Lines,

    /// <summary>As <see cref="Lines"/>, each ended by CR LF.</summary>
    CrlfLines,

    Bibtex,

    /// <summary>A template call on Wikipedia.</summary>
    Wikitext,

    /// <summary>JSON, or YAML whose values are in double quotes.</summary>
    Json,
}
