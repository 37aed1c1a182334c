using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Incremental;

/// <summary>
/// A wiki that changes: the only object with state. It keeps what was read from each file alone; everything else is made from scratch by <see cref="Site.Build"/>, so the snapshot after any changes is the one that a
/// new workspace would give. Not for two threads at once.
/// </summary>
public sealed class Workspace(IWikiFiles files, ParallelOptions workers)
{
    /// <summary>In ordinal order of the paths.</summary>
    private ImmutableArray<Source> sources = [];
    private ImmutableArray<TemplateFile> theme = [];
    private Parsed<TemplateSet> templates;
    private Parsed<CitationStyles> styles;
    private Parsed<Settings> settings;

    /// <summary>The same with the theme's words: what entries are read with.</summary>
    private Settings? withWords;
    private Snapshot? current;

    /// <summary>The wiki after these changes; the very snapshot as before when nothing turns out to be different. The first one reads everything, whatever it is told.</summary>
    public Snapshot Apply(params IReadOnlyCollection<Change> changes)
    {
        var touched = new Touched(current is null ? [new Change.Anything()] : changes);
        var isThemeNew = touched.IsTheme && ReloadTheme();
        var isContentNew = (touched.IsContent || isThemeNew) && ReloadContent(touched);
        if (current is null || isThemeNew || isContentNew) current = Site.Build(Input());
        return current;
    }

    private bool ReloadTheme()
    {
        var read = files.ReadTheme();
        if (current is not null && theme.Length == read.Length && theme.Zip(read, AreSame).All(same => same)) return false;
        theme = read;
        Parallel.Invoke(workers, () => templates = TemplateSet.Load(read), () => styles = Site.StylesOf(read));
        return true;
    }

    private bool ReloadContent(Touched touched)
    {
        var next = Source.Merge(sources, touched.List(files), touched);
        var isNew = ReloadSettings(FindSettings(next) != FindSettings(sources), touched.IsTheme);
        int[] unread = [.. Enumerable.Range(0, next.Length).Where(i => !next[i].IsRead || (isNew && next[i].Kind == WikiFileKind.Entry))];
        Parallel.For(0, unread.Length, workers, i => next[unread[i]] = Read(next[unread[i]].File));
        isNew |= !next.AsSpan().SequenceEqual(sources.AsSpan());
        sources = ImmutableCollectionsMarshal.AsImmutableArray(next);
        return isNew;
    }

    /// <summary>Whether entries have to be read anew.</summary>
    private bool ReloadSettings(bool isFileNew, bool isThemeTouched)
    {
        if (withWords is not null && !isFileNew && !isThemeTouched) return false;
        var before = withWords;
        if (before is null || isFileNew) settings = files.ReadSettings();
        withWords = WordsInBodies.GiveTo(settings.Value, templates.Value);
        return before is null || isFileNew || withWords.BodyWords != before.BodyWords;
    }

    private Source Read(WikiFile file) => new(file, files.ReadEntry(file.Path, withWords!));

    private SiteInput Input()
    {
        var (written, lying, found) = (ImmutableArray.CreateBuilder<Entry>(sources.Length), ImmutableArray.CreateBuilder<string>(), new List<Diagnostic>());
        foreach (var source in sources)
        {
            if (source.Entry is { } entry) written.Add(entry);
            if (source.Kind == WikiFileKind.Asset) lying.Add(source.File.Path);
            found.AddRange(source.Diagnostics);
        }
        var (entries, assets) = (written.DrainToImmutable(), lying.DrainToImmutable());
        var library = files.ReadLibrary(assets);
        var revisions = files.FindRevisions(entries, settings.Value);
        return new SiteInput
        {
            Settings = withWords!,
            Templates = templates.Value,
            Styles = styles.Value,
            Entries = entries,
            Assets = assets,
            Library = library.Value,
            Revisions = revisions.Value,
            Stamp = files.Stamp,
            Diagnostics = [.. settings.Diagnostics, .. templates.Diagnostics, .. styles.Diagnostics, .. library.Diagnostics, .. revisions.Diagnostics, .. found],
        };
    }

    private static Source? FindSettings(IReadOnlyList<Source> sources) => sources.FirstOrDefault(source => source.Kind == WikiFileKind.Settings);

    private static bool AreSame(TemplateFile left, TemplateFile right) => left.Path == right.Path && left.Bytes.Span.SequenceEqual(right.Bytes.Span);
}
