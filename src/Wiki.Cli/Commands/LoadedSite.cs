using System.Collections.Immutable;
using Wiki.Cli.Files;
using Wiki.Cli.Reports;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Cli.Commands;

/// <summary>A wiki, read and connected, with everything that was found wrong so far.</summary>
internal sealed record LoadedSite(Snapshot Snapshot, Settings Settings, Findings Findings)
{
    public ImmutableArray<string> Pages { get; } = [.. Snapshot.Routes.Select(Snapshot.PathOf)];

    public static LoadedSite Load(SiteOptions options, ProgressLine progress, ParallelOptions workers)
    {
        var stamp = Task.Run(() => BuildStampReader.Read(options.Content));
        var theme = Theme.Read(options.Templates);
        var templates = TemplateSet.Load(theme.Files);
        var listing = ContentListing.Of(options.Content);
        progress.Begin("Reading entry", listing.Entries.Length);
        var settings = Override(ContentFiles.ReadSettings(options.Content, listing.HasSettings), options.BaseUrl);
        var withWords = WordsInBodies.GiveTo(settings.Value, templates.Value);
        var entries = ContentFiles.ReadEntries(options.Content, listing.Entries, withWords, progress, workers);
        var library = ContentFiles.ReadLibrary(options.Content, listing.Assets);
        var revisions = EntryHistory.Read(options.Content, entries.Value, settings.Value);
        var snapshot = Site.Build(new SiteInput
        {
            Settings = withWords,
            Templates = templates.Value,
            Entries = entries.Value,
            Assets = listing.Assets,
            Library = library.Value,
            Revisions = revisions.Value,
            Stamp = stamp.GetAwaiter().GetResult(),
            Diagnostics = [.. listing.Diagnostics, .. settings.Diagnostics, .. entries.Diagnostics, .. library.Diagnostics, .. revisions.Diagnostics, .. templates.Diagnostics],
        });
        var found = SeverityChoice.Apply(snapshot.Diagnostics, settings.Value.Severities);
        return new LoadedSite(snapshot, settings.Value, new Findings(found, new SourceFiles(options.Content, options.Templates, theme)));
    }

    /// <summary>The same site with what rendering has found besides.</summary>
    public LoadedSite With(ImmutableArray<Diagnostic> rendering) =>
        this with { Findings = Findings with { All = [.. Findings.All.Concat(rendering).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))] } };

    /// <summary>An address from the command line makes what site.yaml says of it, or does not say, of no account.</summary>
    private static Parsed<Settings> Override(Parsed<Settings> settings, string? baseUrl) => baseUrl is null
        ? settings
        : new(settings.Value with { BaseUrl = baseUrl }, settings.Diagnostics.RemoveAll(found => found.Rule == Rules.MissingBaseUrl || found.Rule == Rules.LoopbackBaseUrl));
}
