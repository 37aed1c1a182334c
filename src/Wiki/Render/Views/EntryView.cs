using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>entry</c>: one entry as its own page shows it.</summary>
public sealed class EntryView(SiteModel site, int index, string root) : View<EntryView>
{
    private static readonly ViewType<EntryView> Members = new("entry")
    {
        { "title", view => view.Entry.Title },
        { "slug", view => view.Entry.Slug.Value },
        { "url", view => view.Url },
        { "source_path", view => view.Entry.Path },
        { "edit_url", view => view.AddressFor(view.Site.Settings.EditUrl) },
        { "report_url", view => view.AddressFor(view.Site.Settings.ReportUrl) },
        { "path", view => view.Site.Addresses.OfEntry(view.Index) },
        { "print_path", view => new PrintPage(view.Index).Address(view.Site) },
        { "kind", view => view.Kind },
        { "category", view => view.Category },
        { "status", view => view.Entry.Status.ToString().ToLowerInvariant() },
        { "status_text", view => view.StatusText },
        { "status_note", view => view.Entry.Notice?.Note },
        { "status_since", view => view.Entry.Notice?.Date is { } date
            ? view.Site.Words["status_since"].Replace("{date}", view.Site.Words.Date(date))
            : null },
        { "superseded_by", view => view.SupersededBy },
        { "review_text", view => view.ReviewText },
        { "summary", view => view.Entry.Summary },
        { "opens_with_summary", view => view.Entry.OpensWithSummary },
        { "aliases", view => view.Aliases },
        { "authors", view => view.Authors },
        { "author_count", view => view.Entry.Authors.Length },
        { "date", view => DateView.Of(view.Entry.Date, view.Site.Words) },
        { "published", view => DateView.Of(view.Entry.Published, view.Site.Words) },
        { "updated", view => DateView.Of(view.Entry.Updated, view.Site.Words) },
        { "reviewed", view => DateView.Of(view.Entry.Reviewed, view.Site.Words) },
        { "fields", view => new FieldsView(view.Site, view.Index, view.Root) },
        { "extra", view => new ExtraView(view.Entry) },
        { "facts", view => Glance.Rows(view.Site, view.Index, view.Root, isForPaper: false).ToArray() },
        { "glance", view => Glance.Rows(view.Site, view.Index, view.Root, isForPaper: true).ToArray() },
        { "contents", view => view.Entry.Body.Headings.Length > 1 ? new ContentsHtml(view.Entry.Body.Headings) : null },
        { "body", view => new BodyHtml(view.Site, view.Index, view.Root) { Notes = view.Notes, References = view.References } },
        { "references", view => view.References is { } references ? new ReferencesView(view.Site, view.Index, view.Root, references) : null },
        { "link_notes", view => view.Notes.IsEmpty ? null : new LinkNotesHtml(view.Notes) },
        { "has_body", view => !view.Entry.Body.Html.IsEmpty },
        { "word_count", view => view.Site.WordCount(view.Index) },
        { "connections", view => view.Connections.Select(connection => new ConnectionView(view.Site, connection, view.Root)).ToArray() },
        { "graph", view => view.Connections.IsEmpty ? null : new GraphSvg(view.Site, view.Index, view.Root, view.Connections) },
        { "mentions", view => view.Mentions },
        { "citations", view => view.Citations },
        { "version", view => VersionView.Of(view.Site, view.Index) },
        { "lasting_url", view => VersionView.UrlOf(view.Site, view.Index) ?? view.Url },
        { "citation_files", view => view.Site.CitationFiles.ViewsOf(view.Index) },
        { "previous", view => view.Neighbour(-1) },
        { "next", view => view.Neighbour(1) },
    };

    private string? url;
    private LinkNotes? notes;
    private ImmutableArray<Connection> connections;
    private EntryReferences? references;
    private MentionView[]? mentions;

    protected override ViewType<EntryView> Type => Members;

    private SiteModel Site => site;

    private int Index => index;

    private string Root => root;

    private Entry Entry => site.Graph.Entries[index];

    private string? Url => url ??= site.Addresses.CanonicalEntry(index);

    /// <summary>An address of site.yaml with the path of the entry's file in it.</summary>
    private string? AddressFor(string? setting) =>
        setting?.Replace(Settings.PathInAddress, string.Join('/', Entry.Path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);

    private LinkNotes Notes => notes ??= LinkNotes.Of(Entry.Body.Html.Span);

    private ImmutableArray<Connection> Connections => connections.IsDefault ? connections = Neighbourhood.Of(site, index) : connections;

    private EntryReferences? References => references ??= site.Bibliography.Of(index);

    private ListLinkView? Kind => site.Summary.Kind(Entry.Kind);

    private ListLinkView? Category => Entry.Category is { } category ? site.Summary.Category(category) : null;

    private string? StatusText => Entry.Status == EntryStatus.Published ? null : site.Words["status_" + Entry.Status.ToString().ToLowerInvariant()];

    private EntryLinks? SupersededBy =>
        Entry.Notice is { } notice && FieldHtml.Targets(site, notice.SupersededBy).ToImmutableArray() is { IsEmpty: false } successors
            ? new EntryLinks(site, successors, root, null)
            : null;

    private string? ReviewText =>
        Review.IsOverdue(Entry, site.Settings.ReviewMonths, site.Stamp)
            ? site.Words["review_overdue"].Replace("{date}", site.Words.Date(Review.Last(Entry)!.Value))
            : null;

    private NamesHtml? Aliases => Entry.Aliases.IsEmpty ? null : new(Entry.Aliases.Select(alias => alias.Value), site.Words["list_separator"]);

    private NamesHtml? Authors => Entry.Authors.IsEmpty ? null : new(CitationSource.NamesOf(Entry), site.Words["list_separator"]);

    private MentionView[] Mentions => mentions ??= MakeMentions();

    private MentionView[] MakeMentions()
    {
        var found = site.Graph.MentionsOf[index];
        var views = new MentionView[found.Length];
        var quotations = new Quotations(site, found.Length);
        for (var i = 0; i < views.Length; i++) views[i] = new MentionView(site, site.Graph.Mentions[found[i]], root, quotations);
        return views;
    }

    private CitationView[] Citations => site.Citations.Of(index);

    /// <summary>The entry before or after this one in its category.</summary>
    private EntryLinkView? Neighbour(int step) =>
        site.Lists.Neighbour(index, step) is { } neighbour ? new EntryLinkView(site, neighbour, root) : null;
}
