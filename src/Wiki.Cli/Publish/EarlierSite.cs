namespace Wiki.Cli.Publish;

/// <summary>What lies in the output folder before a new site takes it.</summary>
/// <param name="Files">Everything that is no folder.</param>
/// <param name="Foreign">What of it is somebody else's.</param>
/// <param name="Digests">The digests of pages, by what they were made from.</param>
/// <param name="Note">Told of the tree that grows beside the folder, when it is begun and when it is whole.</param>
internal sealed record EarlierSite(HashSet<string> Files, ForeignFiles Foreign, IReadOnlyDictionary<UInt128, UInt128> Digests, Action Note);
