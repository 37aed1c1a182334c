using System.Collections.Immutable;
using System.CommandLine;
using Wiki.Cli.Imports;
using Wiki.Import;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki import</c>: makes entries of another tool's files, and a list of references of what other programs export.</summary>
internal static class ImportCommand
{
    private const string References = "references";

    private const string Details = """
        Reads another tool's files and writes entries, with a site.yaml where there is none, and says what became of everything. What somebody has
        touched is kept: run again, an import changes only what is still as the last one wrote it. `references` makes `references.json` of an
        export in RIS. With --dry-run the report is the same and nothing is written: begin with that.

        Example:
          wiki import hugo ../glossary/content/en --dry-run
          wiki import csv terms.csv --map Begriff=title --map Erklärung=body
          wiki import references export.ris
        """;

    private static readonly Dictionary<string, ImportFormat> Formats =
        Enum.GetValues<ImportFormat>()
            .ToDictionary(static format => format == ImportFormat.SpecUp ? "spec-up" : format.ToString().ToLowerInvariant());

    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("what")
        {
            Description = $"What is imported: {string.Join(", ", Formats.Keys)}, {References}",
            HelpName = "what"
        };
        what.AcceptOnlyFromAmong([.. Formats.Keys, References]);
        var source = new Argument<string>("source") { Description = "The folder or file that it comes from" };
        var content = SiteArguments.ContentOption();
        content.Aliases.Add("--into");
        var kind = new Option<string?>("--kind") { Description = "The kind that the entries are of", HelpName = "kind" };
        var map = new Option<string[]>("--map") { Description = "Which key here a key of theirs means, or `body`", HelpName = "theirs=ours" };
        var drop = new Option<string[]>("--drop") { Description = "A key of theirs that is not wanted", HelpName = "key" };
        var link = new Option<string?>("--link") { Description = "Words that name entries, such as '@(RFC-\\S+)'", HelpName = "pattern" };
        var language = new Option<string?>("--language") { Description = "Which language of a glossary in several", HelpName = "tag" };
        var unlink = new Option<bool>("--unlink") { Description = "Make links that lead nowhere their words" };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be done, and write nothing" };
        var command = new Verb("import", "Make entries of another tool's files", Details)
        {
            what, source, content, kind, map, drop, link, language, unlink, dry,
        };
        command.SetAction(parsed =>
        {
            var (path, folder) = (parsed.GetRequiredValue(source), parsed.GetRequiredValue(content));
            if (parsed.GetRequiredValue(what) == References)
                return ReferenceImport.Run(path, SiteArguments.RequireContent(folder), parsed.GetValue(dry), terminal);
            var choices = new ImportChoices
            {
                Kind = parsed.GetValue(kind),
                Map = Pairs(parsed.GetValue(map) ?? []),
                Drop = [.. parsed.GetValue(drop) ?? []],
                Link = Pattern(parsed.GetValue(link)),
                Language = parsed.GetValue(language),
                Unlinks = parsed.GetValue(unlink),
            };
            return new EntryImport(Formats[parsed.GetRequiredValue(what)], choices, path, folder, parsed.GetValue(dry), terminal).Run();
        });
        return command;
    }

    private static ImmutableDictionary<string, string> Pairs(string[] written)
    {
        var pairs = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var pair in written)
        {
            if (pair.LastIndexOf('=') is not (> 0 and var sign) || sign == pair.Length - 1)
                throw new CommandFailure($"`--map {pair}` does not say which key is meant",
                    "write their key, `=` and the key here: `--map description=summary`");
            pairs[pair[..sign]] = pair[(sign + 1)..];
        }
        return pairs.ToImmutable();
    }

    private static LinkPattern? Pattern(string? written) => written is null ? null : LinkPattern.Parse(written)
        ?? throw new CommandFailure($"`{written}` is no pattern",
            "write signs that stand for themselves, `\\S`, `\\w`, `\\d` or `[A-Z0-9]`, `+` after what repeats, and round brackets around the name");
}
