using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// One form of the citation: its <c>id</c>, its <c>label</c>, <c>html</c>, and whether it is a format for programs (<c>is_format</c>), in
/// which spaces and line ends count; and the name for a file that holds it (<c>file_name</c>).
/// </summary>
public sealed class CitationView(CitationForm form, string label, string slug, Html html) : View<CitationView>
{
    private static readonly ViewType<CitationView> Members = new("citation")
    {
        { "id", view => view.Form.Id },
        { "label", view => view.Label },
        { "html", view => view.Html },
        { "is_format", view => view.Form.IsFormat },
        { "file_name", view => view.Form.Extension is { } extension ? $"{view.Slug}.{extension}" : null },
    };

    protected override ViewType<CitationView> Type => Members;

    private CitationForm Form => form;

    private string Label => label;

    private string Slug => slug;

    private Html Html => html;
}
