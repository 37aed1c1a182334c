using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Wiki.Diagnostics;
using Wiki.Tests.Content;
using Wiki.Text;

namespace Wiki.Tests.Laws;

/// <summary>
/// Every word that an author writes outside comments is on the page, or a diagnostic names its place. Bodies are composed at random of all that the
/// dialect has, whole and broken; each word in them is written once, so that losing one shows.
/// </summary>
public sealed partial class WordLaws
{
    /// <summary>In each, <c>§</c> is a word, <c>@</c> an inline, <c>¶</c> a number, small so that marks and notes meet.</summary>
    private static readonly string[] Inlines =
    [
        "§", "*@*", "**§ @**", "_§_", "~~§~~", "H~§~", "x^§^", "==§==", "`§`", "``§ ` §``", "[@](https://e.org)", "[§](beta.md \"§\")",
        "[§](#x \"§\")", "[§](https://e.org \"§\")", "![§](a.png)", "![§ @](a.png \"§\")",
        "[[alpha]]", "[[alpha|§]]", "[[alpha#x|§ @]]", "![[a.png|§]]", "![[alpha|§]]", "[§][lab]", "[lab]", "[§][]", "[^¶]", "[@key, §]",
        "[see §; @key]", "$§$", "$$§$$", "$`§`$", "§$x$§", "<b>§</b>", "<span title='§'>@</span>",
        "<br>", "<https://e.org>", "<!-- § -->", "&amp;§", "\\*§\\*", "{.cls}", "{#i¶}", "{§}", "{{ § }}", "{% § %}", "{{< § >}}", "(§)[§]",
        "[§] (https://e.org)", "^[§ @]", "§\\\n§", "§  \n§", "https://e.org/x", "\"§\"", "§--§...", "'§'",
        "<a href='beta.md'>§</a>", "<a>§</a>", "{§=§}", "{.cls §=\"§\"}", "<x-y class=\"§\">§", "<kbd>§", "%%§%%", "![§](https://e.org/a.png \"§\")",
        "![§](javascript:x \"§\")", "[§](javascript:x \"§\")", "[§]()", "[](beta.md)", "ABC",
        "[§ ![§](a.png \"§\") §](beta.md)", "[[alpha|[§](beta.md \"§\")]]", "[§", "[[§", "![§", "`§", "*§", "§]", "§](", "<b", "<!-- §", "%% §", "$§",
        "{: .cls}", "<span onclick=\"§\">§</span>", "![§ [@key] §](a.png)", "[§ [[alpha|§]] §](beta.md)",
        "![§ [[beta]] <b title=\"§\">§</b>](a.png)", "<img src=\"a.png\" alt=\"§\" title=\"§\">", "![§ [^¶]](a.png)", "[§](<beta.md> '§')",
        "![§](a.png =30x20)", "[§](two words.md)", "{§}`§`", "\n", "\n§ ",
    ];

    private static readonly string[] Blocks =
    [
        "§ @ §", "@ @ @", "## § @", "### § {#i¶}", "#### § {.cls} §", "### § {§}", "##§", "# §", "§ @\n===", "§\n---", "- § @\n- §",
        "- §\n\n  §\n- §", "1. §\n2. § @", "7) §\n8) §", "(a) §\n(b) § @\n(c) §", "a) §\nb) §", "(i) §\n\n(ii) §",
        "> § @\n> §", "> [!NOTE]\n> § @", "> [!note] §\n> §", "> [!§]\n> §", "> §\n§", "```python\n§\n```", "```python title=\"§\" §\n§\n```",
        "~~~\n§\n§", "```\n§\n``` §", "``` {.§ §=§}\n§\n```", "    §\n    §",
        "| § | @ |\n|---|:-:|\n| § | @ |", "| § | § |\n|---|---|\n| § | § | § | § |\n| § |", "| § | § |\n| § | § |", "§ | §\n-|-\n§ | §",
        "|§|\n|-|\n|§|§|", "+---+---+\n| § | § |\n+---+---+", "§\n: § @", "§\n:   §\n:   §", "Term §\n\n:   § @",
        "[^¶]: § @", "[^¶]: §\n\n    §", "§[^¶] §[^¶]", "[^§]: §", "[^¶]:", "[lab]: https://e.org \"§\"", "[lab]: <https://e.org> '§'", "§ [lab]",
        "*[ABC]: § §", "*[§]: §", "ABC § ABC", "^^^ §\n![§](a.png)\n^^^", "^^^\n![§](a.png \"§\")\n^^^ § @",
        "^^^ §", "^^^\n§", "$$\n§\n$$", "$$\n§", "$$ §", "```math\n§\n```", "<div>\n\n§ @\n\n</div>", "<div>§</div>",
        "<details><summary>§</summary>\n\n§ @\n\n</details>", "<!-- § -->", "<!-- §\n§ -->", "<!-- §", "<script>§</script>", "<foo>§</foo>",
        "<p title=\"§\">§</p>", "<p onclick=\"§\" id=\"i¶\">§</p>", "---", "***", "- [ ] §\n- [x] § @", "• §\n• §", "%%§%%", "%%\n§\n%%",
        "%%\n\n§\n\n%%", ":::note §\n§\n:::", "!!! note \"§\"\n    §", "{: .cls}", "{#i¶}", "{.cls §}", "[§]: §", "[§]: <§>", "[§]: § \"§\"",
        "§ ^blk-¶", "<table><tr><td>§</td></tr></table>", "<ul><li>§", "<?php § ?>", "<!DOCTYPE §>", "<![CDATA[§]]>", "<textarea>§</textarea>",
        "<svg><text>§</text></svg>", "<style>§</style>", "<iframe>§</iframe>", "<select><option>§</option></select>",
        "<title>§</title>", "<noscript>§</noscript>", "<math><mi>§</mi></math>", "<template>§</template>", "<object>§</object>", "<video>§</video>",
        "<table>§<tr><td>§</table>", "<h1>§</h1>", "<img src=\"a.png\" alt=\"§\" title=\"§\">", "<img alt=\"§\">",
        "<a href=\"beta.md\" title=\"§\">§</a>", "<input value=\"§\">", "<button>§</button>", "[TOC]\n§", "import § from 'x'", "§:: [[alpha]]",
        "=== \"§\"\n    §", "-§\n-§", "@\n- §\n2. §", "\t§", "- §\n  > § @\n  > - §", "> ```\n> §\n§", "1. ```\n   §\n   ```\n   §",
    ];

