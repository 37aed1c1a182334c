using CsCheck;
using Wiki.Cli.Commands;
using Wiki.Tests;

namespace Wiki.Cli.Tests.Commands;

/// <summary>
/// A wiki on a disk whose entries, settings, templates and published files are edited at random. After each edit <c>check</c> tells what <c>build</c>
/// tells; and <c>build</c> leaves the site that one into an empty folder leaves or, with errors, the site of before.
/// </summary>
public sealed class EditedWikiProperties
{
    private const string Record = ".site.wiki-lock";

    private static readonly Gen<Edit> Entries = Gen.Select(
        OneOf("concepts/oak.md", "concepts/ash.md", "instruments/saw.md", "about.md"),
        OneOf(
            "---\ntitle: Oak\nsummary: A tree.\nrelated: [ash]\n---\nSee [[ash]].\n",
            "---\ntitle: Ash\nsummary: A tree.\naliases: [oak]\n---\n## Leaves\n\n<b>Of</b> [[Oak]].\n",
            "---\ntitle: Saw\nsummary: A tool.\nstatus: draft\n---\n", "---\ntitle: Ash\nupdated: 2026-02-30\n---\n",
            "---\ntitle: Hidden\n---\n&#x202e;[[nowhere]]\n", null),
        (path, text) => new Edit("content/" + path, text));

    private static readonly Gen<Edit> Settings = OneOf(
            "title: Trees\nbase_url: https://trees.example\n",
            "title: Woods\nbase_url: https://trees.example/wood\npage_size: 10\nlanguage: de\ncitations: [oscola, bibtex]\n",
            "title: Trees\nseverities: { missing-summary: off, orphan: error }\n", "title: Trees\ncitations: [mine]\n", "title: [broken\n", null)
        .Select(text => new Edit("content/site.yaml", text));

    private static readonly Gen<Edit> Assets = OneOf("one", "two", null).Select(text => new Edit("content/assets/leaf.txt", text));

    /// <summary>Most of them render; of the others some cannot be read, and some fail on every page or on one alone.</summary>
    private static readonly Gen<Edit> Templates = OneOf<(string, string?)>(
            ("article.html", Theme("article.html")
                .Replace("<main id=\"main\">", "<main id=\"main\"><p>{{ entry.slug }} of {{ site.title }}</p>", StringComparison.Ordinal)),
            ("article.html", Theme("article.html")
                .Replace("<main id=\"main\">", "<main id=\"main\">{{ if entry.slug == \"ash\" }}{{ nothing }}{{ end }}", StringComparison.Ordinal)),
            ("article.html", null), ("partials/footer.html", "<footer>{{ site.title }} <a href=\"{{ root }}\">{{ words.home }}</a></footer>\n"),
            ("partials/footer.html", "{{ site.no_such_thing }}"), ("partials/footer.html", null),
            ("print.html",
                "<!doctype html><html lang=\"en\"><title>{{ entry.title }}</title>{{ for author in entry.authors }}{{ author }}{{ end }}</html>"),
                ("print.html", "{{ for x in }}"), ("print.html", null),
            ("home.html", "<!doctype html><title>{{ site.title }}</title>{{ for i in 1..10000000 }}{{ i }}{{ end }}"), ("home.html", null),
            ("assets/site.css", "body { color: red }"), ("assets/site.css", null),
            ("citations/mine.csl", Theme("citations/oscola.csl")), ("citations/mine.csl", Theme("citations/apa.csl")),
            ("citations/mine.csl", "<style>"), ("citations/mine.csl", null), ("citations/other.txt", "{{ title }}"), ("citations/other.txt", null),
            ("languages/en.json", "{ \"home\": \"Start\" }"), ("languages/en.json", "{ \"home\": Start }"), ("languages/en.json", null))
        .Select(template => new Edit("templates/" + template.Item1, template.Item2));

