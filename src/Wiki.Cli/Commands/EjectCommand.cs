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
        With --list nothing is copied: it says which of yours are still as they were, and which the built-in ones have left behind.

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
        var list = new Option<bool>("--list") { Description = "Compare the templates in the folder with the built-in ones" };
        var command = new Verb("eject", "Copy built-in templates to change them", Details) { files, folder, list };
        command.SetAction(parsed => parsed.GetValue(list)
            ? List(parsed.GetRequiredValue(folder), terminal)
            : Run(parsed.GetValue(files) ?? [], parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string[] wanted, string folder, Terminal terminal)
    {
        var builtIn = Theme.ReadBuiltIn();
        var chosen = wanted.Length == 0 ? builtIn : [.. wanted.Select(path => Find(builtIn, path))];
        var written = new List<TemplateFile>();
        foreach (var file in chosen)
        {
            var target = Path.Join(folder, file.Path);
            var isNew = NewFile.TryWrite(target, file.Bytes.Span);
            if (isNew) written.Add(file);
            terminal.Output.WriteLine(isNew ? $"wrote {target}" : $"kept {target}");
        }
        Ejected.Note(folder, written);
        return ExitCode.Done;
    }

    private static int List(string folder, Terminal terminal)
    {
        if (!Directory.Exists(folder)) throw new CommandFailure($"there is no folder `{folder}`", "`--templates` names another one");
        using var source = new SourceFolder(folder) { PassesOver = Theme.PassesOver };
        foreach (var (path, state) in Ejected.In(folder).Compare(Theme.Read(source))) terminal.Output.WriteLine($"{path}: {state}");
        return ExitCode.Done;
    }

    private static TemplateFile Find(IEnumerable<TemplateFile> builtIn, string path)
    {
        var name = path.StartsWith("templates/", StringComparison.Ordinal) ? path["templates/".Length..] : path;
        return builtIn.FirstOrDefault(file => file.Path == name)
            ?? throw new CommandFailure(
                $"there is no built-in template `{path}`",
                Nearest.Help(name, builtIn.Select(file => file.Path)) ?? "`wiki manual templates` names them");
    }
}