    private static readonly string[] Breaks = ["", "", "[", "]", "(", ")", "*", "`", "```", "|", "\n", "\n\n", " ", "    ", "> ", "- ", "{", "}", "<",
        ">", "$", "^", "~", ":", "!", "\"", "\\", "<!--", "-->", "%%", "[^", "]:", "&", "\t", "</div>", "<p>"];

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Words_of_any_composition_are_on_the_page_or_told(int breaks)
    {
        foreach (var choices in Choices()) AssertNothingIsLost(new Composition(choices, breaks).Text);
    }

    [Fact]
    public void Words_of_each_construct_alone_are_on_the_page_or_told()
    {
        foreach (var block in Blocks.Concat(Inlines)) AssertNothingIsLost(Composition.Of(block));
    }

    /// <summary>
    /// The same ones at each run, so that nobody's change fails for another's fault; <c>WIKI_LAW_SEED</c> and <c>WIKI_LAW_COUNT</c> look further.
    /// </summary>
    private static IEnumerable<int[]> Choices()
    {
        var random = new Random(int.Parse(Environment.GetEnvironmentVariable("WIKI_LAW_SEED") ?? "3"));
        var count = int.Parse(Environment.GetEnvironmentVariable("WIKI_LAW_COUNT") ?? "2000");
        for (var i = 0; i < count; i++) yield return [.. Enumerable.Range(0, random.Next(4, 40)).Select(_ => random.Next(1 << 20))];
    }

    private static void AssertNothingIsLost(string markdown)
    {
        var (body, diagnostics) = Bodies.Read(markdown);
        var shown = Shown(Bodies.Html(body)) + string.Concat(body.References.Select(reference => $" {reference.Target} {reference.Fragment}"));
        var source = new SourceText("a.md", markdown);
        var comments = Comments(markdown);
        comments.AddRange(FenceWord().Matches(markdown).Select(match => (match.Index, match.Index + match.Length)));
        foreach (Match word in Word().Matches(markdown))
        {
            if (shown.Contains(word.Value, StringComparison.OrdinalIgnoreCase)
                || comments.Exists(comment => comment.Index <= word.Index && word.Index < comment.End)) continue;
            var line = source.PositionOf(word.Index).Line;
            if (!diagnostics.Any(told => Names(told, line)))
                Assert.Fail($"lost: {word.Value} in line {line} of\n{markdown}\n--- shown as\n{Bodies.Html(body)}\n--- "
                    + $"told\n{string.Join('\n', diagnostics.Report())}");
        }
    }

