using System.Text;
using Csl;
using Wiki.Citations;
using Wiki.Cli.Files;

namespace Wiki.Cli.Imports;

/// <summary>Makes a list of references of an export in RIS. Never overwrites one.</summary>
internal static class ReferenceImport
{
    private const string ListName = "references.json";

    public static int Run(string file, string content, bool isDry, Terminal terminal)
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
        else Write(list, Path.Join(content, ListName), read.Works.Length, terminal);
        return ExitCode.Done;
    }

    private static void Write(string list, string path, int works, Terminal terminal)
    {
        if (!NewFile.TryWrite(path, list))
            throw new CommandFailure($"`{path}` is there already", "print the list with `--dry-run`, and copy its works into yours");
        terminal.Output.WriteLine($"wrote {path}: {Count.Of(works, "work")}");
    }
}
