namespace Wiki.Citations;

/// <summary>
/// The place in a work, as authors write it in a mark: <c>p. 3</c>, <c>pp. 3-5</c>, <c>art. 6(2)</c>, or a number alone, which is a page.
/// </summary>
internal static class Locator
{
    private static readonly string[] PageLabels = ["pp. ", "p. ", "pp.", "p."];

    /// <summary>With the label that a number alone lacks, and with en dashes in ranges; null for nothing.</summary>
    public static string? Of(string written)
    {
        var text = PageRange(written.Trim());
        if (text.Length == 0) return null;
        if (!char.IsAsciiDigit(text[0])) return text;
        return (text.AsSpan().ContainsAny('–', ',') ? "pp. " : "p. ") + text;
    }

    /// <summary>Pages without their label, for styles that print the bare number; any other place as it is.</summary>
    public static string? WithoutLabel(string? locator) =>
        locator is not null && Array.Find(PageLabels, label => locator.StartsWith(label, StringComparison.Ordinal)) is { } label
            ? locator[label.Length..]
            : locator;

    /// <summary><c>3-5</c> and <c>3--5</c> become <c>3–5</c>; a hyphen between letters stays.</summary>
    public static string PageRange(string pages)
    {
        var text = pages.Replace("--", "-", StringComparison.Ordinal).ToCharArray();
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == '-' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) text[i] = '–';
        }
        return new string(text);
    }
}
