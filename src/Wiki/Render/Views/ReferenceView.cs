using Csl;
using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>references</c>: the list of the works that a text cites.</summary>
public sealed class ReferencesView(SiteModel site, int entry, string root, EntryReferences references) : View<ReferencesView>
{
    private static readonly ViewType<ReferencesView> Members = new("references")
    {
        { "works", view => view.Works },
    };

    protected override ViewType<ReferencesView> Type => Members;

    private ReferenceView[] Works => [.. references.List.Select(work => new ReferenceView(site, entry, root) { List = references, Listed = work })];
}

/// <summary>
/// One work of a list of references: its anchor, the citation, the ways back to where it is cited, and the other entries that cite it.
/// </summary>
public sealed class ReferenceView(SiteModel site, int entry, string root) : View<ReferenceView>
{
    private static readonly ViewType<ReferenceView> Members = new("reference")
    {
        { "id", view => "ref:" + view.Work.Key },
        { "html", view => new CslHtml(view.Text, Csl.Notation.Html) },
        { "back_links", view => new BackLinks(view.Site, view.Marks) },
        { "cited_by", view => view.CitedBy },
    };

    protected override ViewType<ReferenceView> Type => Members;

    public required EntryReferences List { private get; init; }

    public required ListedWork Listed { private get; init; }

    private SiteModel Site => site;

    private Work Work => Listed.Work;

    private FormattedText Text => Listed.Text;

    private IEnumerable<(int Number, string Address)> Marks => List.MarksOf(Work);

    private Html? CitedBy
    {
        get
        {
            var others = site.Bibliography.OthersThatCite(Work.Key, entry);
            return others.Length > 0 ? new EntryLinks(site, others, root, null) : null;
        }
    }

    private sealed class BackLinks(SiteModel site, IEnumerable<(int Number, string Address)> marks) : Html
    {
        public override void WriteTo(HtmlWriter writer)
        {
            foreach (var (number, address) in marks)
            {
                writer.Raw("<a class=\"footnote-back\" href=\""u8);
                writer.Text(address);
                writer.Raw("\" role=\"doc-backlink\" aria-label=\""u8);
                writer.Text(site.Words["citation_back"].Replace("{number}", $"{number}"));
                writer.Raw("\">↩\uFE0E</a> "u8);
            }
        }
    }
}
