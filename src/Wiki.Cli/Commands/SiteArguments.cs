using System.CommandLine;
using System.CommandLine.Parsing;
using Wiki.Cli.Reports;
using Wiki.Diagnostics;

namespace Wiki.Cli.Commands;

/// <summary>The options that every command has which reads a whole wiki.</summary>
internal sealed class SiteArguments
{
    private static readonly string[] Formats = [.. Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant())];

    private readonly Option<string> content = ContentOption();
    private readonly Option<string> templates = TemplatesOption();
    private readonly Option<string?> baseUrl =
        new("--base-url") { Description = "Address at which the site is published, in place of site.yaml's base_url", HelpName = "url" };
    private readonly Option<bool> strict = new("--strict") { Description = "Let warnings fail like errors" };
    private readonly Option<bool> all =
        new("--all") { Description = "Tell each of several equal problems, which are otherwise told once with their number" };
    private readonly Option<string> format = new("--format")
    {
        Description = $"How problems are written to the error stream: {string.Join(", ", Formats)}",
        HelpName = "format",
        DefaultValueFactory = _ => Formats[0],
    };

    private readonly Option<string[]> published = new("--published")
    {
        Description = "List of addresses that were published, of which none may be lost (published.txt)",
        HelpName = "file",
    };

    public SiteArguments()
    {
        format.CompletionSources.Add(Formats);
        format.Validators.Add(CheckFormat);
        baseUrl.Validators.Add(CheckAddress);
    }

    public static Option<string> ContentOption() =>
        new("--content") { Description = "Folder with site.yaml and the entries", HelpName = "folder", DefaultValueFactory = _ => "content" };

    public static Option<string> TemplatesOption() =>
        new("--templates")
        {
            Description = "Folder whose templates replace the built-in ones file by file",
            HelpName = "folder",
            DefaultValueFactory = _ => "templates"
        };

    public void AddTo(Command command)
    {
        AddInputsTo(command);
        command.Options.Add(strict);
        command.Options.Add(format);
        command.Options.Add(all);
    }

    /// <summary>That by which a site is measured.</summary>
    public void AddPublishedTo(Command command) => command.Options.Add(published);

    /// <summary>Those alone that say what the wiki is made from.</summary>
    public void AddInputsTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[content, templates, baseUrl]) command.Options.Add(option);
    }

    /// <summary>Reads the options; a folder that is named and not there is a <see cref="CommandFailure"/>.</summary>
    public SiteOptions Read(ParseResult parsed) => ReadInputs(parsed) with
    {
        Format = Enum.Parse<ReportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
        IsStrict = parsed.GetValue(strict),
        TellsEach = parsed.GetValue(all),
        Published = parsed.GetValue(published) ?? [],
    };

    /// <summary>Reads what <see cref="AddInputsTo"/> has added.</summary>
    public SiteOptions ReadInputs(ParseResult parsed) => new()
    {
        Content = RequireContent(parsed.GetRequiredValue(content)),
        Templates = FindTemplates(parsed, templates),
        BaseUrl = parsed.GetValue(baseUrl)?.TrimEnd('/'),
    };

    public static string RequireContent(string folder) =>
        Directory.Exists(folder) ? folder
        : File.Exists(folder) ? throw new CommandFailure($"the content folder `{folder}` is a file", "name the folder that holds it with `--content`")
        : throw new CommandFailure($"there is no content folder `{folder}`", "`wiki init` starts a wiki here; `--content` names another folder");

    /// <summary>Null when the folder is not there and nobody has asked for it.</summary>
    public static string? FindTemplates(ParseResult parsed, Option<string> templates)
    {
        var folder = parsed.GetRequiredValue(templates);
        if (Directory.Exists(folder)) return folder;
        if (parsed.GetResult(templates) is { Implicit: true }) return null;
        throw new CommandFailure($"there is no templates folder `{folder}`", "`wiki eject` writes the built-in templates to one");
    }

    private static void CheckFormat(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var value }] || Formats.Contains(value, StringComparer.OrdinalIgnoreCase)) return;
        var meant = Nearest.Help(value, Formats) ?? $"there are {string.Join(", ", Formats)}";
        result.AddError($"unknown format `{value}`; {meant}");
    }

    private static void CheckAddress(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var value }]) return;
        var isAddress = Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address is { Query: "", Fragment: "", UserInfo: "" };
        if (!isAddress) result.AddError($"`{value}` is no address to publish at; one looks like `https://example.org/wiki`");
        else if (address!.IsLoopback) result.AddError($"`{value}` names this machine; a citation would lead readers to their own");
    }
}
