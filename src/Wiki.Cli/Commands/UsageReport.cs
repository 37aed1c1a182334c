using System.CommandLine;
using System.CommandLine.Parsing;
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
        var message = parsed.UnmatchedTokens.Count > 0 ? Unknown(parsed.UnmatchedTokens[0], command) : Wrong(parsed);
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

    private static string Wrong(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "a command is missing; `wiki build` makes the site"
        : parsed.CommandResult.Children.Select(Wrong).FirstOrDefault(found => found is not null) ?? Printable.Text(parsed.Errors[0].Message);

    /// <summary>What the library has its own words for, in ours; null when there are not too few values or too many.</summary>
    private static string? Wrong(SymbolResult result) => result switch
    {
        OptionResult { Implicit: false, Tokens.Count: 0, Option: { Arity.MinimumNumberOfValues: > 0 } option } =>
            $"`{option.Name}` is given without its {option.HelpName}",
        OptionResult { Tokens.Count: > 1, Option: { Arity.MaximumNumberOfValues: 1 } option } => $"`{option.Name}` is given more than once",
        ArgumentResult { Tokens.Count: 0, Argument: { Arity.MinimumNumberOfValues: > 0 } argument } => $"the {argument.Name} is missing",
        _ => null,
    };
}
