using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// One row of "At a glance": a label and a value that writes itself. A value of more than <see cref="MostLinks"/> entries can be shown in two parts:
/// the <c>first</c> few and the <c>rest</c>, for which <c>rest_text</c> stands (<c>28 more</c>).
/// </summary>
public sealed class GlanceRow(SiteModel site, string label, Html value) : View<GlanceRow>
{
    private const int MostLinks = 12;
    private const int FirstLinks = 8;

    private static readonly ViewType<GlanceRow> Members = new("glance")
    {
        { "label", row => row.Label },
        { "value", row => row.Value },
        { "first", row => row.Long?.First(FirstLinks) ?? row.Value },
        { "rest", row => row.Long?.After(FirstLinks) },
        { "rest_text", row => row.Long is { } links ? row.Site.Words.Count("more", links.Count - FirstLinks) : null },
    };

    protected override ViewType<GlanceRow> Type => Members;

    private SiteModel Site => site;

    private string Label => label;

    private Html Value => value;

    private EntryLinks? Long => value is EntryLinks { Count: > MostLinks } links ? links : null;
}

/// <summary>
/// "At a glance": the kind's fields, then the relations, both in declared order, then the primary source. A relation of which entries of this kind
/// are the target, and which the wiki makes use of, has a row even when nothing points here: that a concept is used by no instrument is a finding.
/// </summary>
public static class Glance
{
    /// <param name="site">Whose entry it is.</param>
    /// <param name="index">Its place in the graph.</param>
    /// <param name="root">Leads from the page to the site's root.</param>
    /// <param name="isForPaper">Whether the address of the source has a row of its own; else the source is a link.</param>
    public static IEnumerable<GlanceRow> Rows(SiteModel site, int index, string root, bool isForPaper)
    {
        var entry = site.Graph.Entries[index];
        foreach (var field in entry.Fields)
        {
            var declaration = site.Settings.Kind(entry.Kind)!.Fields.First(declared => declared.Key == field.Field);
            yield return new GlanceRow(site, declaration.Label, FieldHtml.Of(site, declaration, field, root));
        }
        foreach (var relation in site.Graph.Relations)
            foreach (var row in RelationRows(site, relation, index, root)) yield return row;
        var work = site.Bibliography.SourceOf(entry);
        var url = entry.Source?.Url ?? work?.Address;
        Html? source = work is not null
            ? new CslHtml(site.Bibliography.Print(work), Csl.Notation.UnlinkedHtml)
            : entry.Source?.Citation is { } citation ? new TextHtml(citation) : null;
        if (source is not null)
        {
            var isLink = !isForPaper && url is not null;
            yield return new GlanceRow(site, site.Words["primary_source"], isLink ? new SourceLinkHtml(url!, source, work is null) : source);
        }
        if (url is not null && (isForPaper || source is null)) yield return new GlanceRow(site, site.Words["source_url"], new UrlHtml(url));
        if (Archive(entry, work) is { } archive) yield return new GlanceRow(site, site.Words["source_archive"], archive);
    }

    private static ArchiveHtml? Archive(Entry entry, Work? work)
    {
        if (entry.Source?.ArchiveUrl is { } url) return new ArchiveHtml(url, entry.Source.ArchiveDate?.ToString());
        if (work?.Record.Text(Csl.Variable.ArchiveUrl) is not { } kept) return null;
        return new ArchiveHtml(kept, PlainItem.DayOf(work.Record.Date(Csl.Variable.ArchiveDate)));
    }

    private static IEnumerable<GlanceRow> RelationRows(SiteModel site, RelationEdges relation, int index, string root)
    {
        var declaration = relation.Declaration;
        var kind = site.Graph.Entries[index].Kind;
        if (relation.Forward[index] is { IsEmpty: false } forward)
            yield return new GlanceRow(site, declaration.Label, new EntryLinks(site, [.. forward], root, null));
        if (declaration.Inverse is null || (declaration.To is { } to && kind != to)) yield break;
        var backward = relation.Backward[index].ToImmutableArray();
        if (backward.Length > 0 || (declaration.From is not null && declaration.From != declaration.To && relation.IsUsed))
            yield return new GlanceRow(site, declaration.InverseLabel
                ?? declaration.Inverse, new EntryLinks(site, backward, root, CountText(site, declaration, backward.Length)));
    }

    private static string CountText(SiteModel site, RelationDeclaration declaration, int count) =>
        declaration.From is { } from && site.Settings.Kind(from) is { } kind
            ? site.Words.Count("of_kind", count, kind.Label, kind.Plural)
            : site.Words.Count("entries", count);
}
