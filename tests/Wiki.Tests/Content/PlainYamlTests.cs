using System.Collections.Immutable;
using CsCheck;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Tests.Content;

/// <summary>
/// What the quick reader of front matter does not leave to the library, it reads as the library does: the same keys, texts and places.
/// </summary>
public sealed class PlainYamlTests
{
    private static readonly string[] Plain =
    [
        "title: Mesa-Optimization\n", "published: 2026-05-30\n", "aliases: [inner optimiser, P(doom), k-anonymity]\n",
        "related:\n  - alignment\n  - \"a: b\"\n", "source:\n  citation: 'One, two: three'\n  url: https://example.org/a?b=c#d\n",
        "authors:\n- Ada Example\n- Ørsted\n", "# a remark\n", "\n", "summary: What it is, and why it matters — briefly.\n", "empty: \"\"\n",
        "list: []\n", "   \n", "force:   in-force   \n",
    ];

    private static readonly string[] Pieces =
    [
        ":", ": ", "\n", "\n  ", "\n ", "- ", "-", "[", "]", "{", "}", ", ", ",", "\"", "'", " #", "#", "&a", "*a", "!", "|", ">", "%", "@", "`", "?",
        "\\", "---", "...", "<<: ", " ", "a", "b c", "key: ", "key:\n", "é", "\u00A0", "\u0085", "\u2028", "\uFEFF",
        "\t", "\r\n", "~", "null", "\uD83D\uDE00", "x: y\n", "  x: y\n", "  - y\n", "- y\n",
    ];

    [Fact]
    public void Front_matter_as_people_write_it_is_read_quickly_and_alike() =>
        OneOf(Plain).Array[0, 8].Sample(lines => AreAlike(string.Concat(lines.Distinct())), iter: 2_000);

    [Fact]
    public void Front_matter_with_anything_in_it_is_read_alike() =>
        Gen.Select(OneOf([.. Plain, .. Pieces]).Array[0, 12], Gen.Int[0, 200], OneOf(Pieces)).Sample(
            (pieces, at, inserted) =>
            {
                var text = string.Concat(pieces);
                var place = Math.Min(at, text.Length);
                AreAlike(text.Insert(place, inserted), mayGiveUp: true);
            },
            iter: 20_000);

    [Fact]
    public void The_sample_wiki_is_read_quickly()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "content"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText)
            .ToList();
        var quick = files.Count(file => FrontMatterOf(file) is { } span && PlainYaml.Read(file, span) is not null);
        Assert.InRange(quick, files.Count * 3 / 4, files.Count);
    }

    private static Gen<string> OneOf(string[] pieces) => Gen.OneOf(pieces.Select(piece => Gen.Const(piece)).ToArray());

    private static TextSpan? FrontMatterOf(string file) =>
        file.IndexOf("\n---", 4, StringComparison.Ordinal) is > 0 and var end ? new TextSpan(4, end + 1) : null;

    private static void AreAlike(string yaml, bool mayGiveUp = false)
    {
        var text = $"---\n{yaml}\n---\nBody";
        var span = TextSpan.FromLength(4, yaml.Length + 1);
        var quick = PlainYaml.Read(text, span);
        if (quick is null)
        {
            Assert.True(mayGiveUp, $"left to the library:\n{yaml}");
            return;
        }
        var problems = new ProblemList(new Parsed<SourceText>(new SourceText("a.md", text), []));
        var whole = YamlReader.ReadAny(span, problems);
        Assert.Empty(problems.Found);
        Assert.Equal(Told(whole.Pairs, problems), Told(quick.Value, problems));
    }

    private static string Told(ImmutableArray<YamlPair> pairs, ProblemList problems) =>
        string.Concat(pairs.Select(pair => $"{pair.Key} at {problems.At(pair.KeySpan)}: {Told(pair.Value, problems)}\n"));

    private static string Told(YamlValue value, ProblemList problems) => value switch
    {
        YamlValue.Scalar scalar => $"'{scalar.Text}' {(scalar.IsPlain ? "plain" : "quoted")} {problems.At(scalar.Span)}+{scalar.Span.Length}",
        YamlValue.List list => $"[{string.Join(", ", list.Items.Select(item => Told(item, problems)))}] {problems.At(list.Span)}",
        YamlValue.Map map => $"{{{Told(map.Pairs, problems)}}} {problems.At(map.Span)}",
        _ => "unreadable",
    };
}
