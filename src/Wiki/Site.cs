using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki;

/// <summary>
/// From files to a site in three steps: read each file alone (<c>EntryReader</c>), connect them (<see cref="Build(SiteInput, Snapshot?)"/>), render
/// each page on demand (<see cref="Snapshot.Render"/>). What the first gives is kept from edit to edit; the second takes over what follows from
/// entries that are still the same, and makes anew what joins them; the third is a pure function. So a site built after an edit is the site built
/// from nothing.
/// </summary>
public static class Site
{
    /// <summary>Connects what was read. Always gives a snapshot; its diagnostics say whether it may be published.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="earlier">A snapshot of the same wiki, if there is one. It makes nothing different; what follows from entries that are the same as
    /// there is not found out again.</param>
    public static Snapshot Build(SiteInput input, Snapshot? earlier = null) => Build(input, earlier, RouteKinds.All);

    /// <summary>The same with other kinds of files.</summary>
    public static Snapshot Build(SiteInput input, Snapshot? earlier, ImmutableArray<RouteKind> kinds)
    {
        var model = ReferenceEquals(earlier?.Settings, input.Settings) ? earlier?.Model : null;
        var basis = SiteBasis.Of(input, earlier?.Basis);
        var graph = GraphBuilder.Build(input.Settings, basis.Entries, input.Assets, model?.Graph);
        var words = Words.Load(input.Templates, input.Settings.Language);
        var site = new SiteModel(input, kinds, graph.Value, words.Value, model);
        site.Prepare();
        var routes = RouteTable.Build(site);
        var diagnostics = input.Diagnostics.AddRange(words.Diagnostics).AddRange(input.Templates.PolicyProblems).AddRange(UnknownStyles(input))
            .AddRange(CitationFiles.Problems(input.Settings, input.Forms)).AddRange(site.Bibliography.Problems())
            .AddRange(site.Forms.Problems(Asked(input.Settings)))
            .AddRange(graph.Diagnostics).AddRange(routes.Diagnostics)
            .AddRange(FilesForHosts.Misplaced(input.Assets.Except(routes.Value.Others.OfType<ContentAsset>().Select(asset => asset.ContentPath))))
            .AddRange(FilesForHosts.ManyRedirects(routes.Value.Others.OfType<RedirectPage>().Count())).AddRange(site.Assets.Problems)
            .AddRange(VersionProblems.Of(site))
            .AddRange(ThemeUse.Problems(input.Templates, kinds)).AddRange(Navigation.Problems(site, routes.Value, input.Assets));
        if (!input.Settings.IsWhole) diagnostics = diagnostics.RemoveAll(found => Rules.IsJudgedByDeclarations(found.Rule));
        return new Snapshot(basis, site, routes.Value, diagnostics.Sort(Diagnostic.Compare));
    }

    /// <summary>The ways to cite that a theme has.</summary>
    public static Parsed<CitationForms> FormsOf(IEnumerable<TemplateFile> theme) =>
        CitationForms.Load(theme.Where(file => CitationForms.IsOne(file.Path)).Select(file => new FormFile(file.Path, file.Text, file.IsProven)));

    private static IEnumerable<Diagnostic> UnknownStyles(SiteInput input) =>
        Asked(input.Settings).Distinct().Where(id => input.Forms.Find(id) is null && !IsTold(id, input)).Select(id => new Diagnostic(
            Rules.UnknownStyle, Location.OfFile(SettingsReader.FileName), $"there is no citation style `{id}`: the theme has no usable file for it",
            Nearest.Help(id, input.Forms.Ids)
                ?? $"put `{id}{CitationForms.StyleEnding}`, a file of the Citation Style Language, into `templates/{CitationForms.Folder}`"))
        .Concat(input.Settings.CitationStyle is { } own && input.Forms.Find(own) is { IsFormat: true }
            ? [new Diagnostic(Rules.UnknownStyle, Location.OfFile(SettingsReader.FileName),
                $"`citation_style` is `{own}`, a format for programs, in which no text can cite", "write a style like `apa` or `oscola`")]
            : []);

    private static IEnumerable<string> Asked(Settings settings) =>
        settings.Citations.Concat(settings.CitationFiles).Concat(settings.CitationStyle is { } own ? [own] : []);

    /// <summary>A style whose file is there and cannot be read has been told of already.</summary>
    private static bool IsTold(string style, SiteInput input) =>
        input.Diagnostics.Any(found => found.Location.IsInTheme && found.Location.Path is var path && CitationForms.IsOne(path)
            && style.StartsWith(path[(path.LastIndexOf('/') + 1)..path.LastIndexOf('.')], StringComparison.Ordinal));
}
