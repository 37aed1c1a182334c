using Wiki.Cli.Reports;

namespace Wiki.Cli.Commands;

/// <summary>What a site is made from and how its problems are told, as the command line says it.</summary>
internal sealed record SiteOptions
{
    /// <summary>The content folder as it was typed. It exists.</summary>
    public required string Content { get; init; }

    /// <summary>The folder of the wiki's own templates as it was typed, or null when there is none. It exists.</summary>
    public required string? Templates { get; init; }

    /// <summary>Replaces the base_url of site.yaml; null leaves it.</summary>
    public required string? BaseUrl { get; init; }

    /// <summary>The folder that the site is written to, as it was typed; null where none is written.</summary>
    public string? Output { get; init; }

    /// <summary>Lists of addresses that earlier sites had, as they were typed.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    public ReportFormat Format { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether each of several equal problems is told.</summary>
    public bool TellsEach { get; init; }

    public IEnumerable<string> Inputs => Templates is null ? [Content] : [Content, Templates];
}
