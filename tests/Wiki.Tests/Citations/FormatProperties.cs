using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Tests.Citations;

/// <summary>Whatever a title or a name holds, a format's reader gets it back and nothing else.</summary>
public sealed partial class FormatProperties
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["ab é王{}\\$%&#_~^<>\"'“”‘’|[]=,;.\n\r\t\u0001/"], 1, 30],
        Gen.String[1, 20]).Where(text => Plain(text).Length > 0 && !text.Any(char.IsSurrogate));

    [Fact]
    public void Bibtex_gives_any_title_back_and_each_brace_has_its_partner() => AnyText.Sample(title =>
    {
        var entry = Forms.Text("bibtex",
            new CitationItem
            {
                Id = "x",
                Title = title,
                Author = [CitationName.OfOrganisation(title)],
                Genre = title,
                Url = "https://example.org/" + title
            });
        Assert.Equal(0, DepthAtTheEnd(entry));
        Assert.StartsWith("@misc{", entry, StringComparison.Ordinal);
        Assert.Equal(Plain(title), Untex(Field(entry, "title        = {{", "}},\n")));
        Assert.Equal(Plain(title), Untex(Field(entry, "author       = {{", "}},\n")));
    });

    [Fact]
    public void Bibtex_keeps_any_person_one_person() => Gen.Select(AnyText, AnyText).Sample((given, family) =>
    {
        var entry = Forms.Text("bibtex",
            new CitationItem
            {
                Id = "x",
                Title = "X",
                Author = [new CitationName { Given = given, Family = family }, CitationName.FromText("Ben Baker")]
            });
        var names = SplitOutsideBraces(Field(entry, "author       = {", "},\n"), " and ");
        Assert.Equal(2, names.Count);
        var parts = SplitOutsideBraces(names[0], ", ");
        Assert.Equal([Plain(family), Plain(given)], parts.Select(part => Untex(part.StartsWith('{') && part.EndsWith('}') ? part[1..^1] : part)));
    });

    [Theory]
    [InlineData("ris", "\r\n")]
    [InlineData("enw", "\n")]
    public void A_field_is_one_line(string format, string lineEnd) => AnyText.Sample(title =>
    {
        var lines = Forms.Text(format,
            new CitationItem { Id = "x", Title = title, Genre = title, ContainerTitle = title, Author = [CitationName.OfOrganisation(title)] })
            .Split(lineEnd);
        Assert.Equal(format == "ris" ? 6 : 5, lines.Length);
        Assert.Contains(lines, line => line.EndsWith($" {OneSpace(Plain(title))}", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
    });

    [Fact]
    public void Json_gives_any_text_back() => AnyText.Sample(text =>
    {
        var written = Forms.Text("csl-json",
            new CitationItem
            {
                Id = "x",
                Title = text,
                Genre = text,
                Author = [new CitationName { Family = text, Given = text, Particle = text }],
                Url = "https://example.org/"
            });
        using var read = JsonDocument.Parse(written);
        var item = read.RootElement[0];
        Assert.Equal(Plain(text), item.GetProperty("title").GetString());
        Assert.Equal(Plain(text), item.GetProperty("author")[0].GetProperty("non-dropping-particle").GetString());
    });

    [Fact]
    public void Yaml_gives_any_text_back() => Gen.OneOf(AnyText, Gen.Const("🤖 \"and\" \\ 👩‍🔬: #")).Sample(text =>
    {
        var written = Forms.Text("citation-cff",
            new CitationItem { Id = "x", Title = text, Author = [new CitationName { Family = text, Given = text }], Abstract = text });
        var problems = new ProblemList(SourceReader.Read("CITATION.cff", Encoding.UTF8.GetBytes(written)));
        var read = Assert.IsType<YamlValue.Map>(YamlReader.Read(new TextSpan(0, written.Length), problems));
        Assert.Empty(problems.ToImmutable());
        Assert.Equal(Plain(text), Assert.IsType<YamlValue.Scalar>(read.Find("title")!.Value).Text);
        Assert.Equal(Plain(text), Assert.IsType<YamlValue.Scalar>(read.Find("abstract")!.Value).Text);
    });

    [Fact]
    public void A_template_call_on_Wikipedia_is_not_ended_by_what_is_in_it() => AnyText.Sample(text =>
    {
        var call = Forms.Text("cite-web",
            new CitationItem { Id = "x", Title = text, Author = [CitationName.OfOrganisation(text)], Url = "https://example.org/" + text }).Trim();
        var inside = call["{{cite web".Length..^2].Replace("{{!}}", "", StringComparison.Ordinal);
        Assert.DoesNotContain(inside, c => c is '{' or '}' or '[' or ']' or '<' or '>');
        Assert.Equal(4, inside.Count(c => c == '|'));
    });

    [Fact]
    public void No_style_fails_on_any_text() => AnyText.Sample(text =>
    {
        var item = new CitationItem
        {
            Id = text,
            Title = text,
            Genre = text,
            ContainerTitle = text,
            Version = text,
            Url = text,
            Language = text,
            Author = [CitationName.FromText(text), new CitationName { Family = text, Given = text, Suffix = text }]
        };
        foreach (var id in Forms.All.Ids)
        {
            Assert.DoesNotContain("<", Face().Replace(Forms.Html(id, item), ""), StringComparison.Ordinal);
        }
    }, iter: 50);

    [Theory]
    [InlineData("a{b}c", @"a\{b\}c")]
    [InlineData("a}b{c", @"a\textbraceright{}b\textbraceleft{}c")]
    [InlineData("a < b > c", "a $<$ b $>$ c")]
    [InlineData("$5 < $6", @"\$5 < \$6")]
    [InlineData("-- ---- '' `` ,, ?` !`", "-{}- -{}-{}-{}- '{}' `{}` ,{}, ?{}` !{}`")]
    [InlineData(@"\ ~ ^ & % # _", @"\textbackslash{} \textasciitilde{} \textasciicircum{} \& \% \# \_")]
    public void Characters_that_mean_something_to_TeX_are_written_as_its_readers_know_them(string title, string expected) =>
        Assert.Equal(expected, Field(Forms.Text("bibtex", new CitationItem { Id = "x", Title = title }), "title        = {{", "}}\n"));

    [Fact]
    public void An_address_is_percent_encoded_and_never_escaped_for_TeX() =>
        Assert.Contains(@"\url{https://xn--bcher-kva.example:8443/%7Ba%7D_b%5C%25%C3%A9%24?x=1&y=%7E#%26}",
            Forms.Text("bibtex", new CitationItem { Id = "x", Title = "X", Url = @"https://bücher.example:8443/{a}_b\%é$?x=1&y=~#%26" }),
            StringComparison.Ordinal);

    [Fact]
    public void Bibtex_gives_any_address_back() => AnyText.Sample(text =>
    {
        var url = "https://example.org/" + text;
        var written = Field(Forms.Text("bibtex", new CitationItem { Id = "x", Title = "X", Url = url }), @"\url{", "}}");
        Assert.DoesNotContain(written, c => c is '\\' or '{' or '}' or '~' or '^' or '$' or '"' or '<' or '>' or ' ' || !char.IsAscii(c)
            || char.IsControl(c));
        Assert.Equal(Uri.UnescapeDataString(url), Uri.UnescapeDataString(written));
    });

    [Theory]
    [InlineData("bibtex")]
    [InlineData("biblatex")]
    public void Our_own_reader_finds_any_address_that_Bibtex_holds(string format) => AnyText.Sample(text =>
    {
        var written = Forms.Text(format, new CitationItem { Id = "x", Title = "X", Url = "https://example.org/" + text });
        var work = Assert.Single(ReferenceReader.Read("references.bib", Encoding.UTF8.GetBytes(written)).Value);
        Assert.Equal(Uri.UnescapeDataString("https://example.org/" + text), Uri.UnescapeDataString(work.Cited.Plain.Url!));
    });

    [Fact]
    public void A_title_does_not_look_like_the_next_field() =>
        Assert.Contains("TI  - A TI - b\r\n", Forms.Text("ris", new CitationItem { Id = "x", Title = "A TI  - b" }), StringComparison.Ordinal);

    [Fact]
    public void An_article_stays_with_its_name_in_BibTeX() =>
        Assert.Contains("{{al-Khwarizmi}, Muhammad and van der Berg-Smith, Jan}",
            Forms.Text("bibtex",
                new CitationItem
                {
                    Id = "x",
                    Title = "X",
                    Author = [CitationName.FromText("al-Khwarizmi, Muhammad"), CitationName.FromText("Jan van der Berg-Smith")]
                }),
                    StringComparison.Ordinal);

    /// <summary>What a citation keeps of a text: one line, without control characters and without spaces around it.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            var isControl = char.IsControl(c) && c is not (> '\u007F' and not '\u0085') || c is '\u2028' or '\u2029';
            if (!isControl) plain.Append(c);
            else if (char.IsWhiteSpace(c) && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().Trim();
    }

    private static string OneSpace(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Field(string entry, string start, string end)
    {
        var from = entry.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return entry[from..entry.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static int DepthAtTheEnd(string entry)
    {
        var depth = 0;
        foreach (var c in entry)
        {
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            Assert.True(depth >= 0);
        }
        return depth;
    }

    private static List<string> SplitOutsideBraces(string text, string separator)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth != 0 || string.CompareOrdinal(text, i, separator, 0, separator.Length) != 0) continue;
            parts.Add(text[start..i]);
            start = i + separator.Length;
            i = start - 1;
        }
        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>A reader of TeX that knows just what may occur.</summary>
    private static string Untex(string tex) => tex
        .Replace("$<$", "<", StringComparison.Ordinal).Replace("$>$", ">", StringComparison.Ordinal)
        .Replace(@"\textbraceleft{}", "\uE000", StringComparison.Ordinal).Replace(@"\textbraceright{}", "\uE001", StringComparison.Ordinal)
        .Replace(@"\textasciitilde{}", "~", StringComparison.Ordinal).Replace(@"\textasciicircum{}", "^", StringComparison.Ordinal)
        .Replace(@"\textbackslash{}", "\uE002", StringComparison.Ordinal)
        .Replace("\\{", "\uE000", StringComparison.Ordinal).Replace("\\}", "\uE001", StringComparison.Ordinal)
        .Replace("{}", "", StringComparison.Ordinal)
        .Replace("\\", "", StringComparison.Ordinal)
        .Replace('\uE000', '{').Replace('\uE001', '}').Replace('\uE002', '\\');

    /// <summary>The tags that a style may write.</summary>
    [GeneratedRegex("</?(i|b|sup|sub|span)>|<span class=\"[a-z]+\">")]
    private static partial Regex Face();
}
