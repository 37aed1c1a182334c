using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Cli.Files;

/// <summary>
/// The files of a content folder by what they are, as paths relative to it in ordinal order. Links are never followed, hidden files and editors' left-overs not mentioned; what else is passed over
/// is told in <see cref="Diagnostics"/>.
/// </summary>
internal sealed record ContentListing(ImmutableArray<string> Entries, ImmutableArray<string> Assets, bool HasSettings, ImmutableArray<Diagnostic> Diagnostics)
{
    public static ContentListing Of(string folder)
    {
        var entries = ImmutableArray.CreateBuilder<string>();
        var assets = ImmutableArray.CreateBuilder<string>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in Files(folder, diagnostics))
        {
            if (path == ContentNames.Settings) continue;
            if (ContentNames.MeantName(path) is { } meant) diagnostics.Add(Skipped(path, $"its name is not quite `{meant}`", $"rename it to `{meant}`"));
            else if (ContentNames.IsEntry(path)) entries.Add(path);
            else assets.Add(path);
        }
        entries.Sort(StringComparer.Ordinal);
        assets.Sort(StringComparer.Ordinal);
        var hasSettings = FileKinds.Of(Path.Join(folder, ContentNames.Settings)) == FileKind.Regular;
        return new ContentListing(entries.ToImmutable(), assets.ToImmutable(), hasSettings, diagnostics.ToImmutable());
    }

    private static IEnumerable<string> Files(string root, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (path, kind, defect) in FolderWalk.Of(root, (folder, failure) => diagnostics.Add(ContentFiles.Unreadable(folder, failure))))
        {
            if (defect is not null) diagnostics.Add(Skipped(path, defect, "rename it"));
            else if (kind == FileKind.Regular) yield return path;
            else if (kind != FileKind.Missing) diagnostics.Add(Skipped(path, WhatItIs(kind), null));
        }
    }

    private static string WhatItIs(FileKind kind) => kind == FileKind.Link ? "it is a symbolic link, and links are not followed" : "it is a pipe, socket or device";

    private static Diagnostic Skipped(string path, string reason, string? help) => new(Rules.SkippedFile, Location.OfFile(path), $"`{path}` is not read: {reason}", help);
}
