namespace Wiki.Browser.Tests;

/// <summary>
/// A wiki whose entries hold what does not fit on narrow screens and paper: wide tables, long formulas, long words and addresses, code, scripts of
/// several kinds, folded parts, drawings.
/// </summary>
public sealed class PaperWiki : IDisposable
{
    /// <summary>The paths of its articles.</summary>
    public static readonly string[] Articles = ["wiki/tables/", "wiki/formulas/", "wiki/code/", "wiki/raw/", "wiki/zustaendigkeit/", "wiki/scripts/"];

    private const string LongWord = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
    private const string LongAddress = "https://example.org/reallyverylongsegmentwithoutbreaks0123456789reallyverylongsegmentwithoutbreaks0123456789";

    private const string Settings = """
        title: Paper Wiki
        base_url: https://example.org/some/path
        categories: { rules: { label: Grundstücksverkehrsgenehmigungszuständigkeiten } }
        kinds: { concept: { label: Concept, plural: Concepts } }
        relations: { related: { label: Related, symmetric: true } }
        """;

    private const string Drawing =
        """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><text x="5" y="40" font-size="30">Blackdrawing</text></svg>""";
    private const string ThemedDrawing =
        """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><style>@media (prefers-color-scheme: dark) { text { fill: #fff } }</style><text x="5" y="40" font-size="30">Themedtext</text></svg>""";
    private const string TallDrawing =
        """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="3000"><text x="5" y="40" font-size="30">Topofdrawing</text><text x="5" y="2980" font-size="30">Endofdrawing</text></svg>""";
    private const string Photograph =
        """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect width="200" height="60" fill="#346"/><circle cx="90" cy="30" r="20" fill="#b83"/></svg>""";

    private readonly string content = Directory.CreateTempSubdirectory("wiki-paper-").FullName;

    public PaperWiki()
    {
        Write("site.yaml", Settings);
        Entry("tables", "title: Tables\nsummary: Tables of every width.", string.Join("\n", Tables()));
        Entry("formulas", "title: Formulas\nsummary: Formulas of every length.", string.Join("\n\n", Formulas()));
        Entry("code", "title: Code\nsummary: Code in long lines and many.", Code());
        Entry("raw", "title: Raw\nsummary: What authors write in HTML.", Raw());
        Entry("zustaendigkeit",
            $"title: {LongWord}\ncategory: rules\naliases: "
            + $"[Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz]\nsource: {LongAddress}\nupdated: 2026-05-01\nrelated: "
            + $"[tables]\nsummary: Words of the law.", Words());
        Entry("scripts",
            "title: \"الرقابة (EU) 规则\"\nauthors: [Ada Example, دار النشر]\naliases: [الرقابة البشرية, Human oversight (HITL)]\nrelated: "
            + "[zustaendigkeit]\nsummary: Names of several scripts.", Scripts());
        Write("concepts/drawing.svg", Drawing);
        Write("concepts/themed.svg", ThemedDrawing);
        Write("concepts/tall.svg", TallDrawing);
        Write("concepts/photograph.svg", Photograph);
        Site = new BuiltWiki(content);
    }

    internal BuiltWiki Site { get; }

    public void Dispose()
    {
        Site.Dispose();
        Directory.Delete(content, recursive: true);
    }

    private static IEnumerable<string> Tables()
    {
        foreach (var columns in (int[])[3, 8, 10, 12, 14, 20, 30, 60, 150])
            yield return $"## Of {columns} columns\n\n"
                + $"{Table([.. Enumerable.Range(1, columns).Select(i => $"Measure{i}of{columns}")], i => $"value{i}of{columns}")}";
        yield return $"## Of long words\n\n{Table(["One", "Two", "Three", "Four"], i => LongWord + i)}";
        string[] cells =
        [
            "Yes", "No", "A reason that goes on for a while, so that its column takes all the room that there is on the sheet and more",
            "`SomeVeryLongIdentifierNameThatCannotBeBrokenAnywhereAtAll`", LongAddress,
        ];
        yield return $"## Of text\n\n{Table(["Approved", "Refused", "Reason", "Code", "Address"], i => cells[i - 1])}";
    }

