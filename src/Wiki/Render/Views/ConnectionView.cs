using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A group of entries that are connected with this one in the same way: <c>label</c>, and <c>links</c> to all of them.</summary>
public sealed class ConnectionView(SiteModel site, Connection connection, string root) : View<ConnectionView>
{
    private static readonly ViewType<ConnectionView> Members = new("connection")
    {
        { "label", view => view.Connection.Label },
        { "links", view => new EntryLinks(view.Site, view.Connection.Entries, view.Root, null) },
    };

    protected override ViewType<ConnectionView> Type => Members;

    private SiteModel Site => site;

    private Connection Connection => connection;

    private string Root => root;
}
