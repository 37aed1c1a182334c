using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// One form of the citation: <c>id</c> and <c>label</c> of the style, <c>html</c>, and whether it is a format for programs (<c>is_format</c>), in
/// which spaces and line ends count; and the name for a file that holds it (<c>file_name</c>).
/// </summary>
public sealed class CitationView(CitationStyle style, string slug, Html html) : View<CitationView>
{
    private static readonly ViewType<CitationView> Members = new("citation")
    {
        { "id", view => view.Style.Id },
        { "label", view => view.Style.Label },
        { "html", view => view.Html },
        { "is_format", view => view.Style.IsFormat },
        { "file_name", view => view.Style.Extension is { } extension ? $"{view.Slug}.{extension}" : null },
    };

    protected override ViewType<CitationView> Type => Members;

    private CitationStyle Style => style;

    private string Slug => slug;

    private Html Html => html;
}
