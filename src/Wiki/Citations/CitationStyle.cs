using System.Buffers;
using System.Text;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>
/// One way to cite: a form of a style (APA's reference list, APA in the text) or a format that programs read (BibTeX, RIS). Immutable, safe on any
/// thread.
/// </summary>
public sealed class CitationStyle
{
    private readonly StyleHeader header;
    private readonly Lazy<TemplateStyle> template;

    internal CitationStyle(string id, StyleHeader header, Lazy<TemplateStyle> template) => (Id, this.header, this.template) = (id, header, template);

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

    /// <summary>Whether nothing stands around a citation.</summary>
    private bool IsAlone => header.List is ("", _, "");

    /// <summary>Reads the template, if that has not been done: else the first citation does.</summary>
    public void Prepare() => _ = template.Value;

    /// <summary>Composes the citation of an item. Where the template fails, the text is empty and the diagnostic says where and why.</summary>
    public Parsed<CitationText> Compose(CitationItem item)
    {
        var composed = template.Value.Compose(item);
        return IsAlone ? composed : composed with { Value = composed.Value.Between(header.List.Start, header.List.End) };
    }

    /// <summary>Writes the citation of an item as the content of an HTML element, in UTF-8; nothing where the template fails.</summary>
    public void WriteHtml(CitationItem item, IBufferWriter<byte> output)
    {
        if (IsAlone) template.Value.WriteHtml(item, output);
        else Compose(item).Value.WriteHtml(output);
    }

    /// <summary>
    /// Writes a file in UTF-8 that holds all items in their order. Null when that went well; otherwise what was written is worthless.
    /// </summary>
    public Diagnostic? WriteFile(IEnumerable<CitationItem> items, IBufferWriter<byte> output)
    {
        var lineEnd = header.Notation is Notation.CrlfLines ? "\r\n" : "\n";
        var between = header.List.Separator.Length > 0 ? header.List.Separator + lineEnd : lineEnd + lineEnd;
        Encoding.UTF8.GetBytes(header.List.Start, output);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) Encoding.UTF8.GetBytes(between, output);
            isFirst = false;
            if (template.Value.WriteText(item, output) is { } problem) return problem;
        }
        Encoding.UTF8.GetBytes(header.List.End + lineEnd, output);
        return null;
    }
}
