namespace Wiki.Cli.Publish;

/// <summary>What publishing changed: files whose bytes are new, and files of the old site that the new one does not have.</summary>
internal readonly record struct PublishCounts(int Written, int Removed);
