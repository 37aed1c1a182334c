using System.Buffers;
using System.Text;

namespace Wiki.Citations;

/// <summary>
/// Reads what TeX in the values of a BibTeX file says, as a text in CSL-JSON's tags: accents, signs and dashes become characters, changes of face
/// become tags, formulas what can be said of them in a line
/// (<see cref="TexMath"/>). Of a command that is not known the words stay, and it is told. Never throws, whatever stands there.
/// </summary>
internal sealed class TexText
{
    /// <summary>Groups in each other; braces of deeper ones are passed over.</summary>
    private const int MostDepth = 50;

    /// <summary>How often the end of a group is looked for in vain: each time costs as much as the rest is long.</summary>
    private const int MostUnclosed = 20;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~`'-\r\n\t");

    /// <summary>What can begin something else than plain text.</summary>
    private static readonly SearchValues<char> Begins = SearchValues.Create("\\{}$~`'-?!");

    private readonly string tex;
    private readonly StringBuilder text;
    private readonly Action<string>? tellUnknown;
    private readonly int depth;
    private readonly bool keepsCase;
    private int at, openQuotes, unclosed;

    private TexText(string tex, int depth, Action<string>? tellUnknown, bool keepsCase) =>
        (this.tex, this.depth, this.tellUnknown, this.keepsCase, text) = (tex, depth, tellUnknown, keepsCase, new StringBuilder(tex.Length));

    /// <summary>The text in tags. Where <paramref name="keepsCase"/> says so, braces protect the case of letters, as in titles.</summary>
    /// <param name="tellUnknown">Is told each command that is not known.</param>
    public static string Rich(string tex, Action<string>? tellUnknown = null, bool keepsCase = false) =>
        tex.AsSpan().ContainsAny(Special) ? OneLine(Part(tex, 0, tellUnknown, keepsCase)) : OneLine(tex);

    /// <summary>The text without tags.</summary>
    public static string Plain(string tex) => Csl.FieldText.Plain(Rich(tex));

    /// <summary>A part of a text, spaces at its ends kept.</summary>
    internal static string Part(string tex, int depth, Action<string>? tellUnknown, bool keepsCase = false)
    {
        var reader = new TexText(tex, depth, tellUnknown, keepsCase);
        reader.Read();
        return reader.text.ToString();
    }

