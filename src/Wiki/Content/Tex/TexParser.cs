using Wiki.Text;

namespace Wiki.Content.Tex;

/// <summary>
/// Turns TeX mathematics into MathML: fractions, scripts, roots, accents, Greek and other symbols, functions, sums and limits, text, alphabets,
/// stretched brackets, matrices, cases and aligned equations. Throws <see cref="TexException"/> for all else. Linear in the text; nesting is bounded.
/// </summary>
internal sealed class TexParser(string tex, bool isDisplay)
{
    private readonly TexScanner scanner = new(tex);
    private int depth;

    public MathNode Parse()
    {
        var nodes = Nodes(end: "");
        return scanner.Peek() is { Length: > 0 } rest ? throw new TexException($"`{rest}` stands alone") : MathNode.Row(nodes);
    }

    /// <summary>Everything up to the token that ends it, which stays. What ends a cell or row of a table ends any list.</summary>
    private List<MathNode> Nodes(string end)
    {
        if (++depth > Limits.FormulaDepth) throw new TexException($"it has more than {Limits.FormulaDepth} groups in each other");
        var nodes = new List<MathNode>();
        while (scanner.Peek() is var token && token != end && token is not ("" or "}" or "&" or @"\\" or @"\end" or @"\right"))
        {
            if (TexSymbols.IsPassed(token)) scanner.Next();
            else AddAtom(nodes);
        }
        depth--;
        return nodes;
    }

    private void AddAtom(List<MathNode> nodes)
    {
        var atom = Atom();
        nodes.Add(WithScripts(atom));
        if (atom.IsFunction && scanner.Peek() is not ("" or "(" or "[" or "}" or "&" or @"\\" or @"\left" or @"\right"))
            nodes.Add(TexSymbols.Space("0.167em"));
    }

    private MathNode WithScripts(MathNode atom)
    {
        MathNode? sub = null, sup = null;
        var limits = atom.TakesLimits && isDisplay;
        for (; ; )
        {
            if (scanner.Take(@"\limits")) limits = true;
            else if (scanner.Take(@"\nolimits")) limits = false;
            else if (sub is null && scanner.Take("_")) sub = Argument();
            else if (sup is null && scanner.Peek() == "'") sup = Primes();
            else if (sup is null && scanner.Take("^")) sup = Argument();
            else break;
        }
        return (sub, sup) switch
        {
            (null, null) => atom,
            (null, _) => MathNode.Of(limits ? "mover" : "msup", atom, sup),
            (_, null) => MathNode.Of(limits ? "munder" : "msub", atom, sub),
            _ => MathNode.Of(limits ? "munderover" : "msubsup", atom, sub, sup),
        };
    }

    private MathNode Primes()
    {
        var primes = "";
        while (scanner.Take("'")) primes += "′";
        var mark = new MathNode("mo", primes);
        return scanner.Take("^") ? MathNode.Of("mrow", mark, Argument()) : mark;
    }

    /// <summary>What a command or script applies to: a group in braces, or one symbol.</summary>
    private MathNode Argument()
    {
        if (scanner.Peek() is "" or "}" or "&" or @"\\" or "^" or "_")
            throw new TexException("something is missing after a command or a script mark");
        return Atom();
    }

    private MathNode Atom()
    {
        var token = scanner.Next();
        if (token == "{") return Group();
        if (token is "^" or "_") throw new TexException($"`{token}` stands alone");
        if (token is "#" or "$" or "%" or "\"" or "`") throw new TexException($"`{token}` has no meaning in a formula");
        if (token[0] != '\\') return Symbol(token);
        return TexSymbols.Find(token) ?? Command(token);
    }

    /// <summary>A mark alone in braces loses the spaces around it, as in <c>1{,}5</c>.</summary>
    private MathNode Group()
    {
        var nodes = Nodes("}");
        scanner.Expect("}");
        return nodes is [{ Element: "mo" } alone] ? alone with { Attributes = alone.Attributes + " lspace=\"0\" rspace=\"0\"" } : MathNode.Row(nodes);
    }

