namespace Wiki.Cli.Files;

/// <summary>What stands where a plain file is due is none.</summary>
internal sealed class UnfitFileException(string path, FileKind kind) : IOException($"'{path}'")
{
    /// <summary>Half a sentence, as of a <see cref="FileFailure"/>.</summary>
    public string Reason { get; } = ReasonOf(kind);

    public string? Help { get; } = HelpFor(kind);

    /// <summary>What to do about it, where something is known.</summary>
    public static string? HelpFor(FileKind kind) => kind == FileKind.SecondName ? "put a copy in its place" : null;

    /// <summary>Why what is of this kind is not read.</summary>
    public static string ReasonOf(FileKind kind) => kind switch
    {
        FileKind.Link => "it is a symbolic link, and links are not followed",
        FileKind.Folder => "it is a folder",
        FileKind.SecondName => "it is a hard link to a file of somebody else's",
        FileKind.Missing => "it is not there, or has gone meanwhile",
        _ => "it is a pipe, socket or device",
    };
}
