using Wiki.Cli.Publish;

namespace Wiki.Cli.Commands;

/// <summary>What to build, where to, and what else to do with it.</summary>
internal sealed record BuildOptions
{
    public required SiteOptions Site { get; init; }

    /// <summary>The output folder as it was typed.</summary>
    public required string Output { get; init; }

    public required Shard Part { get; init; }

    /// <summary>Whether the site is made a second time and compared before it is published.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>Whether the site gets a list of its files' checksums.</summary>
    public required bool HasChecksums { get; init; }
}
