using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// A file that holds citations: the <c>label</c> of its format, its <c>media_type</c>, its <c>path</c> and the <c>name</c> under which a reader keeps
/// it.
/// </summary>
public sealed class CitationFileView(CitationFormat format, string path) : View<CitationFileView>
{
    private static readonly ViewType<CitationFileView> Members = new("citation_file")
    {
        { "label", view => view.Label },
        { "media_type", view => view.MediaType },
        { "name", view => view.Path[(view.Path.LastIndexOf('/') + 1)..] },
        { "path", view => view.Path },
    };

    public string Label => format.Name;

    public string? MediaType => format.MediaType;

    /// <summary>From the site's root, percent-encoded.</summary>
    public string Path => path;

    protected override ViewType<CitationFileView> Type => Members;
}
