using System.CommandLine;
using Wiki.Cli.Reports;
using Wiki.Diagnostics;

namespace Wiki.Cli.Commands;

/// <summary>Tells in a line or two what is wrong with a command line: names the word that is not known and the one that was probably meant.</summary>
internal static class UsageReport
{
    public static int Write(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "wiki" : $"wiki {command.Name}";
        var message = parsed.UnmatchedTokens.Count > 0 ? Unknown(parsed.UnmatchedTokens[0], command) : Missing(parsed);
        terminal.Error.WriteLine($"wiki: {message}");
        terminal.Error.WriteLine($"  help: `{path} --help` shows what there is");
        return ExitCode.Unusable;
    }

    private static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var known = isOption ? command.Options.Select(option => option.Name).Append("--help") : command.Subcommands.Select(verb => verb.Name);
        var meant = Nearest.Help(word, known);
        return $"unknown {kind} `{Printable.Text(word)}`" + (meant is null ? "" : $"; {meant}");
    }

    private static string Missing(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "a command is missing; `wiki build` makes the site" : Printable.Text(parsed.Errors[0].Message);
}
