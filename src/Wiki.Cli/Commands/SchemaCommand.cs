using System.CommandLine;
using System.Text;
using Wiki.Content;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki schema</c>: prints what may stand in a file, in a form from which editors complete.</summary>
internal static class SchemaCommand
{
    private const string Site = "site";

    private const string Details = """
        Prints a JSON Schema. Editors with a YAML language server complete from it and explain each key: write it to a file beside site.yaml, and
        `# yaml-language-server: $schema=site.schema.json` as the first line of site.yaml.

        Example:
          wiki schema site > content/site.schema.json
        """;

    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("what") { Description = "What it describes: site", HelpName = "what" };
        what.AcceptOnlyFromAmong(Site);
        var command = new Verb("schema", "Print a schema of site.yaml for editors", Details) { what };
        command.SetAction(_ =>
        {
            terminal.Output.Write(Encoding.UTF8.GetString(SettingsSchema.Write(static key => ManualCommand.MeaningOf("site-settings", key)).Span));
            return ExitCode.Done;
        });
        return command;
    }
}
