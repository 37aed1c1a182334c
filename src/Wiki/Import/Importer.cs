using System.Collections.Immutable;
using System.Text;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>What an import would write, and what is to be said of it.</summary>
public sealed record ImportPlan
{
    public required ImmutableArray<ImportedFile> Entries { get; init; }

    /// <summary>Pictures and other files that lie beside the entries: where to, and from which path of the source.</summary>
    public ImmutableArray<(string Path, string Source)> Assets { get; init; } = [];

    /// <summary>Files of the source that are no entry.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    public ImmutableArray<ImportNote> Notes { get; init; } = [];

    /// <summary>Links of the source that name no entry: what they name, and where.</summary>
    public ImmutableArray<(string Target, string Place)> Unresolved { get; init; } = [];

    /// <summary>How many links of the source became links of this wiki.</summary>
    public int Resolved { get; init; }

    /// <summary>Lines of site.yaml without which the entries are not read as they are meant.</summary>
    public required string Declarations { get; init; }

    /// <summary>How many files or pages were read.</summary>
    public int Read { get; init; }
}

/// <summary>
/// Turns the files of another tool into entries. It is told all files at once and gives all at once: nothing is written here. What is no syntax of
/// the other tool keeps every byte.
/// </summary>
public static class Importer
{
    private static readonly string[] AssetEndings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".pdf"];

    /// <summary>Whether the text of such a file is wanted.</summary>
    public static bool IsRead(ImportFormat format, string path) => format switch
    {
        ImportFormat.Csv or ImportFormat.Glossary or ImportFormat.MediaWiki => true,
        ImportFormat.SpecUp => ImportNames.IsMarkdown(path) || path == "specs.json",
        _ => ImportNames.IsMarkdown(path),
    };

    /// <summary>Whether such a file is copied as it is.</summary>
    public static bool IsAsset(ImportFormat format, string path) =>
        format is not (ImportFormat.Csv or ImportFormat.Glossary or ImportFormat.MediaWiki or ImportFormat.SpecUp)
        && Array.Exists(AssetEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="ImportRefusedException">Nothing can be made of the files.</exception>
    /// <param name="format">What made them.</param>
    /// <param name="files">In ordinal order of their paths.</param>
    /// <param name="assets">Paths of files that may be copied.</param>
    /// <param name="choices">What the author has said.</param>
    /// <param name="settings">What the wiki declares into which they go.</param>
    public static ImportPlan Plan(
        ImportFormat format, IReadOnlyList<SourceFile> files, IReadOnlyList<string> assets, ImportChoices choices, Settings settings)
    {
        var notes = new List<ImportNote>();
        var fields = new FieldGuesses();
        var specUp = new SpecUpImport(choices, notes);
        var mediaWiki = new MediaWikiImport(notes);
        var entries = new List<ImportedEntry>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        foreach (var file in files)
        {
            var before = entries.Count;
            if (format == ImportFormat.SpecUp && file.Path == "specs.json")
            {
                specUp.ReadSpecifications(file);
                continue;
            }
            if (format == ImportFormat.SpecUp) entries.AddRange(SpecUpImport.Read(file));
            else if (format == ImportFormat.MediaWiki) entries.AddRange(mediaWiki.Read(file));
            else if (format is ImportFormat.Csv or ImportFormat.Glossary)
                entries.AddRange(new TermImport(format, choices, settings, fields, notes).Read(file));
            else if (new MarkdownImport(format, choices, settings, fields, notes).Read(file) is { } entry) entries.Add(entry);
            if (entries.Count == before && format != ImportFormat.MediaWiki) leftOut.Add(file.Path);
        }
        var kind = settings.Kind(choices.Kind ?? settings.Kinds[0].Key) ?? settings.Kinds[0];
        Tell(entries, notes);
        var names = new ImportNames(entries);
        var bodies = new BodyImport(format, choices, names, notes);
        foreach (var entry in entries)
        {
            if (format == ImportFormat.SpecUp) specUp.Link(entry, names);
            bodies.Apply(entry);
        }
        var made = entries.Select(entry => File(entry, kind)).ToImmutableArray();
        return new ImportPlan
        {
            Entries = made,
            Assets = [.. assets.Where(path => IsAsset(format, path)).Select(path => ($"{kind.Folder}/{path}", path))],
            LeftOut = leftOut.ToImmutable(),
            Notes = [.. notes],
            Unresolved = [.. specUp.Unresolved, .. bodies.Unresolved],
            Declarations = Declarations(kind, fields, settings, entries.Any(static entry => !entry.SaysSummary)),
            Read = format == ImportFormat.MediaWiki ? mediaWiki.Pages : files.Count(file => file.Path != "specs.json"),
        };
    }

    /// <summary>No two entries have one slug or one file: the second gets a number, which is told.</summary>
    private static void Tell(List<ImportedEntry> entries, List<ImportNote> notes)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.Slug.Length == 0)
            {
                entry.Slug = Free("entry", taken);
                notes.Add(new("an entry has no letter a–z and no digit in its name, and gets a slug with a number", entry.PlaceOf(0)));
            }
            else if (taken.Contains(entry.Slug))
            {
                var free = Free(entry.Slug, taken);
                notes.Add(new("a slug was taken, and has a number now", entry.PlaceOf(0)));
                if (entry.Path == entry.Slug + ".md") entry.Path = free + ".md";
                entry.Slug = free;
            }
            taken.Add(entry.Slug);
            if (!paths.Add(entry.Path)) entry.Path = $"{entry.Path[..^3]}-{Free("2", paths)}.md";
            paths.Add(entry.Path);
        }
    }

    private static string Free(string slug, HashSet<string> taken)
    {
        for (var i = 2; ; i++)
            if (!taken.Contains($"{slug}-{i}")) return $"{slug}-{i}";
    }

    private static ImportedFile File(ImportedEntry entry, KindDeclaration kind)
    {
        var aliases = entry.FormerNames.Distinct(StringComparer.OrdinalIgnoreCase).Where(name => name != entry.Title).ToList();
        if (aliases.Count > 0) entry.Lines.Add(YamlText.Pair("aliases", aliases));
        if (entry.SlugAt is { } at)
        {
            var written = $"slug: {entry.Slug}";
            if (entry.Text[at.Start..at.End] != written) entry.Splices.TryReplace(at.Start, at.End, written);
        }
        else if (Slug.From(EntryPath.Stem(entry.Path)).Value != entry.Slug) entry.Lines.Add($"slug: {entry.Slug}");
        var text = entry.Finish();
        return new($"{kind.Folder}/{entry.Path}", Encoding.UTF8.GetBytes(entry.Mark + text), entry.Source,
            offset => entry.PlaceOf(entry.Splices.Before(offset)));
    }

    /// <summary>The fields that only the source knows, and from where entries without a summary have one.</summary>
    private static string Declarations(KindDeclaration kind, FieldGuesses fields, Settings settings, bool lackSummaries)
    {
        var lines = new StringBuilder();
        if (!fields.IsEmpty)
        {
            lines.Append("kinds:\n").Append($"  {kind.Key}:\n    label: {YamlText.Scalar(kind.Label)}\n    folder: {kind.Folder}\n    fields:\n");
            foreach (var line in fields.Lines) lines.Append("      ").Append(line).Append('\n');
        }
        if (lackSummaries && !settings.Reading.SummaryIsFirstSentence) lines.Append("reading:\n  summary: first-sentence\n");
        return lines.ToString();
    }
}
