using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Incremental;

/// <summary>
/// A wiki that changes: the only object with state. It keeps what was read from each file alone, and the last snapshot for
/// <see cref="Site.Build(SiteInput, Snapshot?)"/> to take over what still holds; the snapshot after any changes is the one that a new workspace would
/// give. But for <see cref="FindUntold"/>, not for two threads at once.
/// </summary>
public sealed class Workspace(IWikiFiles files, ParallelOptions workers)
{
    private readonly ReadingRoom room = new();
    private SourceList sources = SourceList.Empty;
    private ImmutableArray<TemplateFile> theme = [];
    private Parsed<TemplateSet> templates;
    private Parsed<CitationForms> forms;
    private Parsed<Settings> settings;
    private (ImmutableArray<Source?> Lists, Parsed<ReferenceLibrary> Read)? library;

    /// <summary>The same with the theme's words and names: what entries are read with.</summary>
    private Settings? withTheme;
    private Snapshot? current;

    /// <summary>
    /// The wiki after these changes; the very snapshot as before when nothing turns out to be different. The first one reads everything, whatever it
    /// is told.
    /// </summary>
    public Snapshot Apply(params IReadOnlyCollection<Change> changes)
    {
        var touched = new Touched(current is null ? [new Change.Anything()] : changes);
        // The disk is asked for names while the theme is parsed.
        var listing = touched.IsContent ? Task.Run(() => touched.List(files)) : Task.FromResult(ImmutableArray<WikiFile>.Empty);
        var isThemeNew = touched.IsTheme && ReloadTheme();
        var isContentNew = (touched.IsContent || isThemeNew) && ReloadContent(listing.GetAwaiter().GetResult(), touched);
        if (current is null || isThemeNew || isContentNew) current = Site.Build(Input(), current);
        return current;
    }

    /// <summary>
    /// Where files are not as they were when they were last read, however that came. The one thing that may be asked while changes are applied; it
    /// may then name some of those again.
    /// </summary>
    public IEnumerable<Change> FindUntold()
    {
        return sources.DifferencesFrom(new Touched([new Change.Anything()]).List(files)).Select(path => new Change.Content(path))
            .Append<Change>(new Change.Theme());
    }

    private bool ReloadTheme()
    {
        var read = files.ReadTheme();
        if (current is not null && theme.Length == read.Length && theme.Zip(read, AreSame).All(same => same)) return false;
        theme = read;
        Parallel.Invoke(workers, () => templates = TemplateSet.Load(read), () => forms = Site.FormsOf(read));
        return true;
    }

    private bool ReloadContent(ImmutableArray<WikiFile> listed, Touched touched)
    {
        var (next, made) = sources.Merge(listed, touched);
        var isSettingsNew = SourceList.Find(next, SettingsReader.FileName) != SourceList.Find(sources.All, SettingsReader.FileName);
        if (ReloadSettings(isSettingsNew, touched.IsTheme, ReloadLibrary(next)))
            made = [.. Enumerable.Range(0, next.Length)];
        files.Expect(made.Count(i => next[i].Kind == WikiFileKind.Entry));
        Parallel.For(0, made.Count, workers, i => next[made[i]] = Read(next[made[i]]));
        if (made.Count == 0 && next.Length == sources.All.Length) return false;
        sources = sources.With(next, made);
        return true;
    }

    /// <summary>Whether entries have to be read anew.</summary>
    private bool ReloadSettings(bool isFileNew, bool isThemeTouched, bool areWorksNew)
    {
        if (withTheme is not null && !isFileNew && !isThemeTouched && !areWorksNew) return false;
        var earlier = withTheme;
        if (earlier is null || isFileNew) settings = files.ReadSettings();
        withTheme = ThemeInBodies.GiveTo(settings.Value, templates.Value, forms.Value, library!.Value.Read.Value);
        return earlier is null || isFileNew || withTheme.BodyWords != earlier.BodyWords || !withTheme.Reserved.Equals(earlier.Reserved)
            || withTheme.CitesInNotes != earlier.CitesInNotes || !withTheme.CitationKeys.SetEquals(earlier.CitationKeys);
    }

    private Source Read(Source source)
    {
        if (withTheme!.Reading.Ignores(source.File.Path)) return Source.Ignored(source.File);
        if (source.Kind == WikiFileKind.Asset && ActiveFile.MustBeRead(source.File.Path))
            return new Source(source.File) { WhyActive = files.WhyActive(source.File.Path) };
        if (source.Kind != WikiFileKind.Entry) return source;
        var read = room.Read(source.File.Stamp.Length, () => files.ReadEntry(source.File.Path, withTheme!));
        return new Source(source.File, read.Value, read.Diagnostics);
    }

    private SiteInput Input()
    {
        var works = library!.Value.Read;
        var history = settings.Value.HasVersions ? files.ReadHistory(settings.Value) : new(VersionHistory.None, []);
        var revisions = files.FindRevisions(sources.Entries, settings.Value);
        return new SiteInput
        {
            Settings = withTheme!,
            Templates = templates.Value,
            Forms = forms.Value,
            Entries = sources.Entries,
            Assets = sources.Assets,
            ActiveAssets = sources.ActiveAssets,
            LargeImages = sources.LargeImages,
            Library = works.Value,
            History = history.Value,
            Revisions = revisions.Value,
            Stamp = files.Stamp,
            Diagnostics = [.. settings.Diagnostics, .. templates.Diagnostics, .. forms.Diagnostics, .. works.Diagnostics, .. revisions.Diagnostics,
                .. history.Diagnostics,
                .. sources.Diagnostics],
        };
    }

    /// <summary>Reads the lists of works again when one of them was touched; whether that was so.</summary>
    private bool ReloadLibrary(Source[] sources)
    {
        ImmutableArray<Source?> lists = [.. ReferenceReader.FileNames.Select(name => SourceList.Find(sources, name))];
        if (library is { } earlier && earlier.Lists.SequenceEqual(lists)) return false;
        library = (lists, files.ReadLibrary([.. lists.OfType<Source>().Select(list => list.File.Path)]));
        return true;
    }

    private static bool AreSame(TemplateFile left, TemplateFile right) => left.Path == right.Path && left.Bytes.Span.SequenceEqual(right.Bytes.Span);
}
