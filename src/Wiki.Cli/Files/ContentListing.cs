using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>
/// The files of a content folder by what they are, as paths relative to it, in no particular order. Links are never followed, hidden files and
/// editors' left-overs not mentioned; what else is passed over says why.
/// </summary>
internal static class ContentListing
{
    /// <summary>
    /// What a path names or, when it is a folder, what lies below it; the empty path is the content folder, and when that cannot be listed it is a
    /// <see cref="CommandFailure"/>.
    /// </summary>
    public static IEnumerable<WikiFile> Of(SourceFolder folder, string path)
    {
        var unreadable = new List<WikiFile>();
        foreach (var met in FolderWalk.At(folder, path,
            (below, failure) =>
                unreadable.Add(Skipped(below, ContentFiles.Unreadable(below.Length > 0 ? below : throw Refusal(folder, failure), failure)))))
        {
            if (met.Kind != FileKind.Missing || met.Defect is not null) yield return FileOf(met);
        }
        foreach (var file in unreadable) yield return file;
    }

    private static CommandFailure Refusal(SourceFolder folder, Exception failure) =>
        new($"the content folder {ContentFiles.Unreadable(folder.Path, failure).Message}",
            "see that you may read and enter it, or name another: `--content folder`");

    private static WikiFile FileOf(WalkedFile met)
    {
        if (met.Defect is { } defect) return Skipped(met.Path, defect, "rename it");
        if (met.Kind != FileKind.Regular) return Skipped(met.Path, UnfitFileException.ReasonOf(met.Kind), UnfitFileException.HelpFor(met.Kind));
        if (ContentNames.MeantName(met.Path) is { } meant) return Skipped(met.Path, $"its name is not quite `{meant}`", $"rename it to `{meant}`");
        var kind = met.Path == SettingsReader.FileName
            ? WikiFileKind.Settings
            : ContentNames.IsEntry(met.Path) ? WikiFileKind.Entry : WikiFileKind.Asset;
        return new WikiFile(met.Path, kind, met.Stamp);
    }

    private static WikiFile Skipped(string path, string reason, string? help) =>
        Skipped(path, new Diagnostic(Rules.SkippedFile, Location.OfFile(path), $"`{path}` is not read: {reason}", help));

    private static WikiFile Skipped(string path, Diagnostic problem) => new(path, WikiFileKind.Skipped, default, problem);
}
