namespace Wiki.Citations;

/// <summary>Takes lists of names apart where TeX's braces let it: what stands in braces is one thing, whatever it holds.</summary>
internal static class TexNames
{
    /// <summary>The pieces between a word that stands by itself, in any case; blank ones are left out.</summary>
    public static List<string> Parts(string text, string word)
    {
        var tex = " " + text;
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < tex.Length; i++)
        {
            depth += DepthOf(tex[i]);
            if (depth > 0 || !char.IsWhiteSpace(tex[i])) continue;
            var next = i + 1;
            while (next < tex.Length && char.IsWhiteSpace(tex[next])) next++;
            var end = next + word.Length;
            var isWord = end <= tex.Length && tex.AsSpan(next, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
                && (end == tex.Length || char.IsWhiteSpace(tex[end]));
            if (isWord)
            {
                Add(parts, tex[start..i]);
                start = Math.Min(end, tex.Length);
                i = end - 1;
            }
            else i = next - 1;
        }
        Add(parts, tex[start..]);
        return parts;
    }

    /// <summary>The pieces between a sign, trimmed.</summary>
    public static List<string> AtSign(string tex, char sign)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < tex.Length; i++)
        {
            depth += DepthOf(tex[i]);
            if (depth > 0 || tex[i] != sign) continue;
            parts.Add(tex[start..i].Trim());
            start = i + 1;
        }
        parts.Add(tex[start..].Trim());
        if (sign == ';') parts.RemoveAll(part => part.Length == 0);
        return parts;
    }

    /// <summary>Names that an ampersand joins, where commas show that they are persons; an organisation keeps its own.</summary>
    public static List<string> AtAmpersands(string tex)
    {
        if (!tex.Contains('&', StringComparison.Ordinal)) return [tex];
        var parts = AtSign(tex.Replace(@"\&", "&", StringComparison.Ordinal), '&');
        return parts.TrueForAll(part => part.Contains(',', StringComparison.Ordinal)) ? parts : [tex];
    }

    /// <summary>The words, which spaces and ties part.</summary>
    public static List<string> Words(string tex)
    {
        var words = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < tex.Length; i++)
        {
            depth += DepthOf(tex[i]);
            if (depth > 0 || !(char.IsWhiteSpace(tex[i]) || (tex[i] == '~' && (i == 0 || tex[i - 1] != '\\')))
                || (i > 0 && IsAccentBefore(tex, i))) continue;
            if (i > start) words.Add(tex[start..i]);
            start = i + 1;
        }
        if (start < tex.Length) words.Add(tex[start..]);
        return words;
    }

    /// <summary>What stands in the braces that follow; null where none do.</summary>
    public static string? GroupAt(string tex, int start)
    {
        while (start < tex.Length && char.IsWhiteSpace(tex[start])) start++;
        if (start >= tex.Length || tex[start] != '{') return null;
        var depth = 0;
        for (var i = start; i < tex.Length; i++)
        {
            depth += DepthOf(tex[i]);
            if (depth == 0) return tex[(start + 1)..i];
        }
        return null;
    }

    /// <summary>Whether braces stand around the whole.</summary>
    public static bool IsWholeGroup(string tex)
    {
        if (tex is not ['{', .., '}']) return false;
        var depth = 0;
        for (var i = 0; i < tex.Length; i++)
        {
            depth += DepthOf(tex[i]);
            if (depth == 0) return i == tex.Length - 1;
        }
        return false;
    }

    /// <summary>
    /// Whether a word is written small, by the first letter outside braces; an accented letter counts for its letter, and a word in braces is not
    /// small.
    /// </summary>
    public static bool IsSmall(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '\\') return IsSmallCommand(word, i);
            if (word[i] == '{') return i + 1 < word.Length && word[i + 1] == '\\' && IsSmallCommand(word, i + 1);
            if (char.IsLetter(word[i])) return char.IsLower(word[i]);
        }
        return false;
    }

    /// <summary>A field of biblatex's extended names, <c>given=Ada</c>; null for anything else.</summary>
    public static (string Name, string Value)? Field(string part)
    {
        var equals = part.IndexOf('=');
        if (equals <= 0) return null;
        var name = part[..equals].Trim().Trim('"').ToLowerInvariant();
        if (!(name is "family" or "given" or "prefix" or "suffix" or "useprefix" or "id" or "sortingnamekeytemplatename" or "nosplit"
            || name.EndsWith("-i", StringComparison.Ordinal))) return null;
        return (name, part[(equals + 1)..].Trim().Trim('"'));
    }

    private static bool IsSmallCommand(string word, int backslash)
    {
        var name = TexCommands.NameAt(word, backslash + 1);
        if (name.Length > 0 && char.IsAsciiLetter(name[0]) && TexAccents.Mark(name) is null
            && TexSigns.Find(name) is { Length: > 0 } sign) return char.IsLower(sign[0]);
        for (var i = backslash + 1 + name.Length; i < word.Length; i++)
        {
            if (char.IsLetter(word[i])) return char.IsLower(word[i]);
        }
        return false;
    }

    /// <summary><c>\c c</c> and <c>\v s</c> are one letter.</summary>
    private static bool IsAccentBefore(string tex, int space) =>
        space > 1 && tex[space - 2] == '\\' && char.IsAsciiLetter(tex[space - 1]) && TexAccents.Mark(tex[(space - 1)..space]) is not null;

    private static int DepthOf(char c) => c switch { '{' => 1, '}' => -1, _ => 0 };

    private static void Add(List<string> parts, string part)
    {
        if (part.Trim() is { Length: > 0 } text) parts.Add(text);
    }
}
