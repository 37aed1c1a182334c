using Wiki.Citations;

namespace Wiki.Tests.Citations;

/// <summary>What TeX in lists of references says.</summary>
public sealed class TexTextTests
{
    [Theory]
    [InlineData(@"Schr{\""o}dinger", "Schrödinger")]
    [InlineData(@"Erd\H{o}s", "Erdős")]
    [InlineData(@"\'Etienne \c{C}elik", "Étienne Çelik")]
    [InlineData(@"\'{\i}, \'{i}, \'\i{}, {\'{\i}}, \`\i", "í, í, í, í, ì")]
    [InlineData(@"K{\i}l{\i}\c{c}", "Kılıç")]
    [InlineData(@"\v Sev\v{c}\'{\i}k, {\v{S}}koda", "Ševčík, Škoda")]
    [InlineData(@"\d{h} \b{t} \k{a} \r{u} \u{g} \.Z \=u \~n", "ḥ ṯ ą ů ğ Ż ū ñ")]
    [InlineData(@"Nguy\~{\^e}n V\u{a}n {\'{\^o}}", "Nguyễn Văn ố")]
    [InlineData(@"\DJ{} \dj \TH \th \DH \dh \NG \ng", "Đ đÞþÐðŊŋ")]
    [InlineData(@"Ga{\ss}ner \& S{\o}n \L{}\'od\'z", "Gaßner & Søn Łódź")]
    [InlineData(@"\textcommabelow{s} \t{oo}", "ș o͡o")]
    public void Accents_and_letters(string tex, string plain) => Assert.Equal(plain, TexText.Plain(tex));

    [Theory]
    [InlineData(@"a~b --- ``c'' \emph{d} 1--2", "a b — “c” d 1–2")]
    [InlineData(@"On `single' marks, the dogs' and it's", "On ‘single’ marks, the dogs' and it's")]
    [InlineData(@"e.g.\ this, 5\,000, c.\@ d, soft\-ware, \slash", "e.g. this, 5 000, c. d, software, /")]
    [InlineData(@"\textbackslash{} \{x\} 50\% \$5 \#1 a\_b", @"\ {x} 50% $5 #1 a_b")]
    [InlineData(@"?`Qu\'e? !`S\'i!", "¿Qué? ¡Sí!")]
    [InlineData(@"\guillemotleft{}x\guillemotright{}, \glqq{}y\grqq{}, \flqq z\frqq", "«x», „y“, «z»")]
    [InlineData(@"\textregistered{} \texttrademark{} \texteuro{} \pounds{} \copyright{} 90\textdegree", "® ™ € £ © 90°")]
    [InlineData(@"It costs $5 and $6, or $7", "It costs $5 and $6, or $7")]
    [InlineData(@"An \textalpha-decay in {\LaTeX} and \TeX{} books, \textmu m, \upbeta", "An α-decay in LaTeX and TeX books, µm, β")]
    public void Signs_and_spaces(string tex, string plain) => Assert.Equal(plain, TexText.Plain(tex));

    [Theory]
    [InlineData(@"\emph{E. coli} \textbf{b} \textsc{c} \textsuperscript{th} \textsubscript{2}",
        "<i>E. coli</i> <b>b</b> <span style=\"font-variant:small-caps;\">c</span> <sup>th</sup> <sub>2</sub>")]
    [InlineData(@"{\it Drosophila} and {\em more {\bf bold}}", "<i>Drosophila</i> and <i>more <b>bold</b></i>")]
    [InlineData(@"\enquote{x \enquote{y}}", "“x “y””")]
    [InlineData(@"\enquote*{x} and \enquote{y \enquote*{z}}, \foreignquote*{german}{w}", "‘x’ and “y ‘z’”, w")]
    [InlineData(@"$\sim$5 km, $\sim 5$, $a\sim b$", "∼5 km, ∼5, a ∼ b")]
    [InlineData(@"\href{https://x.example}{here} \url{https://a.example/~b\_c} \textcolor{red}{z} \foreignlanguage{german}{Wort}",
        "here https://a.example/~b_c z Wort")]
    [InlineData(@"\texorpdfstring{$k$}{k}-anonymity \mbox{no} \MakeUppercase{ab} \noopsort{1973b}1973", "k-anonymity no AB 1973")]
    [InlineData("<i>Nature</i> by {Crossref}", "<i>Nature</i> by Crossref")]
    public void Faces_become_tags(string tex, string rich) => Assert.Equal(rich, TexText.Rich(tex));

    [Theory]
    [InlineData("The {NASA} of {\\\"O}sterreich", "The <span class=\"nocase\">NASA</span> of Österreich")]
    [InlineData("{\\emph{x}} {1}", "<i>x</i> 1")]
    public void Braces_protect_the_case_of_titles(string tex, string rich) => Assert.Equal(rich, TexText.Rich(tex, keepsCase: true));

    [Theory]
    [InlineData(@"Elementary {I\emph{$\beta$}} and the $\alpha$-helix", "Elementary I<i>β</i> and the α-helix")]
    [InlineData(@"CO$_2$ and H$_{2}$O at 10$^{-3}$ for $n \geq 2$", "CO<sub>2</sub> and H<sub>2</sub>O at 10<sup>−3</sup> for n ≥ 2")]
    [InlineData(@"$\mathrm{CO_2}$ \(x^2\) $<$ $x^{n+1}$ 20$^\circ$C 90^\circ", @"CO<sub>2</sub> x<sup>2</sup> < x<sup>n+1</sup> 20°C 90^∘")]
    [InlineData(@"$O(n\log n)$, $p<0.05$, $a-b$, $-1$, $\pm 2$, $a\times b$, $k$-means, $f'(x)$",
        "O(n log n), p < 0.05, a − b, −1, ±2, a × b, k-means, f′(x)")]
    [InlineData(@"$\frac{1}{2}$, $\sqrt{x+1}$, $\mathbb{R}^n$, $\hat{x}$, $\bar{\nu}$, $\ell_1$",
        "1/2, √(x + 1), ℝ<sup>n</sup>, x̂, ν̄, ℓ<sub>1</sub>")]
    [InlineData(@"$\text{if } x$ \ensuremath{\lambda} $\Lambda$CDM $B \rightarrow K^{*}$ $\sqrt{s}=7$ TeV",
        "if x λ ΛCDM B → K<sup>∗</sup> √s = 7 TeV")]
    public void Formulas_are_said_in_a_line(string tex, string rich) => Assert.Equal(rich, TexText.Rich(tex));

    [Theory]
    [InlineData(@"The \mystery{word} and \other end", "The word and \\other end", "mystery other")]
    [InlineData(@"$\weird{x}$", "x", "weird")]
    [InlineData(@"\foo[opt]{bar}", "bar", "foo")]
    [InlineData(@"\emph{\foo}", "<i>\\foo </i>", "foo")]
    public void Of_an_unknown_command_the_words_stay_and_it_is_told(string tex, string rich, string commands)
    {
        var told = new List<string>();
        Assert.Equal(rich, TexText.Rich(tex, told.Add));
        Assert.Equal(commands, string.Join(' ', told));
    }

    [Fact]
    public void Some_350_commands_are_known() => Assert.InRange(TexSigns.Count, 350, 600);

    [Theory]
    [InlineData("{")]
    [InlineData(@"{\}")]
    [InlineData(@"\{")]
    [InlineData("${")]
    [InlineData(@"$\frac")]
    [InlineData(@"\'")]
    public void Text_without_end_costs_no_more_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        TexText.Rich(text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["\\{}$^_'`\"-~ acvitH[]()<>\n"], 0, 40], text =>
            TexText.Rich(text, _ => { }, keepsCase: true), iter: 20_000);
}
