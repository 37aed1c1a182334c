using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>changes</c>: what has changed from one version of an entry to a later one.</summary>
internal sealed class ChangesView(SiteModel site, EntryChanges changes, bool hasComparison) : View<ChangesView>
{
    private static readonly ViewType<ChangesView> Members = new("changes")
    {
        { "overview", view => view.Changes.Overview },
        { "sentences", view => view.Changes.Sentences.Select(sentence => sentence.ToHtml()).ToArray() },
        { "comparison", view => view.HasComparison && !view.Changes.Text.Blocks.IsEmpty
            ? new ComparisonHtml(view.Changes.Text, view.Site.Words)
            : null },
        { "is_too_long", view => view.Changes.Text.IsTooLong },
    };

    protected override ViewType<ChangesView> Type => Members;

    private SiteModel Site => site;

    private EntryChanges Changes => changes;

    private bool HasComparison => hasComparison;
}