    private static string Table(string[] heads, Func<int, string> cell)
    {
        var numbers = Enumerable.Range(1, heads.Length);
        return $"| {string.Join(" | ", heads)} |\n|{string.Concat(heads.Select(_ => " --- |"))}\n| {string.Join(" | ", numbers.Select(cell))} |\n| "
            + $"{string.Join(" | ", numbers.Select(cell))} |\n";
    }

    private static IEnumerable<string> Formulas()
    {
        yield return "## Formulas";
        yield return "As $x^2$ is short, $$y = x^2$$ is short too.";
        yield return $"$$\n{Sum('a', 60)} = ENDA\n$$";
        yield return $"In a sentence ${Sum('b', 30)} = ENDB$ it is broken.";
        yield return $"$$\n\\frac{{{Sum('c', 20)}}}{{ENDC}}\n$$";
        yield return $"$$\n\\frac{{{Sum('d', 60)}}}{{ENDD}}\n$$";
        yield return $"In a sentence $\\frac{{{Sum('e', 12)}}}{{ENDE}}$ it is scrolled.";
        var rows = Enumerable.Range(1, 3).Select(row => string.Join(" & ", Enumerable.Range(1, 26).Select(column => $"m_{{{row}{column}}}")));
        yield return $"$$\n\\begin{{pmatrix}} {string.Join(" \\\\ ", rows)} \\end{{pmatrix}}\n$$";
    }

    private static string Sum(char letter, int terms) => string.Join(" + ", Enumerable.Range(1, terms).Select(i => $"{letter}_{{{i}}}"));

    private static string Code() =>
        $"## Code\n\n```python\n{string.Concat(Enumerable.Range(1, 120).Select(i => $"def line{i}(): return {i}\n"))}long = "
        + $"\"{string.Concat(Enumerable.Repeat("many words ", 30))}endofline\"\n{string.Concat(Enumerable.Repeat("unbroken", 40))}\n```\n";

    private static string Raw() => $"""
        ## Raw

        <details><summary>A folded part</summary>

        What is folded is on paper, with [its link](https://example.com/folded) and note.[^1]

        </details>

        <table><tr><th>{LongWord}</th><th>Second</th></tr><tr><td>{LongWord}</td><td>{LongWord}last</td></tr></table>

        <pre>{string.Concat(Enumerable.Repeat("raw words ", 40))}endofraw</pre>

        A <mark>marked text with [[tables]]</mark> and <kbd>Ctrl</kbd>.

        [^1]: The folded note.
        """;

    private static string Words() => $"""
        ## {LongWord}

        Text `SomeVeryLongIdentifierNameThatCannotBeBrokenAnywhereAtAll.AndItsMemberToo` and *{LongWord}*. {string.Join(" ", Enumerable.Range(1, 30).Select(i => $"[link{i}](https://example.com/{i})"))}

        > [!NOTE]
        > {LongAddress}

        {LongWord}
        :   Definition {LongWord}

        - list
          - {LongWord}
            - {LongAddress}

        ![A drawing](drawing.svg) ![Another](themed.svg) ![A photograph](photograph.svg)

        ![A tall drawing](tall.svg)

        ### Below the drawing

        The last words.
        """;

    private static string Scripts() => $"""
        ## 规则

        中文的句子很长{string.Concat(Enumerable.Repeat("很长", 60))}。

        ## الرقابة

        <p dir="rtl" lang="ar">الواجب والوسائل التقنية التي تتيح للناس فهم نظام آلي. <code>f(x) = [1]</code></p>

        See [[zustaendigkeit]] and [[tables]].
        """;

    private void Entry(string slug, string front, string body) => Write($"concepts/{slug}.md", $"---\n{front}\n---\n{body}\n");

    private void Write(string file, string text)
    {
        var path = Path.Combine(content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
