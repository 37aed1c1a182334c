using System.CommandLine;
using Wiki.Cli.Files;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Commands;

/// <summary>
/// <c>wiki new</c>: makes the file of an entry, so that its author begins with the text. The entry is a draft until its author says otherwise.
/// </summary>
internal static class NewCommand
{
    private const string Details = """
        Makes a draft in the folder of its kind, named after its title. A file that is there already is never touched.

        Example:
          wiki new concept "Mesa-optimisation"
        """;

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("kind") { Description = "A kind that site.yaml declares, or page" };
        var title = new Argument<string[]>("title") { Description = "The entry's title", Arity = ArgumentArity.OneOrMore };
        var content = SiteArguments.ContentOption();
        var command = new Verb("new", "Start an entry", Details) { kind, title, content };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(kind), string.Join(' ', parsed.GetRequiredValue(title)), parsed.GetRequiredValue(content), terminal));
        return command;
    }

    private static int Run(string kindKey, string title, string content, Terminal terminal)
    {
        var folder = SiteArguments.RequireContent(content);
        using var files = new SourceFolder(folder);
        var settings = new ContentFiles(files, new InputDigests()).ReadSettings().Value;
        var kind = FindKind(settings, kindKey);
        var slug = Slug.From(title);
        if (slug.IsEmpty)
            throw new CommandFailure($"the title `{title}` has no letters or digits that an address can be made of",
                "give it in Latin letters and change `title:` in the file afterwards");
        var path = Path.Join(folder, kind.Folder, slug.Value + ".md");
        if (!NewFile.TryWrite(path, EntryText.Of(title, kind, settings, Today.Date)))
            throw new CommandFailure($"`{path}` is there already", "open it, or choose another title");
        terminal.Output.WriteLine(path);
        return ExitCode.Done;
    }

    private static KindDeclaration FindKind(Settings settings, string key)
    {
        if (settings.Kind(key) is { } kind) return kind;
        if (key == Settings.PageKind) return settings.Page;
        var known = settings.Kinds.Select(declared => declared.Key).Append(Settings.PageKind).ToList();
        throw new CommandFailure($"there is no kind `{key}`", Nearest.Help(key, known) ?? $"there are {string.Join(", ", known)}");
    }
}
