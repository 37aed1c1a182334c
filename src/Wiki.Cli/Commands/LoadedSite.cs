using System.Collections.Immutable;
using Wiki.Cli.Files;
using Wiki.Cli.Reports;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Incremental;

namespace Wiki.Cli.Commands;

/// <summary>A wiki, read and connected, with everything that was found wrong so far.</summary>
internal sealed record LoadedSite(Snapshot Snapshot, Findings Findings)
{
    public ImmutableArray<string> Pages { get; } = [.. Snapshot.Routes.Select(Snapshot.PathOf)];

    public static LoadedSite Load(SiteOptions options, ProgressLine progress, ParallelOptions workers)
    {
        var folder = new WikiFolder(options.Content, options.Templates, progress) { Adjust = settings => Override(settings, options.BaseUrl) };
        var snapshot = new Workspace(folder, workers).Apply();
        return new LoadedSite(snapshot, Findings.Of(snapshot, new SourceFiles(options.Content, options.Templates, folder.Theme)));
    }

    /// <summary>The same site with what rendering has found besides.</summary>
    public LoadedSite With(ImmutableArray<Diagnostic> rendering) => this with { Findings = Findings.With(rendering) };

    /// <summary>An address from the command line makes what site.yaml says of it, or does not say, of no account.</summary>
    private static Parsed<Settings> Override(Parsed<Settings> settings, string? baseUrl) => baseUrl is null
        ? settings
        : new(settings.Value with { BaseUrl = baseUrl }, settings.Diagnostics.RemoveAll(found => found.Rule == Rules.MissingBaseUrl || found.Rule == Rules.LoopbackBaseUrl));
}
