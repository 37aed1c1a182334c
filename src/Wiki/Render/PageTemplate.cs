namespace Wiki.Render;

/// <summary>The template of a kind of page.</summary>
/// <param name="name">What templates know the kind by (<c>page.kind</c>), and the name of the file without its ending.</param>
/// <param name="subject">The name by which the template sees what the page is about: <c>entry</c>. Null where there is nothing but the site.</param>
public sealed class PageTemplate(string name, string? subject)
{
    public string Name => name;

    public string? Subject => subject;

    /// <summary>In the theme: <c>article.html</c>.</summary>
    public string File { get; } = name + ".html";
}