    private static readonly Gen<Edit> Published = OneOf("site/index.html", "site/wiki/oak/index.html", "site/feed.xml", Record)
        .SelectMany(path => OneOf(new Edit(path, path.StartsWith('.') ? "wiki-record 1\n" : "not from a build"), new Edit(path, null)));

    [Fact]
    public void Check_tells_what_build_tells_and_build_leaves_the_clean_site() =>
        Gen.Frequency((4, Entries), (2, Settings), (1, Assets), (4, Templates), (2, Published)).Array[1, 8]
            .Sample(PlayOut, iter: 12, print: script => string.Join("; ", script.Select(edit => edit.ToString())));

    private static void PlayOut(Edit[] script)
    {
        using var here = new TemporaryFolder();
        here.Write("templates/note.txt", "The folder is named, so it must be there.");
        here.Write("content/concepts/oak.md", "---\ntitle: Oak\nsummary: A tree.\n---\n");
        var isRecordLost = false;
        foreach (var edit in (Edit[])[new("content/site.yaml", "title: Trees\nbase_url: https://trees.example\n"), .. script])
        {
            edit.Make(here);
            isRecordLost |= edit.Path == Record;
            var before = here.Tree("site");
            var check = Run(here, "check");
            Assert.Equal(before, here.Tree("site"));
            var build = Run(here, "build", "--output", here["site"]);
            if (isRecordLost && build.Code == ExitCode.Unusable)
            {
                // Of a folder without its record nobody knows who has made what in it, so one that holds more than the site is refused.
                Assert.Contains("no build on this machine has left", build.Problems, StringComparison.Ordinal);
                Assert.Equal(before, here.Tree("site"));
                Directory.Delete(here["site"], recursive: true);
                continue;
            }
            Assert.Equal(check, build);
            if (build.Code != ExitCode.Done)
            {
                Assert.Equal(ExitCode.ContentProblems, build.Code);
                Assert.Equal(before, here.Tree("site"));
                continue;
            }
            isRecordLost = false;
            Assert.Equal(build, Run(here, "build", "--output", here["clean"]));
            Assert.Equal(here.Tree("clean"), here.Tree("site"));
            Directory.Delete(here["clean"], recursive: true);
        }
    }

    private static (int Code, string Problems) Run(TemporaryFolder here, string command, params string[] options)
    {
        using StringWriter output = new(), error = new() { NewLine = "\n" };
        using var terminal = new Terminal(output, error, CancellationToken.None);
        var code = WikiCommand.Run([command, "--content", here["content"], "--templates", here["templates"], .. options], terminal);
        return (code, WithoutLostAddresses(error.ToString()));
    }

    /// <summary>Only a build that takes another's place can tell of addresses that were there before.</summary>
    private static string WithoutLostAddresses(string problems)
    {
        var (kept, isLost) = (new List<string>(), false);
        foreach (var line in problems.Split('\n'))
        {
            isLost = line.Contains("[WIKI147 address-gone]", StringComparison.Ordinal) || (isLost && line.StartsWith("  ", StringComparison.Ordinal));
            if (!isLost) kept.Add(line);
        }
        return string.Join('\n', kept);
    }

    private static string Theme(string path) => File.ReadAllText(Path.Combine(Repository.Root, "templates", path));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>A file's new text; null when it goes.</summary>
    private sealed record Edit(string Path, string? Text)
    {
        /// <summary>
        /// A published file is exchanged only where it is: a new one in its place would be somebody else's, which builds leave as it is.
        /// </summary>
        public void Make(TemporaryFolder here)
        {
            if (Path.StartsWith("site/", StringComparison.Ordinal) && !File.Exists(here[Path])) return;
            if (Text is not null) here.Write(Path, Text);
            else if (File.Exists(here[Path])) File.Delete(here[Path]);
        }

        public override string ToString() => $"{Path}: {Text?.ReplaceLineEndings(" ") ?? "gone"}";
    }
}
