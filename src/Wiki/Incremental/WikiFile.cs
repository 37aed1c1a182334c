using Wiki.Diagnostics;

namespace Wiki.Incremental;

/// <summary>What the path of a file of the content folder makes of it.</summary>
public enum WikiFileKind
{
    Settings,
    Entry,
    Asset,

    /// <summary>Passed over, as <see cref="WikiFile.Problem"/> says.</summary>
    Skipped,
}

/// <summary>
/// Tells versions of one file apart without reading it. Of two versions with one stamp, the later one was told of as a <see cref="Change.Content"/>.
/// </summary>
/// <param name="Length">In bytes.</param>
/// <param name="Changed">Any count that grows with each change.</param>
public readonly record struct FileStamp(long Length, long Changed);

/// <summary>A file of the content folder as a listing shows it. Equal values mean that what was read before is still right.</summary>
public sealed record WikiFile(string Path, WikiFileKind Kind, FileStamp Stamp, Diagnostic? Problem = null);
