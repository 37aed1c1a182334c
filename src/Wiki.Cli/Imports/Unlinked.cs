using System.Text;

namespace Wiki.Cli.Imports;

/// <summary>Makes a link its words.</summary>
internal static class Unlinked
{
    /// <summary>The link that begins at an offset, or right before it.</summary>
    public static void At(StringBuilder text, int offset)
    {
        var whole = text.ToString();
        var start = whole.AsSpan(offset).StartsWith("[") || offset == 0 ? offset : whole.LastIndexOf('[', offset);
        if (start < 0) return;
        var rest = whole.AsSpan(start);
        if (rest.StartsWith("[["))
        {
            if (rest.IndexOf("]]") is not (> 2 and var close)) return;
            var inside = rest[2..close].ToString();
            Replace(text, start, close + 2, inside[(inside.IndexOf('|') + 1)..].Trim());
        }
        else if (rest.IndexOf("](") is > 0 and var label && rest[label..].IndexOf(')') is > 0 and var end)
            Replace(text, start, label + end + 1, rest[1..label].ToString());
    }

    private static void Replace(StringBuilder text, int start, int length, string words) => text.Remove(start, length).Insert(start, words);
}
