using System.Collections.Frozen;

namespace Wiki.Citations;

/// <summary>What commands of TeX do with what follows them.</summary>
internal static class TexCommands
{
    private static readonly (string Open, string Close) Italic = ("<i>", "</i>"), Bold = ("<b>", "</b>"), Raised = ("<sup>", "</sup>"),
        Lowered = ("<sub>", "</sub>");

    private static readonly (string Open, string Close) SmallCapitals = ("<span style=\"font-variant:small-caps;\">", "</span>");

    private static readonly FrozenDictionary<string, (string Open, string Close)> Faces = new Dictionary<string, (string, string)>
    {
        ["emph"] = Italic,
        ["textit"] = Italic,
        ["textsl"] = Italic,
        ["mkbibemph"] = Italic,
        ["mkbibitalic"] = Italic,
        ["textbf"] = Bold,
        ["mkbibbold"] = Bold,
        ["textsc"] = SmallCapitals,
        ["textsuperscript"] = Raised,
        ["mkbibsuperscript"] = Raised,
        ["up"] = Raised,
        ["textsubscript"] = Lowered,
        ["mkbibsubscript"] = Lowered,
        ["enquote"] = ("“", "”"),
        ["enquote*"] = ("‘", "’"),
        ["mkbibquote"] = ("“", "”"),
        ["mkbibparens"] = ("(", ")"),
        ["mkbibbrackets"] = ("[", "]"),
        ["NoCaseChange"] = ("<span class=\"nocase\">", "</span>"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Open, string Close)> Declarations = new Dictionary<string, (string, string)>
    {
        ["it"] = Italic,
        ["itshape"] = Italic,
        ["em"] = Italic,
        ["sl"] = Italic,
        ["slshape"] = Italic,
        ["bf"] = Bold,
        ["bfseries"] = Bold,
        ["sc"] = SmallCapitals,
        ["scshape"] = SmallCapitals,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How many arguments a command has, and which of them is printed, from 1; 0 for none.</summary>
    private static readonly FrozenDictionary<string, (int Count, int Printed)> Arguments = MakeArguments();

    /// <summary>Whether a star after the name of a command belongs to it.</summary>
    public static bool HasStar(string name) => Faces.ContainsKey(name + "*") || Arguments.ContainsKey(name + "*");

    /// <summary>The name of a command: letters, without the star that may follow, or one other sign.</summary>
    public static string NameAt(string tex, int start)
    {
        if (start >= tex.Length) return "";
        var end = start;
        while (end < tex.Length && char.IsAsciiLetter(tex[end])) end++;
        return end == start ? tex[start..(start + 1)] : tex[start..end];
    }

    /// <summary>What stands around the argument of a command that changes its face.</summary>
    public static (string Open, string Close)? Face(string name) => Faces.TryGetValue(name, out var face) ? face : null;

    /// <summary>The same of a command that changes the face of what follows it in its group.</summary>
    public static (string Open, string Close)? Declared(string name) => Declarations.TryGetValue(name, out var face) ? face : null;

    public static (int Count, int Printed)? Shown(string name) => Arguments.TryGetValue(name, out var shown) ? shown : null;

    public static bool IsAddress(string name) => name is "url" or "path" or "nolinkurl" or "urlprefix";

    public static bool IsFormula(string name) => name == "ensuremath";

    public static string Cased(string name, string text) => name switch
    {
        "MakeUppercase" or "uppercase" or "MakeTextUppercase" => text.ToUpperInvariant(),
        "MakeLowercase" or "lowercase" or "MakeTextLowercase" => text.ToLowerInvariant(),
        _ => text,
    };

    private static FrozenDictionary<string, (int Count, int Printed)> MakeArguments()
    {
        var arguments = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        const string first =
            "url path nolinkurl textrm textsf texttt textnormal textup textmd textlf text mbox hbox makebox fbox underline uline ul sout "
            + "textlatin textcyrillic textgreek mkbibacro "
            + "MakeUppercase MakeLowercase uppercase lowercase MakeTextUppercase MakeTextLowercase ensuremath bibnamefont bibfnamefont natexlab "
            + "citenamefont "
            + "mathrm mathit mathbf textquote acro textln textos oldstylenums textins textulc textsw mkbibcompletename mkbibnamefamily "
            + "mkbibnamegiven footnotesize textquote* ";
        foreach (var name in first.Split(' ', StringSplitOptions.RemoveEmptyEntries)) arguments[name] = (1, 1);
        const string second =
            "href foreignlanguage foreigntextquote textcolor colorbox bibinfo bibfield texorpdfstring raisebox scalebox rotatebox textlang hyperref "
            + "foreignlanguage* foreigntextquote* foreignquote foreignquote* hyphenquote hyphenquote*";
        foreach (var name in second.Split(' ')) arguments[name] = (2, 2);
        const string unseen =
            "noopsort SortNoop sortnoop NOOPSORT noop label index hspace vspace hspace* vspace* phantom hphantom vphantom selectlanguage color "
            + "pagestyle";
        foreach (var name in unseen.Split(' ')) arguments[name] = (1, 0);
        arguments["fontsize"] = (2, 0);
        return arguments.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
