using System.CommandLine;
using System.CommandLine.Invocation;
using Wiki.Cli.Reports;

namespace Wiki.Cli.Commands;

/// <summary>The command <c>wiki</c>: its verbs, and what becomes of whatever goes wrong in one.</summary>
internal static class WikiCommand
{
    private const string Description = "Turns a folder of Markdown entries into a wiki that people read, search, print and cite";

    private const string Details = """
        Example:
          wiki init my-wiki && cd my-wiki && wiki build
        """;

    /// <summary>Runs one command line and returns the exit code. Nothing is thrown: every failure becomes a plain sentence.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = Create(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction) return UsageReport.Write(parsed, terminal);
            return parsed.Invoke(
                new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure)
        {
            return FailureReport.Write(failure, terminal);
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand(Description)
        {
            BuildCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ServeCommand.Create(terminal),
            CiteCommand.Create(terminal),
            HistoryCommand.Create(terminal),
            NewCommand.Create(terminal),
            ImportCommand.Create(terminal),
            InitCommand.Create(terminal),
            EjectCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            ManualCommand.Create(terminal),
        };
        Verb.ShowDetailsInHelp(root, Details);
        return root;
    }
}
