using System.Buffers;
using System.Text;
using Wiki.Citations;
using Wiki.Render;

namespace Wiki.Tests.Citations;

/// <summary>The styles and formats of the built-in theme.</summary>
internal static class Forms
{
    private static readonly Lazy<CitationForms> Loaded = new(() =>
    {
        var forms = CitationForms.Load(Files());
        Assert.Empty(forms.Diagnostics);
        return forms.Value;
    });

    public static CitationForms All => Loaded.Value;

    public static IEnumerable<FormFile> Files() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates/citations"))
            .Where(file => CitationForms.IsOne("citations/" + Path.GetFileName(file)))
            .Select(file => new FormFile("citations/" + Path.GetFileName(file), File.ReadAllBytes(file)));

    public static IEnumerable<FormFile> FormatFiles() => Files().Where(file => file.Path.EndsWith(".txt", StringComparison.Ordinal));

    public static FormFile FileOf(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public static string Text(string form, CitationItem item) => Text(form, Citable.Of(item));

    public static string Text(string form, Work work) => Text(form, work.Cited);

    public static string Text(string form, Citable cited)
    {
        var found = All.Find(form)!;
        if (found is CitationFormat format) Assert.Empty(format.Compose(cited.Plain).Diagnostics);
        return found.Text(cited);
    }

    public static string Html(string form, CitationItem item)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CitationHtml.Write(All.Find(form)!, Citable.Of(item), bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
