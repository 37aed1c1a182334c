using System.Text.RegularExpressions;

namespace Csl.Styles.Tests;

/// <summary>Marks that only a missing field leaves: empty brackets and quotation marks, doubled marks, separators with nothing on one side.</summary>
internal static partial class Blots
{
    /// <summary>The first blot in a text, with what stands around it; null in a clean one.</summary>
    public static string? In(string text) => Blot().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(
        """
        \(\s*\)|\[\s*\]|<\s*>|“\s*”|‘\s*’   # nothing in brackets or quotation marks
        |[,;:]\s*[,;:.)\]>]                # a separator before another mark
        |(?<!\.\w)\.\s*[,;:](?<!\b\p{L}{1,5}\.[,;:])(?<!\]\s?[,;:])     # a full stop, not of an abbreviation, before a separator
        |\.\s*\.                           # two full stops
        |[(\[<“‘]\s*[,;:.)\]>”]|[(\[]\s    # a mark, or space, after an opening one
        |\s[,.;:)\]]                       # space before a mark
        |\s\s                              # two spaces
        |^[\s,.;:)\]]|[\s,;:(\[<–-]$       # a mark at the beginning, a separator at the end
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Blot();
}
