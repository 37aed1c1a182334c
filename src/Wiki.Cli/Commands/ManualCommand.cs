using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Wiki.Diagnostics;

namespace Wiki.Cli.Commands;

/// <summary>
/// <c>wiki manual</c>: prints the authors' manual, which the program carries, so that it is at hand where there is no network and is that of this
/// very version.
/// </summary>
internal static class ManualCommand
{
    private const string Prefix = "manual/", Ending = ".md";

    private const string Details = """
        Without a page, the names of all of them.

        Example:
          wiki manual front-matter
        """;

    public static Command Create(Terminal terminal)
    {
        var page = new Argument<string?>("page") { Description = "Page to print", Arity = ArgumentArity.ZeroOrOne, HelpName = "page" };
        page.CompletionSources.Add(_ => Pages);
        var command = new Verb("manual", "Print the manual", Details) { page };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(page) is { } name) terminal.Output.Write(Body(name));
            else
                foreach (var each in Pages) terminal.Output.WriteLine($"{each,-20} {Summary(each)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static ImmutableArray<string> Pages { get; } =
    [
        .. typeof(ManualCommand).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Ending.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The page as its author wrote it, without its front matter but for the title.</summary>
    private static string Body(string page)
    {
        var lines = Lines(page);
        var end = Array.IndexOf(lines, "---", 1);
        return $"# {Value(lines, "title")}\n\n{string.Join('\n', lines[(end + 1)..])}";
    }

    /// <summary>The first paragraph of the section about a key; null where a page has none.</summary>
    public static string? MeaningOf(string page, string key)
    {
        var lines = Lines(page);
        var heading = Array.IndexOf(lines, $"### `{key}`");
        if (heading < 0) return null;
        return string.Join(' ', lines.Skip(heading + 1).SkipWhile(static line => line.Length == 0).TakeWhile(static line => line.Length > 0));
    }

    private static string Summary(string page) => Value(Lines(page), "summary");

    private static string Value(string[] lines, string key) =>
        lines.First(line => line.StartsWith(key + ": ", StringComparison.Ordinal))[(key.Length + 2)..];

    private static string[] Lines(string page)
    {
        if (!Pages.Contains(page))
            throw new CommandFailure($"the manual has no page `{page}`", Nearest.Help(page, Pages) ?? "`wiki manual` names the pages");
        using var stream = typeof(ManualCommand).Assembly.GetManifestResourceStream(Prefix + page + Ending)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }
}
