using System.CommandLine;
using System.CommandLine.Parsing;
using Wiki.Cli.Reading;
using Wiki.Cli.Reports;
using Wiki.Cli.Serve;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Cli.Commands;

/// <summary>
/// <c>wiki serve</c>: shows the site to this machine's browsers and keeps it up with its files until somebody ends it. Writes nothing.
/// </summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4000, HighestPort = 65_535;

    /// <summary>Longer than editors take between the steps of a save, shorter than people between two saves.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    private const string Details = """
        A page that is open is loaded again when an edit changes it. With errors the last good site stays, and the page shows them.
        Only this machine can reach the server. It shows what a build would write, and drafts, marked as such; it writes nothing.

        Example:
          wiki serve --port 8080
        """;

    public static Command Create(Terminal terminal)
    {
        var content = SiteArguments.ContentOption();
        var templates = SiteArguments.TemplatesOption();
        var port = new Option<int>("--port")
        {
            Description = "Port to listen on; 0 takes any that is free",
            HelpName = "number",
            DefaultValueFactory = _ => DefaultPort
        };
        port.Validators.Add(CheckPort);
        var command = new Verb("serve", "Show the site while it is written", Details) { content, templates, port };
        command.SetAction(parsed =>
        {
            var wiki = (Content: SiteArguments.RequireContent(parsed.GetRequiredValue(content)),
                Templates: SiteArguments.FindTemplates(parsed, templates) ?? parsed.GetRequiredValue(templates));
            return RunAsync(wiki.Content, wiki.Templates, parsed.GetRequiredValue(port), terminal).GetAwaiter().GetResult();
        });
        return command;
    }

    private static async Task<int> RunAsync(string content, string templates, int port, Terminal terminal)
    {
        using var progress = new ProgressLine(terminal);
        using var feed = new ChangeFeed(content, templates);
        var folder = new WikiFolder(new(content, templates), progress, terminal.Stop) { Adjust = AsServed };
        var site =
            new LiveSite(folder, () => new SourceFiles(folder.Content, folder.Templates, folder.Theme), Workers.Until(terminal.Stop), terminal);
        await using var server =
            await SiteServer.StartAsync(port, new SiteResponder(site, folder.Content, terminal.Stop).RespondAsync, terminal.Stop);
        site.Load();
        terminal.Output.WriteLine($"serving at http://localhost:{server.Port}/ until Ctrl-C");
        terminal.Output.Flush();
        for (var isNew = true; ; isNew = site.Update(await feed.NextAsync(site.FindUntold, terminal.Stop)))
        {
            // What reading leaves behind, or the last site, is collected while the author looks at the new one, not while the next edit is waited
            // for.
            if (isNew && await feed.IsQuietAsync(Breath, terminal.Stop)) GC.Collect();
        }
    }

    /// <summary>Nobody cites what only this machine can see, so it may show drafts, and say that its address is this machine's.</summary>
    private static Parsed<Settings> AsServed(Parsed<Settings> settings) =>
        new(settings.Value with { ShowsDrafts = true }, settings.Diagnostics.RemoveAll(found => found.Rule == Rules.LoopbackBaseUrl));

    private static void CheckPort(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var value }] || (int.TryParse(value, out var port) && port is >= 0 and <= HighestPort)) return;
        result.AddError($"`{value}` is no port; it is a number up to {HighestPort}");
    }
}
