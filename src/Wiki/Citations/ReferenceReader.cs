using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Reads a list of references: BibTeX or BibLaTeX (<c>references.bib</c>), CSL-JSON (<c>.json</c>), or the same in YAML under the key
/// <c>references</c> (<c>.yaml</c>). Never throws; a work that cannot be read is told and left out.
/// </summary>
public static class ReferenceReader
{
    /// <summary>The names of the files, in the content folder.</summary>
    public static readonly ImmutableArray<string> FileNames = ["references.bib", "references.json", "references.yaml"];

    public static Parsed<ImmutableArray<Work>> Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var problems = new ProblemList(SourceReader.Read(path, bytes.Span));
        var works = new WorkProblems(problems);
        var read = path.EndsWith(".bib", StringComparison.Ordinal)
            ? BibtexWorks(works)
            : CslWorks(path.EndsWith(".json", StringComparison.Ordinal) ? JsonValues.Read(problems)
            : YamlReader.Read(new TextSpan(0, problems.Text.Length), problems), works);
        return new(read, problems.ToImmutable());
    }

    private static ImmutableArray<Work> BibtexWorks(WorkProblems problems)
    {
        var (entries, lenders) = BibtexInheritance.Resolve(new BibtexParser(problems).Entries(), problems);
        var works = ImmutableArray.CreateBuilder<Work>(entries.Count);
        foreach (var entry in entries)
        {
            if (BibtexWork.Of(entry, problems) is { } work) works.Add(lenders.Contains(entry.Key) ? work with { Lends = true } : work);
        }
        return works.ToImmutable();
    }

    private static ImmutableArray<Work> CslWorks(YamlValue root, WorkProblems problems)
    {
        var items = root is YamlValue.Map map ? map.Find("references")?.Value ?? map.Find("items")?.Value : root;
        var reader = new CslWork(problems);
        if (items is YamlValue.List list) return [.. list.Items.Select(reader.Of).OfType<Work>()];
        if (!problems.All.MayLackKeys && items is not (null or YamlValue.Unreadable))
            problems.Invalid(items.Span, "there must be a list of works here", "write `references:` and below it works that begin with `- id: …`");
        return [];
    }
}
