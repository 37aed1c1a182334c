using System.CommandLine;
using System.CommandLine.Parsing;
using Wiki.Cli.History;
using Wiki.Cli.Reports;
using Wiki.Diagnostics;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki cite</c>: prints the citation of one entry, read today.</summary>
internal static class CiteCommand
{
    private const string PlainText = "text", Html = "html";

    private const string Details = """
        Without a style, in the first that site.yaml names. Where a style wants the day on which you read the entry, that is today. A work of the
        lists of references has `@` before its key, a version of an entry its label after one.

        Example:
          wiki cite mesa-optimization --style oscola
          wiki cite @hubinger2019 --explain
          wiki cite mesa-optimization@2026-05-30-r2
        """;

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("slug") { Description = "The entry: its slug, title or alias; or a work: @key" };
        var style = new Option<string?>("--style") { Description = "A style or format: apa, chicago-notes, bibtex, …", HelpName = "style" };
        var format = new Option<string>("--format")
        {
            Description = "How it is printed: text, html",
            HelpName = "format",
            DefaultValueFactory = _ => PlainText
        };
        format.CompletionSources.Add(PlainText, Html);
        format.Validators.Add(CheckFormat);
        var explain = new Option<bool>("--explain") { Description = "Print what styles are told, as CSL-JSON, instead of the citation" };
        var arguments = new SiteArguments();
        var command = new Verb("cite", "Print how to cite an entry", Details) { name, style, format, explain };
        arguments.AddInputsTo(command);
        command.SetAction(parsed =>
        {
            var site = Load(arguments.ReadInputs(parsed), terminal);
            var citation = Cite(site.Snapshot, parsed.GetRequiredValue(name),
                parsed.GetValue(style) ?? site.Snapshot.ShownStyles.FirstOrDefault("apa"), parsed.GetRequiredValue(format) == Html);
            if (!IsDated(site, parsed.GetRequiredValue(name), terminal)) return ExitCode.ContentProblems;
            if (parsed.GetValue(explain)) citation = site.Snapshot.Explain(parsed.GetRequiredValue(name), Today.Date)!;
            terminal.Output.WriteLine(citation.TrimEnd('\r', '\n'));
            return ExitCode.Done;
        });
        return command;
    }

    private static LoadedSite Load(SiteOptions options, Terminal terminal)
    {
        using var progress = new ProgressLine(terminal);
        return LoadedSite.Load(options, progress, Workers.Until(terminal.Stop));
    }

    /// <summary>
    /// Whether version control has told what the citation needs of it. What is wrong with that is told as a build tells it, and an error there is one
    /// here.
    /// </summary>
    private static bool IsDated(LoadedSite site, string name, Terminal terminal)
    {
        if (site.Snapshot.FindArticle(name) is not { } entry) return true;
        var concerning = site.Findings with { All = HistoryProblems.Concerning(entry, site.Snapshot.Settings, site.Findings.All) };
        Report.Write(concerning, ReportFormat.Human, terminal);
        return concerning.Errors == 0;
    }

    private static string Cite(Snapshot snapshot, string name, string style, bool asHtml)
    {
        if (!snapshot.HasStyle(style))
            throw new CommandFailure($"there is no citation style `{style}`", Nearest.Help(style, snapshot.Styles)
                ?? $"there are {string.Join(", ", snapshot.Styles)}");
        if (name.StartsWith('@') && snapshot.IsFormat(style))
            throw new CommandFailure($"`{style}` is a format for articles, and `{name}` is a work of the lists",
                "write `--style apa` or another style; `--explain` prints the work as CSL-JSON");
        return snapshot.Cite(name, style, Today.Date, asHtml)
            ?? throw (name.StartsWith('@')
                ? new CommandFailure($"no list of references has a work with the key `{name[1..]}`", Nearest.Help(name, snapshot.WorkNames)
                    ?? "give the key under which `references.bib`, `references.json` or `references.yaml` has it")
                : name.Contains('@')
                ? new CommandFailure($"there is no version `{name}`", Nearest.Help(name, snapshot.VersionNames)
                    ?? "`wiki history` lists the versions of an entry; they have addresses where site.yaml says `versions: true`")
                : new CommandFailure($"no article is called `{name}`", Nearest.Help(name, snapshot.Slugs)
                    ?? "give its slug, the last part of its address"));
    }

    private static void CheckFormat(OptionResult result)
    {
        if (result.Tokens is [{ Value: var value }] && value is not (PlainText or Html))
            result.AddError($"unknown format `{value}`; there are {PlainText}, {Html}");
    }
}
