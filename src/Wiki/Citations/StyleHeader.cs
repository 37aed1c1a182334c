namespace Wiki.Citations;

/// <summary>What a style's file says above its line of <c>---</c>: how it is called, and the rules that its template does not spell out.</summary>
internal sealed record StyleHeader
{
    /// <summary>What readers see: <c>Chicago (author-date)</c>.</summary>
    public string Label { get; init; } = "";

    /// <summary>A second id by which site.yaml may name the style.</summary>
    public string? Alias { get; init; }

    /// <summary>For a format that readers download, the ending of the file's name, without the dot.</summary>
    public string? Extension { get; init; }

    public string? MediaType { get; init; }

    /// <summary>What a file of several items begins with, holds between two of them and ends with, beside line ends.</summary>
    public (string Start, string Separator, string End) List { get; init; } = ("", "", "");

    public Notation Notation { get; init; }

    public QuotationStyle Quotation { get; init; } = QuotationStyle.American;

    /// <summary>Whether Chinese, Japanese and Korean titles are italic where others are.</summary>
    public bool ItalicCjk { get; init; }

    public NameFormat Names { get; init; } = new();

    /// <summary>What follows the name of an editor, or the names of editors, who stand where authors do: <c> (Eds.)</c>.</summary>
    public string Editor { get; init; } = "";

    public string Editors { get; init; } = "";
}

/// <summary>What a style's text is made for, and so how values are escaped in it.</summary>
internal enum Notation
{
    /// <summary>A sentence for people: white space folds, punctuation settles, nothing is escaped.</summary>
    Prose,

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

/// <summary>The quotation marks around a title and those inside it, and whether a comma or full stop that follows goes inside.</summary>
internal sealed record QuotationStyle(char Open, char Close, char InnerOpen, char InnerClose)
{
    public static readonly QuotationStyle American = new('“', '”', '‘', '’') { PunctuationInside = true };

    public bool PunctuationInside { get; init; }

    public QuotationStyle WithSingleMarks() => this with { Open = '‘', Close = '’', InnerOpen = '“', InnerClose = '”' };
}
