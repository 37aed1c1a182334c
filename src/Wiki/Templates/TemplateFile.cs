using System.Text;

namespace Wiki.Templates;

/// <summary>
/// One file of a theme: its path below <c>templates/</c> with <c>/</c> between folders (<c>partials/cite.html</c>, <c>assets/site.css</c>) and its
/// bytes.
/// </summary>
public sealed record TemplateFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// Whether the file comes with the program, whose tests have read it: nothing is wrong with it, so that need not be found out again.
    /// </summary>
    public bool IsProven { get; init; }

    /// <summary>The bytes without the byte-order mark that some editors put before a text.</summary>
    public ReadOnlyMemory<byte> Text => Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Bytes[Encoding.UTF8.Preamble.Length..] : Bytes;
}
