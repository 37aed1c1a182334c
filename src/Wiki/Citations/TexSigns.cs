using System.Collections.Frozen;
using Wiki.Content.Tex;

namespace Wiki.Citations;

/// <summary>What commands of TeX without arguments stand for in running text; those of formulas are known to <see cref="TexSymbols"/>.</summary>
internal static class TexSigns
{
    private const string Letters = """
        ss ß SS SS ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ ng ŋ NG Ŋ th þ TH Þ ij ĳ IJ Ĳ
        textschwa ə textturna ɐ texteng ŋ textcrh ħ textcrd đ textOhm Ω cprime ʹ cdprime ʺ Dbar Đ dbar đ ayn ʿ hamza ʾ textain ʿ
        """;

    private const string Marks = """
        S § P ¶ dag † ddag ‡ dots … ldots … textellipsis … textendash – textemdash — textbackslash \ textbar | textbardbl ‖ textasciitilde ~
        textasciicircum ^ textasciigrave ` textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textasciibreve ˘ textasciicaron ˇ
        textunderscore _ textbraceleft { textbraceright } lbrace { rbrace } lbrack [ rbrack ] textless < textgreater > slash / textslash /
        textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ textquotesingle ' textquotedbl " quotesinglbase ‚
        quotedblbase „ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › flqq « frqq » flq ‹ frq ›
        glqq „ grqq “ glq ‚ grq ‘ og « fg » textexclamdown ¡ textquestiondown ¿ textsection § textparagraph ¶ textpilcrow ¶ textdagger †
        textdaggerdbl ‡ textordfeminine ª textordmasculine º textbullet • textopenbullet ◦ textperiodcentered · textcentereddot ·
        textasteriskcentered ∗ textinterrobang ‽ textreferencemark ※ textvisiblespace ␣ textblank ␢ textbrokenbar ¦ texthyphen ‐
        textlangle 〈 textrangle 〉 textlbrackdbl ⟦ textrbrackdbl ⟧ textlquill ⁅ textrquill ⁆ textdblhyphen ⹀ texttwelveudash —
        """;

    private const string Signs = """
        copyright © textcopyright © textregistered ® texttrademark ™ textservicemark ℠ textcircledP ℗ textcopyleft 🄯 pounds £ textsterling £
        euro € EUR € texteuro € textcent ¢ textyen ¥ textcurrency ¤ textflorin ƒ textwon ₩ textnaira ₦ textpeso ₱ textdong ₫ textlira ₤
        textcolonmonetary ₡ textguarani ₲ textbaht ฿ textrupee ₹ textdollar $ textpercent % textnumbersign # textampersand & textnumero №
        textestimated ℮ textrecipe ℞ textdiscount ⁒ textperthousand ‰ textpermille ‰ textpertenthousand ‱ textdegree ° degree ° textcelsius ℃
        textmu µ micro µ textohm Ω ohm Ω textmho ℧ textpm ± texttimes × textdiv ÷ textminus − textlnot ¬ textfractionsolidus ⁄ textsurd √
        textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textleftarrow ←
        textrightarrow → textuparrow ↑ textdownarrow ↓ textmusicalnote ♪ textborn ⋆ textdied † textmarried ⚭ textdivorced ⚮ textbigcircle ◯
        checkmark ✓ male ♂ female ♀ Mars ♂ Venus ♀ textinfinity ∞ textlessequal ≤ textgreaterequal ≥
        LaTeX LaTeX TeX TeX LaTeXe LaTeX2ε XeTeX XeTeX XeLaTeX XeLaTeX LuaTeX LuaTeX LuaLaTeX LuaLaTeX pdfTeX pdfTeX pdfLaTeX pdfLaTeX
        ConTeXt ConTeXt BibTeX BibTeX METAFONT METAFONT MF METAFONT MP METAPOST AmSLaTeX AMS-LaTeX AmSTeX AMS-TeX SliTeX SliTeX KOMAScript KOMA-Script
        """;

    private const string Greek =
        "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigma σ "
        + "tau τ upsilon υ phi φ chi χ psi ψ omega ω";

    /// <summary>Commands that are a space of some width, or an end of a line.</summary>
    private const string Spaces =
        "space nobreakspace quad qquad enspace enskip thinspace medspace thickspace par newline linebreak newblock hfill hfil hss xspace break "
        + "nolinebreak";

    /// <summary>Commands that a reader does not see: sizes, hints for breaking lines.</summary>
    private const string Unseen =
        "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge relax protect leavevmode ignorespaces unskip null strut "
        + "allowbreak nobreak "
        + "hyphenation sloppy fussy raggedright centering noindent textcompwordmark displaystyle textstyle limits nolimits empty bibrangessep "
        + "rm rmfamily sf sffamily tt ttfamily normalfont upshape up md mdseries raggedleft singlespacing doublespacing left right "
        + "negthinspace";

    private static readonly FrozenDictionary<string, string> Known = Build();

    /// <summary>How many commands are known, apart from those of formulas.</summary>
    public static int Count => Known.Count;

    /// <summary>The text that stands for a command, empty where a reader sees nothing; null for a command that is not known.</summary>
    public static string? Find(string command)
    {
        if (Known.TryGetValue(command, out var text)) return text;
        return TexSymbols.Find('\\' + command) is { Element: "mi" or "mo" } symbol ? symbol.Text : null;
    }

    private static FrozenDictionary<string, string> Build()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Greek.Split(' ').Chunk(2)) AddGreek(known, pair[0], pair[1]);
        foreach (var table in (string[])[Letters, Marks, Signs])
        {
            foreach (var pair in table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Chunk(2)) known[pair[0]] = pair[1];
        }
        foreach (var command in Spaces.Split(' ')) known[command] = " ";
        foreach (var command in Unseen.Split(' ')) known[command] = "";
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Upright letters have names of their own in running text: <c>\textalpha</c>, <c>\upmu</c>, <c>\textDelta</c>.</summary>
    private static void AddGreek(Dictionary<string, string> known, string name, string letter)
    {
        var (capital, capitalName) = (letter.ToUpperInvariant(), char.ToUpperInvariant(name[0]) + name[1..]);
        (known["text" + name], known["up" + name], known["var" + capitalName]) = (letter, letter, capital);
        (known["text" + capitalName], known["Up" + name], known[capitalName]) = (capital, capital, capital);
    }
}
