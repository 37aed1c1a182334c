using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace Wiki.Citations;

/// <summary>A citation in the making, one after another on one thread: what its template sees, and what has been written of it.</summary>
internal sealed class Composition
{
    private readonly ArrayBufferWriter<char> lines = new();
    private FormatNotation notation;

    public FormatView View { get; } = new();

    /// <summary>Evaluates templates that are not bound; null before the first, and after one that failed.</summary>
    public FormatContext? Evaluator { get; set; }

    /// <summary>The author whom a loop of the template has come to.</summary>
    public NameView? Name { get; set; }

    public void Begin(CitationItem item, FormatHeader style)
    {
        notation = style.Notation;
        View.Show(item, style);
        lines.ResetWrittenCount();
    }

    /// <summary>The citation; valid until the next is begun.</summary>
    public ReadOnlySpan<char> Written => lines.WrittenSpan;

    /// <summary>What stands in the template itself.</summary>
    public void Words(ReadOnlySpan<char> words)
    {
        if (notation is FormatNotation.CrlfLines) CrlfLines(words);
        else lines.Write(words);
    }

    /// <summary>What a template prints through <c>{{ }}</c>. False for what is no text.</summary>
    public bool TryPrint(object? value)
    {
        switch (value)
        {
            case null:
                return true;
            case string text:
                lines.Write(Escape(text));
                return true;
            case Escaped escaped:
                lines.Write(escaped.Text);
                return true;
            case int number:
                lines.Write(number.ToString(CultureInfo.InvariantCulture));
                return true;
            default:
                return false;
        }
    }

    private void CrlfLines(ReadOnlySpan<char> words)
    {
        for (var end = words.IndexOf('\n'); end >= 0; end = words.IndexOf('\n'))
        {
            lines.Write(words[..end]);
            lines.Write("\r\n");
            words = words[(end + 1)..];
        }
        lines.Write(words);
    }

    private string Escape(string text) => notation switch
    {
        FormatNotation.Bibtex => BibtexText.Escape(text),
        FormatNotation.Wikitext => WikitextValue.Escape(text),
        FormatNotation.Json => Json(text),
        _ => Field(text),
    };

    /// <summary>YAML has no pairs of escapes for one character: what is beyond the first plane stays as it is.</summary>
    private static string Json(string text)
    {
        var encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return encoder.Encode(text);
        return string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? encoder.Encode(rune.ToString()) : rune.ToString()));
    }

    /// <summary>Some readers take any two spaces and a hyphen for the end of a field's name, wherever they stand.</summary>
    private static string Field(string text)
    {
        while (text.Contains("  ", StringComparison.Ordinal)) text = text.Replace("  ", " ", StringComparison.Ordinal);
        return text;
    }
}

/// <summary>A text that is already written as its notation wants it.</summary>
internal sealed record Escaped(string Text)
{
    public static Escaped? Of(string? text) => text is null ? null : new Escaped(text);
}
