using System.Text;

namespace Wiki.Citations;

/// <summary>What TeX in the values of a BibTeX file says as plain text: accents, escapes and dashes become characters; braces and commands that only change the look go. Formulas stay as they are written.</summary>
internal static class TexText
{
    /// <summary>For each accent, letters and what they become with it.</summary>
    private static readonly Dictionary<char, string> Accents = new()
    {
        ['\''] = "aáeéiíoóuúyýcćnńsśzźlĺrŕAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹ",
        ['`'] = "aàeèiìoòuùAÀEÈIÌOÒUÙ",
        ['^'] = "aâeêiîoôuûwŵyŷAÂEÊIÎOÔUÛ",
        ['"'] = "aäeëiïoöuüyÿAÄEËIÏOÖUÜ",
        ['~'] = "aãnñoõAÃNÑOÕ",
        ['='] = "aāeēiīoōuūAĀEĒIĪOŌUŪ",
        ['.'] = "cċeėgġzżIİEĖZŻ",
        ['u'] = "aăgğuŭAĂGĞ",
        ['v'] = "cčdďeěnňrřsštťzžCČDĎEĚNŇRŘSŠTŤZŽ",
        ['H'] = "oőuűOŐUŰ",
        ['c'] = "cçsştţCÇSŞTŢ",
        ['k'] = "aąeęAĄEĘ",
        ['r'] = "aåuůAÅUŮ",
    };

    /// <summary>Commands that stand for a character, each before what it stands for.</summary>
    private static readonly Dictionary<string, string> Commands = (
        "o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å i i j j S § copyright © ldots … dots … textendash – textemdash — textbackslash \\ textasciitilde ~ textasciicircum ^ textbraceleft { textbraceright } "
        + "textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ”").Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public static string Plain(string tex)
    {
        var text = new StringBuilder(tex.Length);
        for (var at = 0; at < tex.Length;) Append(tex, ref at, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The pieces between separators that stand in no braces.</summary>
    public static List<string> SplitOutsideBraces(string tex, string separator)
    {
        var pieces = new List<string>();
        var (depth, start) = (0, 0);
        var line = tex.ReplaceLineEndings(" ");
        for (var i = 0; i < line.Length; i++)
        {
            depth += line[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth != 0 || string.CompareOrdinal(line, i, separator, 0, separator.Length) != 0) continue;
            pieces.Add(line[start..i]);
            start = i + separator.Length;
            i = start - 1;
        }
        pieces.Add(line[start..]);
        return pieces;
    }

    private static void Append(string tex, ref int at, StringBuilder text)
    {
        if (tex[at] == '\\')
        {
            AppendCommand(tex, ref at, text);
            return;
        }
        var (character, length) = tex.AsSpan(at) switch
        {
            ['-', '-', '-', ..] => ('—', 3),
            ['-', '-', ..] => ('–', 2),
            ['`', '`', ..] => ('“', 2),
            ['\'', '\'', ..] => ('”', 2),
            ['$', '<' or '>', '$', ..] => (tex[at + 1], 3),
            ['~', ..] => (' ', 1),
            ['{' or '}', ..] => ('\0', 1),
            _ => (tex[at], 1),
        };
        if (character != '\0') text.Append(character);
        at += length;
    }

    private static void AppendCommand(string tex, ref int at, StringBuilder text)
    {
        var start = ++at;
        if (at >= tex.Length) return;
        while (at < tex.Length && char.IsAsciiLetter(tex[at])) at++;
        if (at == start) at++;
        var name = tex[start..at];
        if (Accents.TryGetValue(name[0], out var pairs) && name.Length == 1 && LetterAfter(tex, ref at) is { } letter) text.Append(Accented(pairs, letter));
        else if (Commands.TryGetValue(name, out var meant))
        {
            text.Append(meant);
            if (at < tex.Length && tex[at] == ' ') at++;
        }
        else if (!char.IsAsciiLetter(name[0])) text.Append(name);
    }

    /// <summary>The letter that an accent is for, in braces or not, dotless or not; null, and nothing is passed, where none follows.</summary>
    private static char? LetterAfter(string tex, ref int at)
    {
        var i = at;
        while (i < tex.Length && tex[i] is '{' or ' ' or '\\') i++;
        if (i >= tex.Length || !char.IsLetter(tex[i])) return null;
        at = i + 1;
        if (at < tex.Length && tex[at] == '}') at++;
        return tex[i];
    }

    private static char Accented(string pairs, char letter)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter) return pairs[i + 1];
        }
        return letter;
    }
}
