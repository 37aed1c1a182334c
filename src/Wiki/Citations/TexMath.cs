using System.Text;
using Wiki.Content.Tex;

namespace Wiki.Citations;

/// <summary>
/// Reads what a formula in a title says in one line: letters, Greek, operators with the spaces that TeX sets, scripts as raised and lowered text.
/// What needs more than a line becomes words of it: a fraction <c>a/b</c>.
/// </summary>
internal sealed class TexMath
{
    private const int MostDepth = 60;

    private const string Relations = "=<>≤≥≲≳≠≪≫≡≈∼≃≅∝≐≺≻⪯⪰≍≜≔∈∉∋⊂⊃⊆⊇⊊∣∤∥⊢⊣⊨→←↔⇒⇐⇔⟹⟸⟺↦⟶⟵⟼↪⇀⩽⩾";

    private const string Binaries = "+−±∓×÷⋅⊕⊖⊗⊙∧∨∩∪∖⊎∗⋆";

    private readonly string tex;
    private readonly int depth;
    private readonly Action<string>? tellUnknown;
    private readonly bool isScript;
    private readonly StringBuilder text = new();
    private int at;

    /// <summary>Whether something has been written to which an operator can apply.</summary>
    private bool hasOperand;

    private TexMath(string tex, int depth, Action<string>? tellUnknown, bool isScript) =>
        (this.tex, this.depth, this.tellUnknown, this.isScript) = (tex, depth, tellUnknown, isScript);

    public static string Rich(string tex, int depth, Action<string>? tellUnknown, bool isScript = false)
    {
        if (depth > MostDepth) return tex;
        var formula = new TexMath(tex, depth, tellUnknown, isScript);
        while (formula.at < tex.Length) formula.Read();
        return formula.text.ToString();
    }

    private void Read()
    {
        var c = tex[at];
        switch (c)
        {
            case '\\': ReadCommand(); break;
            case '^' or '_': ReadScript(c == '^'); break;
            case '{': PutOperand(Inner(Argument())); break;
            case '\'':
                at++;
                text.Append('′');
                break;
            case '-': PutOperator("−"); break;
            case '*': PutOperator("∗"); break;
            case '+' or '=' or '<' or '>': PutOperator(c.ToString()); break;
            case ',' when at + 1 < tex.Length && !char.IsAsciiDigit(tex[at + 1]):
                at++;
                text.Append(isScript ? "," : ", ");
                hasOperand = false;
                break;
            case '~':
                at++;
                text.Append(' ');
                break;
            case '}' or ' ' or '\t' or '\r' or '\n' or '&': at++; break;
            default:
                at++;
                text.Append(c);
                hasOperand = c is not ('(' or '[' or '|' or ',' or ';');
                break;
        }
    }

    private void PutOperand(string written)
    {
        text.Append(written);
        hasOperand = true;
    }

    /// <summary>An operator between two things has spaces around it, a sign before one thing has none.</summary>
    private void PutOperator(string sign)
    {
        at++;
        Put(sign);
    }

    private void Put(string sign)
    {
        var isSpaced = !isScript && hasOperand && at < tex.Length;
        if (isSpaced && text.Length > 0 && text[^1] != ' ') text.Append(' ');
        text.Append(sign);
        if (isSpaced) text.Append(' ');
        hasOperand = false;
    }

    private void ReadScript(bool isRaised)
    {
        at++;
        var script = Rich(Argument() ?? "", depth + 1, tellUnknown, isScript: true);
        if (script is "∘" or "′" or "°") text.Append(script == "′" ? "′" : "°");
        else if (script.Length > 0) text.Append(isRaised ? "<sup>" : "<sub>").Append(script).Append(isRaised ? "</sup>" : "</sub>");
        hasOperand = true;
    }

