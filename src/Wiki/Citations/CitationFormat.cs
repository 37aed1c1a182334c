using System.Buffers;
using System.Text;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>A format that programs read, BibTeX or RIS: a template of the theme.</summary>
public sealed class CitationFormat : CitationForm
{
    private readonly FormatHeader header;
    private readonly Lazy<FormatTemplate> template;

    internal CitationFormat(string id, FormatHeader header, Lazy<FormatTemplate> template)
        : base(id) => (this.header, this.template) = (header, template);

    public override string Name => header.Label;

    public override bool IsFormat => true;

    public override string? Extension => header.Extension;

    public string? MediaType => header.MediaType;

    internal string? Alias => header.Alias;

    public override void Prepare() => _ = template.Value;

    /// <summary>Empty where the template fails; <see cref="Compose"/> says why.</summary>
    public override string Text(Citable cited) => Compose(cited.Plain).Value;

    /// <summary>The citation of an item. Where the template fails, the text is empty and the diagnostic says where and why.</summary>
    public Parsed<string> Compose(CitationItem item)
    {
        var composed = template.Value.Compose(item);
        return new(header.List.Start + composed.Value.TrimEnd('\r', '\n') + header.List.End, composed.Diagnostics);
    }

    /// <summary>
    /// Writes a file in UTF-8 that holds all items in their order. Null when that went well; otherwise what was written is worthless.
    /// </summary>
    public Diagnostic? WriteFile(IEnumerable<CitationItem> items, IBufferWriter<byte> output)
    {
        var lineEnd = header.Notation is FormatNotation.CrlfLines ? "\r\n" : "\n";
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
