using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Input;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Incremental;

/// <summary>The files of a wiki as they are at this moment: all that a workspace sees of the world. Entries are read from any thread.</summary>
public interface IWikiFiles
{
    BuildStamp Stamp { get; }

    /// <summary>
    /// The file at a path of the content folder, or what lies below it when it is a folder; nothing when there is neither. The empty path is the
    /// content folder.
    /// </summary>
    IEnumerable<WikiFile> List(string path);

    /// <summary>Told how many entries are going to be read, before the first is.</summary>
    void Expect(int entries);

    /// <summary>Always settings that work: without <c>site.yaml</c> those of a wiki that declares nothing.</summary>
    Parsed<Settings> ReadSettings();

    /// <summary>Null when the file cannot be read, or holds no entry.</summary>
    Parsed<Entry?> ReadEntry(string path, Settings settings);

    /// <summary>
    /// Why a file that is no entry can run scripts when it is opened by itself, for a sentence; null when it cannot, or cannot be read.
    /// </summary>
    string? WhyActive(string path);

    /// <summary>The works of the lists of references among these files, which are in ordinal order.</summary>
    Parsed<ReferenceLibrary> ReadLibrary(ImmutableArray<string> assets);

    /// <summary>The last commits of those entries whose pages speak of them.</summary>
    Parsed<ImmutableDictionary<string, Revision>> FindRevisions(ImmutableArray<Entry> entries, Settings settings);

    /// <summary>What the entries were before. Asked only where they have versions.</summary>
    Parsed<VersionHistory> ReadHistory(Settings settings) => new(VersionHistory.None, []);

    /// <summary>Every file of the theme; of two with one path the later counts.</summary>
    ImmutableArray<TemplateFile> ReadTheme();
}