    private MathNode Symbol(string token)
    {
        if (char.IsAsciiDigit(token[0])) return new("mn", scanner.Number(token));
        if (char.IsLetter(token, 0)) return new("mi", token);
        return token switch
        {
            "-" => new("mo", "−"),
            "*" => new("mo", "∗"),
            "~" => TexSymbols.Space("0.333em"),
            "(" or ")" or "[" or "]" or "|" => new("mo", token, " stretchy=\"false\""),
            _ => new("mo", token),
        };
    }

    private MathNode Command(string name)
    {
        if (TexSymbols.Accent(name) is { } accent)
            return MathNode.Of("mover", Argument(), new MathNode("mo", accent.Mark, accent.Stretches ? "" : " stretchy=\"false\""));
        if (TexSymbols.UnderAccent(name) is { } under)
            return MathNode.Of("munder", Argument(), new MathNode("mo", under)) with { TakesLimits = true };
        if (TexAlphabets.Has(name)) return TexAlphabets.Apply(name, Argument());
        if (TexSymbols.Size(name) is { } size) return new("mo", Delimiter(), $" minsize=\"{size}\" maxsize=\"{size}\"");
        return name switch
        {
            @"\frac" or @"\dfrac" or @"\tfrac" or @"\cfrac" => MathNode.Of("mfrac", Argument(), Argument()),
            @"\binom" or @"\dbinom" or @"\tbinom" =>
                Fenced("(", [new MathNode("mfrac", "", " linethickness=\"0\"") { Children = [Argument(), Argument()] }], ")"),
            @"\sqrt" => Root(),
            @"\text" or @"\textrm" or @"\mbox" or @"\textbf" or @"\textit" => new("mtext", TexSymbols.Text(scanner.Braced())),
            @"\operatorname" => Operator(),
            @"\mathop" => Argument() with { TakesLimits = true },
            @"\mathbin" or @"\mathrel" or @"\mathord" or @"\mathopen" or @"\mathclose" or @"\mathpunct" => Argument(),
            @"\pmod" => Fenced("(", [new("mo", "mod"), TexSymbols.Space("0.333em"), Argument()], ")"),
            @"\tag" => new("mtext", "\u00A0\u00A0(" + TexSymbols.Text(scanner.Braced()) + ")"),
            @"\phantom" => MathNode.Of("mphantom", Argument()),
            @"\xrightarrow" => MathNode.Of("mover", new("mo", "→"), Argument()),
            @"\xleftarrow" => MathNode.Of("mover", new("mo", "←"), Argument()),
            @"\middle" => new("mo", Delimiter(), " stretchy=\"true\""),
            @"\substack" => Lines(),
            @"\overset" or @"\stackrel" => Stacked("mover"),
            @"\underset" => Stacked("munder"),
            @"\left" => Brackets(),
            @"\begin" => Environment(),
            @"\displaystyle" => Rest(" displaystyle=\"true\""),
            @"\textstyle" => Rest(" displaystyle=\"false\""),
            @"\scriptstyle" => Rest(" displaystyle=\"false\" scriptlevel=\"1\""),
            @"\scriptscriptstyle" => Rest(" displaystyle=\"false\" scriptlevel=\"2\""),
            @"\rm" or @"\bf" or @"\it" or @"\sf" or @"\tt" or @"\cal" => TexAlphabets.Apply(@"\math" + name[1..], MathNode.Row(Nodes("}"))),
            @"\not" => Negated(),
            _ => throw new TexException($"`{name}` is not known") { Help = TexHelp.For(name) },
        };
    }

    /// <summary>The rest of a group in another style.</summary>
    private MathNode Rest(string attributes) => new("mstyle", "", attributes) { Children = [MathNode.Row(Nodes("}"))] };

