using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Wiki.Cli.Commands;

/// <summary>
/// A command with more to say than the line that stands for it in a list: what it does to files, and an example. Its help ends with that.
/// </summary>
internal sealed class Verb(string name, string description, string details) : Command(name, description)
{
    private string Details { get; } = details;

    /// <summary>Lets the help of the root and of each verb below it end with its details.</summary>
    public static void ShowDetailsInHelp(RootCommand root, string rootDetails)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new DetailedHelp((HelpAction)help.Action!, rootDetails);
    }

    private sealed class DetailedHelp(HelpAction help, string rootDetails) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => help.ClearsParseErrors;

        public override int Invoke(ParseResult parsed)
        {
            var code = help.Invoke(parsed);
            parsed.InvocationConfiguration.Output.WriteLine(parsed.CommandResult.Command is Verb verb ? verb.Details : rootDetails);
            return code;
        }
    }
}