    private static string Shown(string html)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html);
        var text = new StringBuilder(document.Body!.TextContent);
        foreach (var attribute in document.Body.QuerySelectorAll("*").SelectMany(element => element.Attributes))
            if (attribute.Name is "alt" or "title" or "id" or "class" or "href" or "alttext")
                text.Append(' ').Append(Uri.UnescapeDataString(attribute.Value));
        return text.ToString();
    }

    /// <summary>
    /// Whether a diagnostic is about the line: it begins there or goes over it, its message lists it, or it says that all from some line on is meant.
    /// </summary>
    private static bool Names(Diagnostic told, int line)
    {
        var first = told.Location.Line;
        if (first == line || ListsLine(told.Message, line)) return true;
        var isOpenScript = told.Rule == Rules.RemovedHtml && Regex.IsMatch(told.Message, "`(script|style)`");
        // A place ends with its line, and a tag or a definition may go on in the next.
        var isTag = (told.Rule == Rules.RemovedHtml || told.Rule == Rules.UnusedDefinition || told.Rule == Rules.UnsafeLink
            || told.Rule == Rules.EmptyLink || told.Rule == Rules.UnreadText) && line - first <= 2;
        if (first < line
            && (isTag || isOpenScript || told.Rule == Rules.UnclosedBlock || told.Message.EndsWith(" and below", StringComparison.Ordinal)))
            return true;
        if (first < line && Regex.Match(told.Message, "down to line ([0-9]+)") is { Success: true } reach && line <= int.Parse(reach.Groups[1].Value))
            return true;
        // A note takes in what follows, whatever it is, up to an empty line and often beyond.
        return first < line && told.Rule == Rules.UnusedDefinition && told.Message.Contains("footnote", StringComparison.Ordinal);
    }

    private static bool ListsLine(string message, int line) =>
        message.LastIndexOf("in line ", StringComparison.Ordinal) is >= 0 and var list
        && ListedLines().Matches(message, list).Any(place =>
            int.Parse(place.Groups["first"].Value) is var first
            && (first == line || (place.Groups["last"] is { Success: true } last && first < line && line <= int.Parse(last.Value))));

    [GeneratedRegex("(?<first>[0-9]+)(–(?<last>[0-9]+))?")]
    private static partial Regex ListedLines();

    [GeneratedRegex("q[a-z]{3}q")]
    private static partial Regex Word();

    /// <summary>One word after the language of code is its name for other programs.</summary>
    [GeneratedRegex("(```+|~~~+) *[^ \n`]+[ \t]+[^\\s\"']+[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex FenceWord();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>Where comments may stand. Which of three percent marks belong together is not looked into.</summary>
    private static List<(int Index, int End)> Comments(string markdown)
    {
        var marks = Regex.Matches(markdown, "%%").Select(match => match.Index).ToList();
        var pairs = marks.Zip(marks.Skip(1)).Where(pair => !Regex.IsMatch(markdown[pair.First..pair.Second], @"\n[ >]*\n"));
        return [.. Comment().Matches(markdown).Select(match => (match.Index, match.Index + match.Length)), .. pairs];
    }

    /// <summary>A body made from choices, so that fewer choices make a smaller one.</summary>
    private sealed class Composition
    {
        private readonly int[] choices;
        private int next;
        private int words;

        public Composition(int[] choices, int breaks)
        {
            this.choices = choices;
            var text = new StringBuilder();
            while (next < choices.Length) text.Append(Nested(Block())).Append(Choose(4) == 0 ? "\n" : "\n\n");
            for (var i = 0; i < breaks; i++)
            {
                var at = Choose(text.Length + 1);
                text.Remove(at, Math.Min(Choose(2), text.Length - at)).Insert(at, Breaks[Choose(Breaks.Length)]);
            }
            Text = text.ToString();
        }

        private Composition() => choices = [];

        public string Text { get; } = "";

        public static string Of(string template) => new Composition().Fill(template, 0) + "\n";

        /// <summary>The next choice, and when all are used up any that differs from the last.</summary>
        private int Choose(int count)
        {
            var choice = next < choices.Length ? choices[next] : choices.Length == 0 ? 0 : choices[next % choices.Length] / 7 + next;
            next++;
            return choice % count;
        }

        private string Block() => Fill(Blocks[Choose(Blocks.Length)], 0);

        private string Nested(string block) => Choose(8) switch
        {
            0 => Prefixed(block, "> ", "> "),
            1 => Prefixed(block, "- ", "  "),
            2 => Prefixed(block, "    ", "    "),
            _ => block,
        };

        private static string Prefixed(string block, string first, string others) =>
            first + block.Replace("\n", "\n" + others, StringComparison.Ordinal);

        private string Fill(string template, int depth)
        {
            var text = new StringBuilder();
            foreach (var c in template)
            {
                if (c == '§') text.Append(NextWord());
                else if (c == '¶') text.Append(Choose(4));
                else if (c == '@') text.Append(depth > 2 || choices.Length == 0 ? NextWord() : Fill(Inlines[Choose(Inlines.Length)], depth + 1));
                else text.Append(c);
            }
            return text.ToString();
        }

        private string NextWord()
        {
            var word = words++;
            return $"q{(char)('a' + word / 676 % 26)}{(char)('a' + word / 26 % 26)}{(char)('a' + word % 26)}q";
        }
    }
}
