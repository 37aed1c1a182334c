using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Reads a list of references: BibTeX or BibLaTeX (<c>references.bib</c>), CSL-JSON (<c>.json</c>), or the same in YAML under the key <c>references</c> (<c>.yaml</c>). Never throws; a work that cannot be read is told
/// and left out.
/// </summary>
public static class ReferenceReader
{
    /// <summary>The names of the files, in the content folder.</summary>
    public static readonly ImmutableArray<string> FileNames = ["references.bib", "references.json", "references.yaml"];

    public static Parsed<ImmutableArray<Work>> Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var problems = new ProblemList(SourceReader.Read(path, bytes.Span));
        var works = path.EndsWith(".bib", StringComparison.Ordinal)
            ? [.. new BibtexParser(problems).Entries().Select(entry => BibtexWork.Of(entry, problems)).OfType<Work>()]
            : CslWorks(path.EndsWith(".json", StringComparison.Ordinal) ? JsonValues.Read(problems) : YamlReader.Read(new TextSpan(0, problems.Text.Length), problems), problems);
        return new(works, problems.ToImmutable());
    }

    private static ImmutableArray<Work> CslWorks(YamlValue root, ProblemList problems)
    {
        var items = root is YamlValue.Map map ? map.Find("references")?.Value : root;
        if (items is YamlValue.List list) return [.. list.Items.Select(item => CslWork.Of(item, problems)).OfType<Work>()];
        if (!problems.MayLackKeys && items is not (null or YamlValue.Unreadable))
            problems.Add(Rules.InvalidReference, items.Span, "there must be a list of works here", "write `references:` and below it works that begin with `- id: …`");
        return [];
    }
}
