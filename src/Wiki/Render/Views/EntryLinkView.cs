using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Another entry as lists show it.</summary>
public sealed class EntryLinkView(SiteModel site, int entry, string root) : View<EntryLinkView>
{
    private static readonly ViewType<EntryLinkView> Members = new("entry_link")
    {
        { "link", view => new EntryLink(view.Site, view.Entry, view.Root) },
        { "title", view => view.Site.Graph.Entries[view.Entry].Title },
        { "path", view => view.Site.Addresses.OfEntry(view.Entry) },
        { "summary", view => view.Site.Graph.Entries[view.Entry].Summary },
        { "kind", view => view.Site.Summary.Kind(view.Site.Graph.Entries[view.Entry].Kind) },
        { "category", view => view.Site.Graph.Entries[view.Entry].Category is { } key ? view.Site.Summary.Category(key) : null },
        { "date", view => DateView.Of(view.Site.Graph.Entries[view.Entry].Date, view.Site.Words) },
        { "cells", view => view.List is { } list ? new CellsHtml(list, view.Entry, view.Root) : null },
        { "is_namesake", view => view.List?.HasNamesake(view.Entry) ?? false },
    };

    /// <summary>The list in which the entry stands; null elsewhere.</summary>
    public ListView? List { get; init; }

    protected override ViewType<EntryLinkView> Type => Members;

    private SiteModel Site => site;

    private int Entry => entry;

    private string Root => root;
}

/// <summary>
/// A mention of the entry in another one's body: <c>link</c> leads to that one, <c>sentence</c> is what it says, with the mention marked.
/// </summary>
public sealed class MentionView(SiteModel site, Mention mention, string root, Quotations quotations) : View<MentionView>
{
    private static readonly ViewType<MentionView> Members = new("mention")
    {
        { "link", view => new EntryLink(view.Site, view.Mention.Source, view.Root) },
        { "sentence", view => view.Sentence },
    };

    protected override ViewType<MentionView> Type => Members;

    private SiteModel Site => site;

    private Mention Mention => mention;

    private Html Sentence => quotations.Quote(mention);

    private string Root => root;
}
