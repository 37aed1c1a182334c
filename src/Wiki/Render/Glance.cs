using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>One row of "At a glance": a label and a value that writes itself.</summary>
public sealed class GlanceRow(string label, Html value) : View<GlanceRow>
{
    private static readonly ViewType<GlanceRow> Members = new("glance")
    {
        { "label", row => row.Label },
        { "value", row => row.Value },
    };

    protected override ViewType<GlanceRow> Type => Members;

    private string Label => label;

    private Html Value => value;
}

/// <summary>
/// "At a glance": the kind's fields, then the relations, both in declared order, then the primary source. A relation of which entries of this kind
/// are the target, and which the wiki makes use of, has a row even when nothing points here: that a concept is used by no instrument is a finding.
/// </summary>
public static class Glance
{
    public static IEnumerable<GlanceRow> Rows(SiteModel site, int index, string root)
    {
        var entry = site.Graph.Entries[index];
        foreach (var field in entry.Fields)
        {
            var declaration = site.Settings.Kind(entry.Kind)!.Fields.First(declared => declared.Key == field.Field);
            yield return new GlanceRow(declaration.Label, new FieldHtml(site, declaration, field, root));
        }
        foreach (var relation in site.Graph.Relations)
            foreach (var row in RelationRows(site, relation, index, root)) yield return row;
        var work = site.Bibliography.SourceOf(entry);
        if (work is not null)
            yield return new GlanceRow(site.Words["primary_source"], new CslHtml(site.Bibliography.Print(work), Csl.Notation.UnlinkedHtml));
        else if (entry.Source?.Citation is { } citation) yield return new GlanceRow(site.Words["primary_source"], new TextHtml(citation));
        if ((entry.Source?.Url ?? work?.Address) is { } url) yield return new GlanceRow(site.Words["source_url"], new UrlHtml(url));
        if (Archive(entry, work) is { } archive) yield return new GlanceRow(site.Words["source_archive"], archive);
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
            yield return new GlanceRow(declaration.Label, new EntryLinks(site, [.. forward], root, null));
        if (declaration.Inverse is null || (declaration.To is { } to && kind != to)) yield break;
        var backward = relation.Backward[index].ToImmutableArray();
        if (backward.Length > 0 || (declaration.From is not null && declaration.From != declaration.To && relation.IsUsed))
            yield return new GlanceRow(declaration.InverseLabel
                ?? declaration.Inverse, new EntryLinks(site, backward, root, CountText(site, declaration, backward.Length)));
    }

    private static string CountText(SiteModel site, RelationDeclaration declaration, int count) =>
        declaration.From is { } from && site.Settings.Kind(from) is { } kind
            ? site.Words.Count("of_kind", count, kind.Label, kind.Plural)
            : site.Words.Count("entries", count);
}
