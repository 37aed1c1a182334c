using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>references</c>: the list of the works that a text cites, and whether it is numbered.</summary>
public sealed class ReferencesView(SiteModel site, int entry, string root, EntryReferences references) : View<ReferencesView>
{
    private static readonly ViewType<ReferencesView> Members = new("references")
    {
        { "is_numbered", view => view.References.IsNumbered },
        { "works", view => view.Works },
    };

    protected override ViewType<ReferencesView> Type => Members;

    private EntryReferences References => references;

    private ReferenceView[] Works => [.. references.Works.Select(work => new ReferenceView(site, entry, root, (references, work)))];
}

/// <summary>
/// One work of a list of references: its anchor, the citation, the ways back to where it is cited, and the other entries that cite it.
/// </summary>
public sealed class ReferenceView(SiteModel site, int entry, string root, (EntryReferences List, Work Work) reference) : View<ReferenceView>
{
    private static readonly ViewType<ReferenceView> Members = new("reference")
    {
        { "id", view => "ref:" + view.Work.Key },
        { "html", view => new CitationHtml(view.Site.Bibliography.Compose(view.Work.Item), view.Work.Item.Link) },
        { "back_links", view => new BackLinks(view.Site, view.Citations) },
        { "cited_by", view => view.CitedBy },
    };

    protected override ViewType<ReferenceView> Type => Members;

    private SiteModel Site => site;

    private Work Work => reference.Work;

    private int[] Citations => [.. reference.List.CitationsOf(Work)];

    private Html? CitedBy
    {
        get
        {
            var others = site.Bibliography.OthersThatCite(Work.Key, entry);
            return others.Length > 0 ? new EntryLinks(site, others, root, null) : null;
        }
    }

    private sealed class BackLinks(SiteModel site, int[] citations) : Html
    {
        public override void WriteTo(HtmlWriter writer)
        {
            foreach (var number in citations)
            {
                writer.Raw("<a class=\"footnote-back\" href=\"#cite:"u8);
                writer.Number(number);
                writer.Raw("\" role=\"doc-backlink\" aria-label=\""u8);
                writer.Text(site.Words["citation_back"].Replace("{number}", $"{number}"));
                writer.Raw("\">↩\uFE0E</a> "u8);
            }
        }
    }
}
