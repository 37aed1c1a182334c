using System.CommandLine;
using System.Text;
using Csl;
using Wiki.Citations;
using Wiki.Cli.Files;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki import</c>: makes a list of references from what other programs export. Never overwrites one.</summary>
internal static class ImportCommand
{
    private const string ListName = "references.json";

    private const string Details = """
        Makes `references.json` in the content folder, as CSL-JSON, and says what of the file it could not read. A list that is there already is
        never touched; with --dry-run the list is printed instead.

        Example:
          wiki import references export.ris --dry-run
        """;

    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("what") { Description = "What is imported: references", HelpName = "what" };
        what.AcceptOnlyFromAmong("references");
        var file = new Argument<string>("file") { Description = "A file in RIS, as libraries, publishers and reference managers export it" };
        var content = SiteArguments.ContentOption();
        var dry = new Option<bool>("--dry-run") { Description = "Print the list, and write nothing" };
        var command = new Verb("import", "Make a list of references from an export", Details) { what, file, content, dry };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(content), parsed.GetValue(dry), terminal));
        return command;
    }

    private static int Run(string file, string content, bool isDry, Terminal terminal)
    {
        if (!File.Exists(file)) throw new CommandFailure($"there is no file `{file}`");
        var read = RisReader.Read(File.ReadAllText(file, Encoding.UTF8));
        if (read.Works.IsEmpty)
            throw new CommandFailure($"`{file}` has no work in RIS", "export the works anew as RIS: each begins with a line `TY  - …`");
        foreach (var unread in read.Unread)
            terminal.Error.WriteLine($"{file}:{unread.Line}: `{unread.Tag}` is not read{(unread.Count > 1 ? $", {unread.Count} times" : "")}");
        foreach (var line in read.Unprintable)
            terminal.Error.WriteLine($"{file}:{line}: this work has nothing that could be printed, and is left out");
        var list = $"[\n{string.Join(",\n", read.Works.Select(work => ItemWriter.Write(work, withFacts: false)))}\n]\n";
        if (isDry) terminal.Output.Write(list);
        else Write(list, Path.Join(SiteArguments.RequireContent(content), ListName), read.Works.Length, terminal);
        return ExitCode.Done;
    }

    private static void Write(string list, string path, int works, Terminal terminal)
    {
        if (!NewFile.TryWrite(path, list))
            throw new CommandFailure($"`{path}` is there already", "print the list with `--dry-run`, and copy its works into yours");
        terminal.Output.WriteLine($"wrote {path}: {Count.Of(works, "work")}");
    }
}
