using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>Reads a format for programs: the header, then the template, which is tried on specimens.</summary>
internal static class FormatReader
{
    /// <summary>Null, and told, where the file cannot be used.</summary>
    public static Parsed<CitationFormat?> Read(FormFile file)
    {
        var text = file.Text;
        var header = FormatHeaderReader.Read(file.Path, text, out var body);
        if (body is not { } start) return new(null, header.Diagnostics);
        var id = file.Path[CitationForms.Folder.Length..^CitationForms.FormatEnding.Length];
        if (file.IsProven) return new(new CitationFormat(id, header.Value, new(() => Parse().Value)), []);
        var template = Parse();
        ImmutableArray<Diagnostic> problems = [.. header.Diagnostics, .. template.Diagnostics];
        if (!problems.IsEmpty) return new(null, problems);
        var format = new CitationFormat(id, header.Value, new(template.Value));
        foreach (var specimen in Specimens.All)
        {
            if (format.Compose(specimen).Diagnostics is [var problem, ..]) return new(null, [problem]);
        }
        return new(format, []);

        Parsed<FormatTemplate> Parse() => FormatTemplate.Parse(file.Path, text, start, header.Value);
    }
}