    private MathNode Operator()
    {
        var takesLimits = scanner.Take("*");
        return new("mi", TexSymbols.Text(scanner.Braced()), " mathvariant=\"normal\"") { TakesLimits = takesLimits, IsFunction = true };
    }

    /// <summary>Lines one below the other, in braces.</summary>
    private MathNode Lines()
    {
        scanner.Expect("{");
        var rows = Rows("}");
        scanner.Expect("}");
        return Table(rows);
    }

    private MathNode Root()
    {
        if (scanner.Bracketed() is not { } index) return MathNode.Of("msqrt", Argument());
        var degree = new TexParser(index, isDisplay: false) { depth = depth + 1 }.Parse();
        return MathNode.Of("mroot", Argument(), degree);
    }

    private MathNode Stacked(string element)
    {
        var mark = Argument();
        return MathNode.Of(element, Argument(), mark);
    }

    private MathNode Negated() => Argument() is { Element: "mo", Text.Length: > 0 } relation
        ? relation with { Text = relation.Text + "\u0338" }
        : throw new TexException(@"`\not` stands before something that is no relation");

    private MathNode Brackets()
    {
        var open = Delimiter();
        var nodes = Nodes(@"\right");
        scanner.Expect(@"\right");
        return Fenced(open, nodes, Delimiter());
    }

    private string Delimiter()
    {
        var token = scanner.Next();
        return token switch
        {
            "." => "",
            "(" or ")" or "[" or "]" or "|" or "/" => token,
            "<" => "⟨",
            ">" => "⟩",
            _ =>
                TexSymbols.Delimiter(token)
                ?? throw new TexException(token.Length == 0 ? "a bracket is missing at its end" : $"`{token}` is no bracket"),
        };
    }

    private static MathNode Fenced(string open, IEnumerable<MathNode> inside, string close) => MathNode.Row(
        [.. Fence(open, "prefix"), .. inside, .. Fence(close, "postfix")]);

    private static IEnumerable<MathNode> Fence(string bracket, string form) =>
        bracket.Length == 0 ? [] : [new MathNode("mo", bracket, $" form=\"{form}\" stretchy=\"true\"")];

    private MathNode Environment()
    {
        var name = scanner.Braced();
        if (name == "array") scanner.Braced();
        var rows = Rows();
        scanner.Expect(@"\end");
        if (scanner.Braced() != name) throw new TexException($@"`\begin{{{name}}}` is not ended");
        return name.TrimEnd('*') switch
        {
            "matrix" or "array" or "smallmatrix" => Table(rows),
            "pmatrix" => Fenced("(", [Table(rows)], ")"),
            "bmatrix" => Fenced("[", [Table(rows)], "]"),
            "Bmatrix" => Fenced("{", [Table(rows)], "}"),
            "vmatrix" => Fenced("|", [Table(rows)], "|"),
            "Vmatrix" => Fenced("‖", [Table(rows)], "‖"),
            "cases" => Fenced("{", [Table(rows, " class=\"cases\"")], ""),
            "aligned" or "align" or "split" or "alignat" or "eqnarray" => Table(rows, " class=\"aligned\" displaystyle=\"true\""),
            "gathered" or "gather" or "equation" => Table(rows, " displaystyle=\"true\""),
            _ => throw new TexException($"the environment `{name}` is not known"),
        };
    }

    private List<MathNode> Rows(string end = @"\end")
    {
        var rows = new List<MathNode>();
        var cells = new List<MathNode>();
        for (; ; )
        {
            cells.Add(MathNode.Of("mtd", [.. Nodes(end)]));
            if (scanner.Take("&")) continue;
            var isLast = !scanner.Take(@"\\");
            if (!isLast) scanner.Bracketed();
            if (cells.Count > 1 || cells[0].Children.Length > 0 || !isLast) rows.Add(MathNode.Of("mtr", [.. cells]));
            cells.Clear();
            if (isLast) return rows;
        }
    }

    private static MathNode Table(List<MathNode> rows, string attributes = "") => new("mtable", "", attributes) { Children = [.. rows] };
}