    /// <summary>Runs of white space as one space, none at the ends.</summary>
    private static string OneLine(string text)
    {
        if (text.Length == 0
            || (text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal)
            && text.AsSpan().IndexOfAny("\r\n\t") < 0)) return text;
        return string.Join(' ', text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Reads all of it; what a command has changed the face of ends with it.</summary>
    private void Read()
    {
        var closing = "";
        while (at < tex.Length)
        {
            if (tex[at] == '\\') ReadCommand(ref closing);
            else ReadPlain();
        }
        text.Append(closing);
    }

    private void ReadPlain()
    {
        var rest = tex.AsSpan(at);
        switch (rest)
        {
            case ['-', '-', '-', ..]: Put("—", 3); break;
            case ['-', '-', ..]: Put("–", 2); break;
            case ['`', '`', ..]: Put("“", 2); break;
            case ['\'', '\'', ..]: Put("”", 2); break;
            case ['?', '`', ..]: Put("¿", 2); break;
            case ['!', '`', ..]: Put("¡", 2); break;
            case ['`', ..]:
                openQuotes++;
                Put("‘", 1);
                break;
            case ['\'', ..] when openQuotes > 0 && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1])):
                openQuotes--;
                Put("’", 1);
                break;
            case ['~', ..]: Put(" ", 1); break;
            case ['}', ..]: at++; break;
            case ['{', ..]: ReadBraces(); break;
            case ['$', ..]: ReadFormula(); break;
            default:
                var next = rest[1..].IndexOfAny(Begins);
                var length = next < 0 ? rest.Length : next + 1;
                text.Append(rest[..length]);
                at += length;
                break;
        }
    }

    private void Put(string character, int length)
    {
        text.Append(character);
        at += length;
    }

    /// <summary>A group; letters in one that does not begin with a command keep their case.</summary>
    private void ReadBraces()
    {
        var isSpecial = at + 1 < tex.Length && tex[at + 1] == '\\';
        if (Group() is not { } group)
        {
            at++;
            return;
        }
        var inner = Part(group, depth + 1, tellUnknown);
        text.Append(keepsCase && !isSpecial && inner.Any(char.IsLetter) ? $"<span class=\"nocase\">{inner}</span>" : inner);
    }

    private void ReadFormula()
    {
        var isDisplay = at + 1 < tex.Length && tex[at + 1] == '$';
        var start = at + (isDisplay ? 2 : 1);
        var end = start;
        while (end < tex.Length && tex[end] != '$') end += tex[end] == '\\' ? 2 : 1;
        if (end >= tex.Length || end == start || !IsFormula(tex.AsSpan(start, end - start)))
        {
            Put("$", 1);
            return;
        }
        text.Append(TexMath.Rich(tex[start..end], depth + 1, tellUnknown));
        at = Math.Min(tex.Length, end + (isDisplay ? 2 : 1));
    }

    /// <summary>Money is none: "$5 and $6".</summary>
    private static bool IsFormula(ReadOnlySpan<char> between) =>
        between.ContainsAny("\\^_{") || !(char.IsWhiteSpace(between[0]) || char.IsWhiteSpace(between[^1]));

    /// <param name="closing">Gets the tags that end what the rest of the group is set in.</param>
    private void ReadCommand(ref string closing)
    {
        var name = TexCommands.NameAt(tex, at + 1);
        at += 1 + name.Length;
        if (name.Length == 0) return;
        if (at < tex.Length && tex[at] == '*' && TexCommands.HasStar(name))
        {
            at++;
            name += '*';
        }
        if (!char.IsAsciiLetter(name[0]) && TexAccents.Mark(name) is null) ReadSign(name);
        else if (TexAccents.Mark(name) is { } mark) text.Append(TexAccents.On(Argument() is { } letter ? Part(letter, depth + 1, tellUnknown) : "",
            mark));
        else if (TexCommands.Face(name) is { } face
            && Argument() is { } set) text.Append(face.Open).Append(Part(set, depth + 1, tellUnknown)).Append(face.Close);
        else if (TexCommands.Declared(name) is { } declared)
        {
            SkipSpace();
            text.Append(declared.Open);
            closing = declared.Close + closing;
        }
        else if (TexCommands.Shown(name) is { } shown) ReadArguments(name, shown);
        else if (TexSigns.Find(name) is { } sign)
        {
            SkipSpace();
            text.Append(sign);
        }
        else ReadUnknown(name);
    }

    private void ReadSign(string name)
    {
        if (name == "(" && tex.IndexOf(@"\)", at, StringComparison.Ordinal) is >= 0 and var end)
        {
            text.Append(TexMath.Rich(tex[at..end], depth + 1, tellUnknown));
            at = end + 2;
        }
        else text.Append(name is "-" or "/" or "@" or "!" or "*" ? "" : name is "," or ";" or ":" or ">" or "\\" || char.IsWhiteSpace(name[0]) ? " "
            : name);
    }

    /// <summary>A command with arguments, of which one is printed or none.</summary>
    private void ReadArguments(string name, (int Count, int Printed) shown)
    {
        for (var i = 1; i <= shown.Count; i++)
        {
            if (Argument() is not { } argument) continue;
            if (i != shown.Printed) continue;
            if (TexCommands.IsAddress(name)) text.Append(TexAddress.Unescape(argument));
            else if (TexCommands.IsFormula(name)) text.Append(TexMath.Rich(argument, depth + 1, tellUnknown));
            else text.Append(TexCommands.Cased(name, Part(argument, depth + 1, tellUnknown)));
        }
    }

    private void ReadUnknown(string name)
    {
        tellUnknown?.Invoke(name);
        SkipSpace();
        if (at >= tex.Length || tex[at] is not ('{' or '[')) text.Append('\\').Append(name).Append(' ');
        else SkipOptional();
    }

    private void SkipOptional()
    {
        if (at < tex.Length && tex[at] == '[' && tex.IndexOf(']', at) is >= 0 and var end) at = end + 1;
    }

    /// <summary>
    /// What a command applies to: a group, another command with its own argument, or one character; what stands in square brackets before it is
    /// passed over.
    /// </summary>
    private string? Argument()
    {
        SkipSpace();
        if (at < tex.Length && tex[at] == '[' && tex.IndexOf("]{", at, StringComparison.Ordinal) >= 0) SkipOptional();
        if (at >= tex.Length || tex[at] == '}') return null;
        if (tex[at] == '{') return Group() ?? "";
        var start = at;
        for (var accents = 0; at < tex.Length && tex[at] == '\\' && accents < MostDepth; accents++)
        {
            var name = TexCommands.NameAt(tex, at + 1);
            at += 1 + name.Length;
            if (TexAccents.Mark(name) is null) return tex[start..at];
            SkipSpace();
        }
        if (at < tex.Length && tex[at] == '{') _ = Group();
        else if (at < tex.Length) at += char.IsHighSurrogate(tex[at]) && at + 1 < tex.Length ? 2 : 1;
        return tex[start..at];
    }

    /// <summary>What stands in the braces here, which are passed; null where they have no end, or lie too deep.</summary>
    private string? Group()
    {
        if (depth >= MostDepth || unclosed > MostUnclosed) return null;
        var open = 0;
        for (var i = at; i < tex.Length; i++)
        {
            if (tex[i] == '\\') i++;
            else if (tex[i] == '{') open++;
            else if (tex[i] == '}' && --open == 0)
            {
                var group = tex[(at + 1)..i];
                at = i + 1;
                return group;
            }
        }
        unclosed++;
        return null;
    }

    private void SkipSpace()
    {
        while (at < tex.Length && char.IsWhiteSpace(tex[at])) at++;
    }
}
