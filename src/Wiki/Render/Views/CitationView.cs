using Wiki.Templates;

namespace Wiki.Render;

/// <summary>One form of the citation: <c>id</c>, <c>label</c> and <c>html</c>.</summary>
public sealed class CitationView(string id) : View<CitationView>
{
    private static readonly ViewType<CitationView> Members = new("citation")
    {
        { "id", view => view.Id },
        { "label", view => view.Id },
        { "html", view => view.Id },
    };

    protected override ViewType<CitationView> Type => Members;

    private string Id => id;

    public static CitationView[] Of(SiteModel site, int entry) => [.. site.Settings.Citations.Select(style => new CitationView(style + entry))];
}
