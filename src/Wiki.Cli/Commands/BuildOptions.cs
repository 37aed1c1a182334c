using Wiki.Cli.Publish;

namespace Wiki.Cli.Commands;

/// <summary>What to build, where to, and what else to do with it.</summary>
internal sealed record BuildOptions
{
    /// <summary>It names the output folder.</summary>
    public required SiteOptions Site { get; init; }

    /// <summary>The output folder as it was typed.</summary>
    public string Output => Site.Output!;

    public required SiteShard Part { get; init; }

    /// <summary>Whether the site is made a second time and compared before it is published.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>Whether the site gets a list of its files' checksums.</summary>
    public required bool HasChecksums { get; init; }
}
