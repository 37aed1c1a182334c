using System.Buffers;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The entries of one kind as a table, a row each in title order: <c>concepts.csv</c>.</summary>
public sealed record DataTable(string KindKey) : DataFile
{
    /// <summary>Those that every table has; those of the kind's own fields stand after them.</summary>
    public static readonly string[] Usual =
    [
        "slug", "url", "title", "category", "status", "summary", "aliases", "authors", "published", "updated", "reviewed", "source", "source_url",
        "words", "doi",
    ];

    private const string Separators = ";|¦\u001F";

    public static readonly SiteKind All = Of(DataOutputs.Csv, site => site.Lists.Kinds.Select(kind => new DataTable(kind.Key)));

    public override RouteKind Kind => All;

    public override string Word => "data_csv";

    public override string MediaType => "text/csv; charset=utf-8";

    /// <summary>By the folder of the kind's list; another where that is the name of the table of relations.</summary>
    public override string Name(SiteModel site)
    {
        var name = Addresses.Segment(site.Lists.Kind(KindKey).Label);
        return (name + ".csv" == new RelationTable().Name(site) ? name + "-kind" : name) + ".csv";
    }

    public override IEnumerable<string> Columns(SiteModel site) => Usual.Concat(FieldsOf(site).Select(Column));

    /// <summary>A field has its key for a column, unless every table has that already.</summary>
    public static string Column(KindField field) => Usual.Contains(field.Key) ? "field_" + field.Key : field.Key;

    public IEnumerable<KindField> FieldsOf(SiteModel site) => site.Settings.Kind(KindKey)?.Fields ?? [];

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        var writer = new HtmlWriter(output);
        var csv = new CsvWriter(writer);
        var separator = Separator(site);
        foreach (var column in Columns(site)) csv.Cell(column);
        csv.EndRow();
        foreach (var entry in site.Lists.Kind(KindKey).Entries) WriteRow(csv, separator, site, entry);
        writer.Flush();
        return null;
    }

    /// <summary>Tells values that programs may take for something else.</summary>
    public override IEnumerable<Diagnostic> Problems(SiteModel site)
    {
        foreach (var index in site.Lists.Kind(KindKey).Entries)
        {
            var entry = site.Graph.Entries[index];
            if (IsFormula(entry.Title) || IsFormula(entry.Summary))
                yield return new Diagnostic(
                    Rules.CsvFormula, entry.Location,
                    $"the {(IsFormula(entry.Title) ? "title" : "summary")} of `{entry.Slug}` begins like a formula, and a spreadsheet may compute it",
                    "begin it with another sign if you can; it stands in the table as it is written");
        }
    }

    /// <summary>
    /// What parts the values of lists: a semicolon, or the first of other marks that no value of this table has. The last is a control character that
    /// no text holds (the separator of units).
    /// </summary>
    public char Separator(SiteModel site) => Separators.First(mark => mark == Separators[^1] || !IsInLists(site, mark));

    private bool IsInLists(SiteModel site, char mark)
    {
        foreach (var index in site.Lists.Kind(KindKey).Entries)
        {
            var entry = site.Graph.Entries[index];
            foreach (var alias in entry.Aliases)
                if (alias.Value.Contains(mark)) return true;
            if (!entry.Authors.IsEmpty && CitationSource.NamesOf(entry).Any(name => name.Contains(mark))) return true;
            foreach (var value in entry.Fields)
                if (DataFacts.ValuesOf(site, value).Any(text => text.Contains(mark))) return true;
        }
        return false;
    }

    private void WriteRow(CsvWriter csv, char separator, SiteModel site, int index)
    {
        var entry = site.Graph.Entries[index];
        csv.Cell(entry.Slug.Value);
        csv.Cell(site.Addresses.CanonicalEntry(index));
        csv.Cell(entry.Title);
        csv.Cell(entry.Category);
        csv.Cell(DataFacts.StatusOf(entry));
        csv.Cell(entry.Summary);
        csv.List(entry.Aliases.Select(alias => alias.Value), separator);
        csv.List(CitationSource.NamesOf(entry), separator);
        csv.Cell(entry.Published?.ToString());
        csv.Cell(DataFacts.UpdatedOf(entry));
        csv.Cell(entry.Reviewed?.ToString());
        csv.Cell(DataFacts.SourceOf(site, entry));
        csv.Cell(entry.Source?.Url);
        csv.Cell(DataFacts.Number(site.WordCount(index)));
        csv.Cell(entry.Doi);
        foreach (var field in FieldsOf(site))
        {
            var value = entry.Fields.FirstOrDefault(value => value.Field == field.Key);
            if (value is null) csv.Cell(null);
            else if (IsList(field)) csv.List(DataFacts.ValuesOf(site, value), separator);
            else csv.Cell(DataFacts.ValuesOf(site, value).FirstOrDefault());
        }
        csv.EndRow();
    }

    public static bool IsList(KindField field) => field.Type is FieldType.List or FieldType.Ref;

    private static bool IsFormula(string? text) => text is ['=' or '+' or '-' or '@' or '\t', ..];
}
