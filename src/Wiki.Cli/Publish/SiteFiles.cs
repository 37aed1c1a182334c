using System.Collections.Immutable;

namespace Wiki.Cli.Publish;

/// <summary>The paths of all files of a site, and the part of them that is to be made here.</summary>
internal sealed record SiteFiles(ImmutableArray<string> Paths, Shard Part);
