using System.CommandLine;
using System.Globalization;
using Wiki.Cli.Files;
using Wiki.Cli.History;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Versions;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki history</c>: lists what an entry has been, as the history of its branch has it.</summary>
internal static class HistoryCommand
{
    private const string Details = """
        Newest first: the label by which a version is cited, when it came to the branch that is checked out (UTC), and the commit. What readers never
        got has no label, and the line says why.

        Example:
          wiki history mesa-optimization
        """;

    public static Command Create(Terminal terminal)
    {
        var slug = new Argument<string>("slug") { Description = "The entry: its slug, the last part of its address" };
        var content = SiteArguments.ContentOption();
        var command = new Verb("history", "List the versions of an entry", Details) { slug, content };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(slug), parsed.GetRequiredValue(content), terminal));
        return command;
    }

    private static int Run(string slug, string content, Terminal terminal)
    {
        var folder = SiteArguments.RequireContent(content);
        using var files = new SourceFolder(folder);
        var settings = new ContentFiles(files, new InputDigests()).ReadSettings().Value;
        var history = Read(new VersionControl(folder, [folder], terminal.Stop), settings);
        if (history.Of(slug).IsEmpty)
            throw new CommandFailure($"no commit of this branch has an entry with the slug `{slug}`",
                Nearest.Help(slug, history.Slugs) ?? "give its slug, the last part of its address");
        foreach (var line in Lines(history, slug).Reverse()) terminal.Output.WriteLine(line);
        return ExitCode.Done;
    }

    private static VersionHistory Read(VersionControl versions, Settings settings)
    {
        const string help = "versions are the commits of the branch that is checked out; commit the content first";
        try
        {
            if (versions.Repository is { CutOff.Count: > 0 })
                throw new CommandFailure("the history of this clone is cut off, so versions cannot be listed",
                    "fetch it all: `git fetch --unshallow`");
            var history = BranchHistory.Read(versions) ?? throw new CommandFailure("the content folder is in no commit of a repository", help);
            return VersionHistory.Of(history, settings, ContentNames.IsEntry)
                ?? throw new CommandFailure("git does not have every file of the history", "clone it again, without `--filter`");
        }
        catch (GitFailure failure)
        {
            throw new CommandFailure($"git cannot tell the history of `{versions.Content}`: {failure.Message}", failure.Help ?? help);
        }
    }

    /// <summary>Oldest first.</summary>
    private static IEnumerable<string> Lines(VersionHistory history, string slug)
    {
        var states = history.Of(slug);
        var width = states.Max(state => Name(state).Length);
        for (var i = 0; i < states.Length; i++)
        {
            yield return Line(Name(states[i]).PadRight(width), history.LandingOf(states[i]), states[i].File.Path);
            if (states[i].Until != EntryState.StillThere && (i == states.Length - 1 || states[i + 1].From > states[i].Until))
                yield return Line("removed".PadRight(width), history.Content.Landings[states[i].Until], "");
        }
    }

    private static string Name(EntryState state) =>
        state.Label
        ?? (!state.Head.IsReadable ? "unreadable" : state.Head.IsDraft ? "draft" : state.Head.Kind == Settings.PageKind ? "plain page" : "undated");

    private static string Line(string name, Landing landing, string path)
    {
        var time = landing.Time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "no date         ";
        return $"{name}  {time}  {landing.Commit[..Revision.ShortLength]}  {path}".TrimEnd();
    }
}
