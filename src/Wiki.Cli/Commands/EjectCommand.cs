using System.CommandLine;
using Wiki.Cli.Files;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki eject</c>: writes built-in templates to the wiki's own folder, where they can be changed. Never overwrites one.</summary>
internal static class EjectCommand
{
    private const string Details = """
        Without a file, all of them. A template that is there already is kept.

        Example:
          wiki eject partials/cite.html
        """;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Templates to copy, as paths below the templates folder",
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "file"
        };
        files.CompletionSources.Add(_ => Theme.ReadBuiltIn().Select(file => file.Path));
        var folder =
            new Option<string>("--templates") { Description = "Folder to copy to", HelpName = "folder", DefaultValueFactory = _ => "templates" };
        var command = new Verb("eject", "Copy built-in templates to change them", Details) { files, folder };
        command.SetAction(parsed => Run(parsed.GetValue(files) ?? [], parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string[] wanted, string folder, Terminal terminal)
    {
        var builtIn = Theme.ReadBuiltIn();
        var chosen = wanted.Length == 0 ? builtIn : [.. wanted.Select(path => Find(builtIn, path))];
        foreach (var file in chosen)
        {
            var target = Path.Join(folder, file.Path);
            var isNew = NewFile.TryWrite(target, file.Bytes.Span);
            terminal.Output.WriteLine(isNew ? $"wrote {target}" : $"kept {target}");
        }
        return ExitCode.Done;
    }

    private static TemplateFile Find(IEnumerable<TemplateFile> builtIn, string path)
    {
        var name = path.StartsWith("templates/", StringComparison.Ordinal) ? path["templates/".Length..] : path;
        return builtIn.FirstOrDefault(file => file.Path == name)
            ?? throw new CommandFailure($"there is no built-in template `{path}`", Nearest.Help(name, builtIn.Select(file => file.Path)));
    }
}
