using System.Collections.Immutable;

namespace Wiki.Cli.Publish;

/// <summary>The paths of all files of a site with their keys (<see cref="Snapshot.Keys"/>), and the part of them that is to be made here.</summary>
internal sealed record SiteFiles(ImmutableArray<string> Paths, ImmutableArray<UInt128> Keys, SiteShard Part);
