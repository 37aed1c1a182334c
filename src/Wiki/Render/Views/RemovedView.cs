using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>removed</c>: what had to go, as its author names it, and why.</summary>
public sealed class RemovedView(RemovedAddress removed) : View<RemovedView>
{
    private static readonly ViewType<RemovedView> Members = new("removed")
    {
        { "name", view => view.Removed.ToString() },
        { "reason", view => view.Removed.Reason },
    };

    protected override ViewType<RemovedView> Type => Members;

    private RemovedAddress Removed => removed;
}