    private void ReadCommand()
    {
        var name = TexCommands.NameAt(tex, at + 1);
        at += 1 + name.Length;
        if (name.Length == 0) return;
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "nicefrac" or "sfrac":
                PutOperand($"{Bracketed(Inner(Argument()))}/{Bracketed(Inner(Argument()))}");
                break;
            case "sqrt": PutOperand("√" + Bracketed(Inner(Argument()))); break;
            case "text" or "textrm" or "textnormal" or "textup" or "textsf" or "texttt" or "mbox" or "hbox" or "mathtext" or "emph"
                or "textit" or "textbf" or "textsc":
                var words = TexText.Part(Argument() ?? "", depth + 1, tellUnknown);
                PutOperand(TexCommands.Face(name) is { } face ? face.Open + words + face.Close : words);
                break;
            case "mathbb" or "Bbb" or "mathds": PutOperand(InAlphabet(@"\mathbb", Inner(Argument()))); break;
            case "mathcal" or "mathscr" or "cal" or "scr" or "mathfrak" or "frak" or "germ": PutOperand(Inner(Argument())); break;
            case "bf" or "it" or "rm" or "sf" or "tt" or "cal" or "left" or "right" or "middle": break;
            case "mathbf" or "boldsymbol" or "bm" or "pmb": PutOperand($"<b>{Inner(Argument())}</b>"); break;
            case "mathrm" or "mathit" or "mathsf" or "mathtt" or "mathnormal" or "mathop" or "mathbin" or "mathrel" or "mathord" or "operatorname"
                or "ensuremath":
                PutOperand(Inner(Argument()));
                break;
            default: ReadSymbol(name); break;
        }
    }

    private void ReadSymbol(string name)
    {
        if (TexAccents.FormulaMark(name) is { } mark) PutOperand(TexAccents.On(Inner(Argument()), mark));
        else if (name is "," or ";" or ":" or ">" or " " or "quad" or "qquad" or "thinspace" or "\\") text.Append(' ');
        else if (name is "!" or "-" or "/" or "limits" or "nolimits" || TexSymbols.IsPassed('\\' + name)
            || TexSymbols.Size('\\' + name) is not null) hasOperand |= false;
        else if (TexSymbols.Find('\\' + name) is { Text.Length: > 0 } symbol) PutSymbol(symbol);
        else if (TexSigns.Find(name) is { } sign) PutOperand(sign);
        else if (TexAccents.Mark(name) is { } accent) PutOperand(TexAccents.On(Inner(Argument()), accent));
        else if (!char.IsAsciiLetter(name[0])) PutOperand(name);
        else
        {
            tellUnknown?.Invoke(name);
            if (at < tex.Length && tex[at] == '{') PutOperand(Inner(Argument()));
            else PutOperand($"\\{name} ");
        }
    }

    private void PutSymbol(MathNode symbol)
    {
        var sign = symbol.Text == "⋅" ? "·" : symbol.Text;
        if (Relations.Contains(sign, StringComparison.Ordinal) || Binaries.Contains(symbol.Text, StringComparison.Ordinal)) Put(sign);
        else
        {
            if (symbol.IsFunction && hasOperand && !isScript) text.Append(' ');
            PutOperand(sign);
        }
        if (symbol.IsFunction && !isScript && at < tex.Length && tex[at] is not ('(' or '[' or '_' or '^')) text.Append(' ');
    }

    private static string InAlphabet(string command, string letters) => TexAlphabets.Apply(command, new MathNode("mi", letters)).Text;

    private static string Bracketed(string part) => part.Length > 1 && !part.All(char.IsLetterOrDigit) ? $"({part})" : part;

    private string Inner(string? argument) => Rich(argument ?? "", depth + 1, tellUnknown, isScript);

    /// <summary>A group without its braces, a command with its first argument, or one character.</summary>
    private string? Argument()
    {
        while (at < tex.Length && char.IsWhiteSpace(tex[at])) at++;
        if (at >= tex.Length) return null;
        var start = at;
        if (tex[at] == '{') return Group();
        if (tex[at] == '[' && tex.IndexOf("]{", at, StringComparison.Ordinal) is >= 0 and var end)
        {
            at = end + 1;
            return Group();
        }
        if (tex[at] != '\\')
        {
            at += char.IsHighSurrogate(tex[at]) && at + 1 < tex.Length ? 2 : 1;
            return tex[start..at];
        }
        at += 1 + TexCommands.NameAt(tex, at + 1).Length;
        if (at < tex.Length && tex[at] == '{') Group();
        return tex[start..at];
    }

    private string Group()
    {
        var (start, open) = (at + 1, 0);
        for (; at < tex.Length; at++)
        {
            if (tex[at] == '\\') at++;
            else if (tex[at] == '{') open++;
            else if (tex[at] == '}' && --open == 0) return tex[start..at++];
        }
        at = tex.Length;
        return tex[Math.Min(start, tex.Length)..];
    }
}
