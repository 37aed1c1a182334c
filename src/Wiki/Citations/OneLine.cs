using Wiki.Text;

namespace Wiki.Citations;

/// <summary>Content as one line of plain text.</summary>
internal static class OneLine
{
    private static readonly RareCharacters Controls =
        new(string.Concat(Enumerable.Range(0, 0x20).Append(0x7F).Append(0x85).Append(0x2028).Append(0x2029).Select(code => (char)code)));

    /// <summary>Without spaces around it: white space that is a control character becomes a space, other control characters go.</summary>
    public static string Of(string text)
    {
        if (Controls.FindIn(text) < 0) return text.Trim();
        var clean = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!Controls.Contains(c)) clean[length++] = c;
            else if (char.IsWhiteSpace(c) && length > 0 && clean[length - 1] != ' ') clean[length++] = ' ';
        }
        return new string(clean, 0, length).Trim();
    }
}
