using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>page</c>: what the head of any page needs.</summary>
public sealed class PageView : View<PageView>
{
    private static readonly ViewType<PageView> Members = new("page")
    {
        { "title", view => view.Title },
        { "description", view => view.Description },
        { "url", view => view.Url },
        { "kind", view => view.Kind },
        { "metadata", view => view.Metadata },
        { "data", view => view.Data },
        { "text", view => view.Text },
        { "is_indexed", view => view.IsIndexed },
    };

    public required string Title { get; init; }

    /// <summary>
    /// <c>article</c>, <c>print</c>, <c>home</c>, <c>list</c>, <c>data</c>, <c>page</c>, <c>redirect</c>, <c>removed</c>, <c>search</c>,
    /// <c>version</c>, <c>history</c> or <c>not-found</c>.
    /// </summary>
    public required string Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>The absolute address to cite, or null when the wiki has none.</summary>
    public string? Url { get; init; }

    /// <summary>Meta tags and JSON-LD for reference managers and search engines, or null.</summary>
    public Html? Metadata { get; init; }

    /// <summary>What the wiki itself is, for search engines, or null.</summary>
    public Html? Data { get; init; }

    /// <summary>The text that stands at the head of a list or of the front page, or null.</summary>
    public EntryView? Text { get; init; }

    /// <summary>Whether search engines should list the page.</summary>
    public bool IsIndexed { get; init; } = true;

    protected override ViewType<PageView> Type => Members;
}
