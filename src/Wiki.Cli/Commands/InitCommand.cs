using System.CommandLine;
using Wiki.Cli.Files;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki init</c>: makes the smallest wiki that shows how one works: settings, and two entries that link to each other.</summary>
internal static class InitCommand
{
    private const string Details = """
        Makes a content folder with site.yaml and two entries. Nothing that is there already is touched.

        Example:
          wiki init my-wiki
        """;

    private const string Settings = """
        # `wiki manual site-settings` tells everything that can stand here; these lines are enough to begin with.
        title: My wiki
        # The address at which readers will find the site. Citations need it.
        # base_url: https://wiki.example.org

        """;

    private const string FirstEntry = """
        ---
        title: Entry
        summary: An entry explains one concept; it is a Markdown file with a few lines of front matter.
        related: [wikilink]
        ---

        An entry is a file in `content/concepts/`. Its name becomes its address, and the lines at its top tell what it is called,
        what it says in a sentence or two, and what it is related to. Entries lead to each other by a [[wikilink]].

        """;

    private const string SecondEntry = """
        ---
        title: Wikilink
        summary: A wikilink leads from one entry to another by name, and is checked at every build.
        aliases: [link between entries]
        ---

        Two square brackets around the name of an [[entry]] link to it: its title, its file name, or one of its aliases.
        A name that no entry has is an error, so no reader meets a dead link.

        """;

    private const string ReadMe = """
        # My wiki

        The entries are in `content/`. `wiki serve` shows the site while you write; `wiki new concept "A title"` starts an entry;
        `wiki check` finds what is wrong; `wiki build` writes the site to `_site/`.
        `wiki manual` prints the manual.

        """;

    private const string Ignored = """
        /_site/
        /._site.wiki-*

        """;

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where to start it", DefaultValueFactory = _ => "." };
        var command = new Verb("init", "Start a wiki", Details) { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        var content = Below(folder, "content");
        if (Path.Exists(content)) throw new CommandFailure($"`{content}` is there already", "name another folder: `wiki init my-wiki`");
        foreach (var (path, text) in Files)
        {
            var target = Below(folder, path);
            if (NewFile.TryWrite(target, text)) terminal.Output.WriteLine($"wrote {target}");
        }
        terminal.Output.WriteLine($"next: {(folder is "." ? "" : $"cd {folder} && ")}{Wiki} serve");
        terminal.Output.WriteLine($"the manual: {Wiki} manual");
        return ExitCode.Done;
    }

    /// <summary>The command as it is typed here: who has it through npx has none by its name.</summary>
    private static string Wiki => Environment.GetEnvironmentVariable("npm_command") == "exec" ? "npx citewiki" : "wiki";

    private static string Below(string folder, string path) => folder is "." ? path : Path.Join(folder, path);

    private static (string Path, string Text)[] Files =>
    [
        ("content/site.yaml", Settings), ("content/concepts/entry.md", FirstEntry), ("content/concepts/wikilink.md", SecondEntry),
        ("README.md", ReadMe), (".gitignore", Ignored),
    ];
}
