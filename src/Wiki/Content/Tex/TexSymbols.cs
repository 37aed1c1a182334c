using System.Collections.Frozen;

namespace Wiki.Content.Tex;

/// <summary>What commands without arguments stand for, and the marks that commands set over, under and around their argument.</summary>
internal static class TexSymbols
{
    private const string Letters = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ
        rho ρ varrho ϱ sigma σ varsigma ς
        tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        infty ∞ ell ℓ hbar ℏ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ aleph ℵ Re ℜ Im ℑ wp ℘ imath ı jmath ȷ top ⊤ bot ⊥ angle ∠ triangle △ square
        □ Box □ degree ° dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱
        """;

    private const string Operators = """
        pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ cap ∩
        cup ∪ setminus ∖ uplus ⊎
        lt < gt > leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ neq ≠ ne ≠ ll ≪ gg ≫ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝
        doteq ≐ prec ≺ succ ≻ preceq ⪯ succeq ⪰ asymp ≍ triangleq ≜ coloneqq ≔
        in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ mid ∣ nmid ∤ parallel ∥ perp ⊥ vdash ⊢ dashv ⊣ models ⊨ forall ∀
        exists ∃ nexists ∄ therefore ∴ because ∵
        to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺ mapsto ↦
        longrightarrow ⟶ longleftarrow ⟵ longmapsto ⟼
        uparrow ↑ downarrow ↓ hookrightarrow ↪ rightharpoonup ⇀ nearrow ↗ searrow ↘ colon : prime ′ dagger † ddagger ‡ S § lbrace { rbrace } lbrack
        [ rbrack ] langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
        vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ backslash \
        """;

    private const string Large = "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigwedge ⋀ bigvee ⋁";

    private const string Integrals = "int ∫ iint ∬ iiint ∭ oint ∮";

    private const string Functions = "arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh";

    private const string LimitFunctions = "argmax argmin det gcd inf lim liminf limsup max min Pr sup";

    private static readonly FrozenDictionary<string, MathNode> Symbols = Build();

    /// <summary>
    /// Commands that say nothing to a reader here: sizes of letters, for formulas have that of the text, and what concerns the numbers of equations.
    /// </summary>
    private static readonly FrozenSet<string> Passed = new[]
    {
        @"\tiny", @"\scriptsize", @"\footnotesize", @"\small", @"\normalsize", @"\large", @"\Large", @"\LARGE", @"\huge", @"\Huge", @"\nonumber",
        @"\notag", @"\displaylimits", @"\relax",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsPassed(string command) => command.Length > 1 && Passed.Contains(command);

    /// <summary>All that <see cref="Find"/> finds, for suggestions.</summary>
    public static IEnumerable<string> Names => Symbols.Keys;

    /// <summary>The symbol, function or space that a command names, or null.</summary>
    public static MathNode? Find(string command) => Symbols.GetValueOrDefault(command);

    public static MathNode Space(string width) => new("mspace", "", $" width=\"{width}\"");

    /// <summary>The mark that a command sets over its argument and whether it grows with it.</summary>
    public static (string Mark, bool Stretches)? Accent(string command) => command switch
    {
        @"\hat" => ("^", false),
        @"\widehat" => ("^", true),
        @"\bar" => ("‾", false),
        @"\overline" => ("‾", true),
        @"\tilde" => ("~", false),
        @"\widetilde" => ("~", true),
        @"\vec" => ("→", false),
        @"\overrightarrow" => ("→", true),
        @"\dot" => ("˙", false),
        @"\ddot" => ("¨", false),
        @"\check" => ("ˇ", false),
        @"\breve" => ("˘", false),
        @"\acute" => ("´", false),
        @"\grave" => ("`", false),
        @"\mathring" => ("˚", false),
        @"\overbrace" => ("⏞", true),
        _ => null,
    };

    public static string? UnderAccent(string command) => command switch
    {
        @"\underline" => "_",
        @"\underbrace" => "⏟",
        _ => null,
    };

    public static string? Size(string command) => command.TrimEnd('l', 'r') switch
    {
        @"\big" => "1.2em",
        @"\Big" => "1.8em",
        @"\bigg" => "2.4em",
        @"\Bigg" => "3em",
        _ => null,
    };

    public static string? Delimiter(string command) => command switch
    {
        @"\{" => "{",
        @"\}" => "}",
        @"\|" => "‖",
        _ => Find(command) is { Element: "mo", Text: var text } && "{}[]⟨⟩⌊⌋⌈⌉|‖↑↓\\".Contains(text, StringComparison.Ordinal) ? text : null,
    };

    /// <summary>What stands in <c>\text</c>: escapes taken away, spaces at the ends kept.</summary>
    public static string Text(string written)
    {
        if (written.AsSpan().IndexOfAny('{', '$') >= 0) throw new TexException("a text in it holds a group or a formula");
        var text = written.Replace(@"\ ", " ", StringComparison.Ordinal);
        foreach (var escaped in "%&_#") text = text.Replace($@"\{escaped}", escaped.ToString(), StringComparison.Ordinal);
        if (text.Contains('\\', StringComparison.Ordinal)) throw new TexException("a text in it holds a command");
        return text.Replace(' ', '\u00A0').Replace('~', '\u00A0');
    }

    private static FrozenDictionary<string, MathNode> Build()
    {
        var symbols = new Dictionary<string, MathNode>(StringComparer.Ordinal)
        {
            [@"\,"] = Space("0.167em"),
            [@"\:"] = Space("0.222em"),
            [@"\>"] = Space("0.222em"),
            [@"\;"] = Space("0.278em"),
            [@"\ "] = Space("0.333em"),
            [@"\!"] = Space("-0.167em"),
            [@"\thinspace"] = Space("0.167em"),
            [@"\medspace"] = Space("0.222em"),
            [@"\thickspace"] = Space("0.278em"),
            [@"\negthinspace"] = Space("-0.167em"),
            [@"\enspace"] = Space("0.5em"),
            [@"\quad"] = Space("1em"),
            [@"\qquad"] = Space("2em"),
            [@"\{"] = new("mo", "{", " stretchy=\"false\""),
            [@"\}"] = new("mo", "}", " stretchy=\"false\""),
            [@"\|"] = new("mo", "‖", " stretchy=\"false\""),
            [@"\bmod"] = new("mo", "mod"),
            [@"\mod"] = new("mo", "mod"),
        };
        foreach (var escaped in "%#_&$") symbols[$@"\{escaped}"] = new("mi", escaped.ToString(), " mathvariant=\"normal\"");
        Add(symbols, Letters, text => new("mi", text));
        Add(symbols, Operators, text => new("mo", text, "{}[]⟨⟩⌊⌋⌈⌉|‖".Contains(text, StringComparison.Ordinal) ? " stretchy=\"false\"" : ""));
        Add(symbols, Large, text => new("mo", text) { TakesLimits = true });
        Add(symbols, Integrals, text => new("mo", text));
        foreach (var name in Functions.Split(' ')) symbols['\\' + name] = new("mi", name) { IsFunction = true };
        foreach (var name in LimitFunctions.Split(' ')) symbols['\\' + name] = new("mi", name) { IsFunction = true, TakesLimits = true };
        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, MathNode> symbols, string pairs, Func<string, MathNode> make)
    {
        var words = pairs.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i += 2) symbols['\\' + words[i]] = make(words[i + 1]);
    }
}
