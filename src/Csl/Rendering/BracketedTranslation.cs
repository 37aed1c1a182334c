namespace Csl;

/// <summary>
/// A title with its translation behind it, "Die Verwandlung [The metamorphosis]": manuals have the translation upright and outside of
/// quotation marks.
/// </summary>
internal static class BracketedTranslation
{
    /// <summary>Where the translation begins, its space included; 0 where there is none.</summary>
    public static int Start(Variable variable, string text)
    {
        if (text.Length == 0 || text[^1] != ']' || variable is not (Variable.Title or Variable.ContainerTitle)) return 0;
        var start = text.LastIndexOf(" [", StringComparison.Ordinal);
        if (start <= 0 || text.Contains('<') || text.IndexOf(']', start) != text.Length - 1) return 0;
        return text.AsSpan(start).ContainsAnyInRange('a', 'z') ? start : 0;
    }

    /// <summary>The title as the format has it, and the translation as it is.</summary>
    public static Node Render(string text, int start, Format format, string language)
    {
        var title = RichText.Read(RichText.Spaced(text[..start]))!.Formatted(format with { Prefix = "", Suffix = "" }, language);
        return Node.Row([title, RichText.Read(RichText.Spaced(text[start..]))! with { ResetsFace = true }])!;
    }
}
