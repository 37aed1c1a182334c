using System.Text;
using System.Text.RegularExpressions;

namespace Csl.Suite.Tests;

/// <summary>
/// HTML of the suite's dialect as a reader sees it: where the look of letters changes, and blocks. How tags stand in each other, and how a
/// space looks, nobody sees.
/// </summary>
internal static partial class Displayed
{
    public static string Of(string html)
    {
        var into = new StringBuilder();
        var open = new Stack<string>();
        var (look, shown) = ("", "");
        foreach (System.Text.RegularExpressions.Match piece in Pieces().Matches(html))
        {
            var (text, isTag) = (piece.Value, piece.Value[0] == '<');
            if (isTag && text[1] == '/') look = open.Pop();
            else if (isTag)
            {
                open.Push(look);
                if (text.StartsWith("<div", StringComparison.Ordinal)) into.Append('\n');
                else look = With(look, text);
            }
            else if (!string.IsNullOrWhiteSpace(text) && look != shown)
            {
                into.Append($"{{{look}}}{text}");
                shown = look;
            }
            else into.Append(text);
        }
        return into.ToString().Trim();
    }

    /// <summary>A look as its properties in order: the tag changes one of them.</summary>
    private static string With(string look, string tag)
    {
        var (name, value) = tag switch
        {
            "<i>" => ("style", "italic"),
            "<em>" => ("style", "oblique"),
            "<b>" => ("weight", "bold"),
            "<sup>" => ("align", "sup"),
            "<sub>" => ("align", "sub"),
            _ when tag.Contains("baseline", StringComparison.Ordinal) => ("align", ""),
            _ => Style().Match(tag) is { Success: true } style ? (style.Groups[1].Value, style.Groups[2].Value) : (tag, "on"),
        };
        var kept = look.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(property => !property.StartsWith(name + ":", StringComparison.Ordinal));
        var isNormal = value is "" or "normal" or "none";
        return string.Join(' ', (isNormal ? kept : kept.Append($"{name}:{value}")).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<[^>]+>|[^<\\s]+|\\s+")]
    private static partial Regex Pieces();

    [GeneratedRegex("style=\"(?:font-|text-)?([a-z]+):([a-z-]+);?\"")]
    private static partial Regex Style();
}
