using System.Collections.Immutable;
using Wiki.Cli.Files;
using Wiki.Cli.Reading;
using Wiki.Cli.Reports;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Incremental;

namespace Wiki.Cli.Commands;

/// <summary>A wiki, read and connected, with everything that was found wrong so far.</summary>
/// <param name="Inputs">Stand for all that the site is made from.</param>
/// <param name="Content">Where the files that are copied come from.</param>
internal sealed record LoadedSite(Snapshot Snapshot, Findings Findings, InputDigests Inputs, SourceFolder Content)
{
    /// <summary>The paths of all files. The search index is made for it.</summary>
    public ImmutableArray<string> Files => [.. Snapshot.Routes.Select(Snapshot.PathOf)];

    public static LoadedSite Load(SiteOptions options, ProgressLine progress, ParallelOptions workers)
    {
        var folder = new WikiFolder(new(options.Content, options.Templates, options.Output), progress,
            workers.CancellationToken)
        { Adjust = settings => Override(settings, options.BaseUrl) };
        var snapshot = new Workspace(folder, workers).Apply();
        foreach (var asset in snapshot.Assets) folder.Seen.Others.Add(asset.ContentPath, "asset");
        folder.Seen.Shared.Add("stamp", $"{folder.Stamp.Time?.ToUnixTimeSeconds()} {folder.Stamp.Commit}");
        folder.Seen.Shared.Add("options", $"{options.BaseUrl}");
        folder.Seen.Shared.Add("program", Product.Identity);
        var findings = Findings.Of(snapshot, new SourceFiles(folder.Content, folder.Templates, folder.Theme)) with { TellsEach = options.TellsEach };
        return new LoadedSite(snapshot, findings, folder.Seen, folder.Content);
    }

    /// <summary>The same site with what rendering has found besides.</summary>
    public LoadedSite With(ImmutableArray<Diagnostic> rendering) => this with { Findings = Findings.With(rendering) };

    /// <summary>An address from the command line makes what site.yaml says of it, or does not say, of no account.</summary>
    private static Parsed<Settings> Override(Parsed<Settings> settings, string? baseUrl) => baseUrl is null
        ? settings
        : new(settings.Value with { BaseUrl = baseUrl },
            settings.Diagnostics.RemoveAll(found => found.Rule == Rules.MissingBaseUrl || found.Rule == Rules.LoopbackBaseUrl));
}
