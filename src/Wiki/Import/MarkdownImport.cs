using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>Entries of files in Markdown with front matter in YAML, TOML or JSON, or with none.</summary>
internal sealed class MarkdownImport(ImportFormat format, ImportChoices choices, Settings settings, FieldGuesses fields, List<ImportNote> notes)
{
    private static readonly string[] AboutTheSource =
        ["readme", "contributing", "license", "licence", "changelog", "code_of_conduct", "security", "authors", "governance"];

    /// <summary>Null for a file that is no entry.</summary>
    public ImportedEntry? Read(SourceFile file)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        var stem = name[..name.LastIndexOf('.')];
        if (Array.IndexOf(AboutTheSource, stem.ToLowerInvariant()) >= 0 && format != ImportFormat.Obsidian) return null;
        if (name.StartsWith('_') && format is not ImportFormat.Obsidian) return null;
        var text = ImportedText.Of(file);
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        text = text[mark.Length..];
        if (AsYaml(text) is { } converted) text = converted;
        var problems = new ProblemList(new(new SourceText(file.Path, text), []));
        var frontMatter = FrontMatterReader.Read(problems, isOptional: true);
        if (problems.Found.Any(static found => found.Severity == Severity.Error))
            notes.Add(new("the front matter cannot be read, and is kept as it is", file.Path));
        if (format is ImportFormat.Hugo or ImportFormat.Kubernetes && frontMatter.Values.Find("layout") is not null) return null;
        var entry = new ImportedEntry(file.Path, text) { BodyStart = frontMatter.BodyStart, Mark = mark };
        if (frontMatter.BodyStart > 0)
        {
            entry.KeysEnd = frontMatter.Values.Span.End;
            new KeyImport(format, choices, settings, fields, notes).Apply(entry, frontMatter.Values);
        }
        Place(entry, stem);
        if (entry.Title.Length == 0) Name(entry, frontMatter, stem);
        return entry;
    }

    /// <summary>Where it lay on the site, and where its file goes.</summary>
    private void Place(ImportedEntry entry, string stem)
    {
        var folder = ImportNames.Folder(entry.Source);
        if (folder == "_posts" || folder.EndsWith("/_posts", StringComparison.Ordinal)) folder = folder[..^6].TrimEnd('/');
        var plain = Dated.Without(stem);
        if (format == ImportFormat.Jekyll && Dated.DayOf(stem) is { } day)
        {
            if (!entry.Text.AsSpan(0, entry.BodyStart).Contains("date:", StringComparison.Ordinal)) entry.Lines.Add($"published: {day}");
            entry.Names.Add(plain);
        }
        else plain = stem;
        entry.Path = folder.Length > 0 ? $"{folder}/{plain}.md" : plain + ".md";
        var isHead = plain is "index" or "README" or "readme" && folder.Length > 0;
        var last = entry.Slug.Length > 0 ? entry.Slug : plain;
        entry.Address = (isHead ? folder : folder.Length > 0 ? $"{folder}/{last}" : last).ToLowerInvariant();
        if (entry.Slug.Length == 0) entry.Slug = Slug.From(isHead ? folder[(folder.LastIndexOf('/') + 1)..] : plain).Value;
    }

    /// <summary>The title of the heading at the head of the text, which goes into the front matter; else of the file's name.</summary>
    private void Name(ImportedEntry entry, FrontMatter frontMatter, string stem)
    {
        if (format != ImportFormat.Obsidian && OutsideTitle.HeadingAt(entry.Text, entry.BodyStart) is var (heading, at, end))
        {
            entry.Title = heading;
            if (frontMatter.BodyStart > 0 || at.Start > 0) entry.Splices.TryReplace(at.Start, end, "");
            else
            {
                // Front matter and heading would be put into one place.
                entry.Splices.TryReplace(0, end, $"---{entry.LineEnd}{YamlText.Pair("title", heading)}{entry.LineEnd}---{entry.LineEnd}");
                entry.KeysEnd = end;
                entry.BodyStart = end;
                return;
            }
        }
        else
        {
            var plain = format == ImportFormat.Jekyll ? Dated.Without(stem) : EntryPath.Stem(entry.Source);
            entry.Title = Slug.TryParse(plain, out _) ? Wording.Readable(plain) : plain;
        }
        entry.Lines.Insert(0, YamlText.Pair("title", entry.Title));
    }

    /// <summary>The whole text with its front matter in YAML, where it was in TOML or JSON.</summary>
    private static string? AsYaml(string text)
    {
        if (text.StartsWith("+++", StringComparison.Ordinal))
        {
            var start = Lines.After(text, Lines.From(text, 0));
            var end = text.IndexOf("\n+++", Math.Max(0, start - 1), StringComparison.Ordinal);
            return end >= 0 && Toml.Read(text[start..(end + 1)]) is { } toml
                ? Written(toml, text[Lines.After(text, Lines.From(text, end + 1))..]) : null;
        }
        if (!text.StartsWith('{') || text.StartsWith("{{", StringComparison.Ordinal) || text.StartsWith("{%", StringComparison.Ordinal)) return null;
        var close = text.IndexOf("\n}", StringComparison.Ordinal);
        if (close < 0) return null;
        var problems = new ProblemList(new(new SourceText("", text[..(close + 2)]), []));
        return JsonValues.Read(problems) is YamlValue.Map json && problems.Found.Count == 0
            ? Written(json, text[Lines.After(text, Lines.From(text, close + 1))..])
            : null;
    }

    private static string Written(YamlValue.Map keys, string body) =>
        $"---\n{string.Concat(keys.Pairs.Select(static pair => YamlText.Pair(YamlText.Item(pair.Key), pair.Value) + "\n"))}---\n{body}";
}
