using System.Buffers;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// <c>vocabulary.ttl</c>: the entries of those kinds whose schema is <c>DefinedTerm</c> as concepts of one SKOS scheme, whose address is that of the
/// list of all entries. A symmetric relation between two of them relates them; a category is a collection.
/// </summary>
public sealed record Vocabulary : DataFile
{
    private const string TermSchema = "DefinedTerm";

    public static readonly SiteKind All = Of(DataOutputs.Skos,
        site => site.Settings.BaseUrl is not null && KindsOf(site.Settings).Any() ? [new Vocabulary()] : []);

    public override RouteKind Kind => All;

    public override string Name(SiteModel site) => "vocabulary.ttl";

    public override string Word => "data_skos";

    public override string MediaType => "text/turtle; charset=utf-8";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        var writer = new HtmlWriter(output);
        var turtle = new TurtleWriter(writer);
        turtle.Raw("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"u8);
        turtle.Raw("@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n"u8);
        var scheme = new IndexList(1).Canonical(site)!;
        WriteScheme(turtle, site, scheme);
        var kinds = KindsOf(site.Settings).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in site.Lists.ByTitle)
            if (kinds.Contains(site.Graph.Facts[entry].Kind)) WriteConcept(turtle, site, entry, scheme, kinds);
        foreach (var category in site.Lists.Categories) WriteCollection(turtle, site, category, kinds);
        writer.Flush();
        return null;
    }

    private static IEnumerable<string> KindsOf(Settings settings) =>
        settings.Kinds.Where(kind => kind.Schema == TermSchema).Select(kind => kind.Key);

    private static void WriteScheme(TurtleWriter turtle, SiteModel site, string scheme)
    {
        turtle.Iri(scheme);
        turtle.Raw(" a skos:ConceptScheme ;\n  skos:prefLabel "u8);
        Text(turtle, site, site.Settings.Title);
        turtle.Raw(" ;\n  dct:publisher "u8);
        turtle.Literal(site.Settings.Publisher);
        if (site.Settings.Description is { } description) Statement(turtle, "dct:description", () => Text(turtle, site, description));
        if (site.Settings.DataLicense is { } license)
            Statement(turtle, "dct:license", () =>
            {
                if (new LicenseView(license).Url is { } url) turtle.Iri(url);
                else turtle.Literal(license);
            });
        turtle.Raw(" .\n\n"u8);
    }

    private static void WriteConcept(TurtleWriter turtle, SiteModel site, int index, string scheme, HashSet<string> kinds)
    {
        var entry = site.Graph.Entries[index];
        turtle.Iri(site.Addresses.CanonicalEntry(index)!);
        turtle.Raw(" a skos:Concept ;\n  skos:inScheme "u8);
        turtle.Iri(scheme);
        turtle.Raw(" ; skos:topConceptOf "u8);
        turtle.Iri(scheme);
        turtle.Raw(" ; skos:notation "u8);
        turtle.Literal(entry.Slug.Value);
        Statement(turtle, "skos:prefLabel", () => Text(turtle, site, entry.Title));
        // A label is preferred or another, never both.
        var labels = entry.Aliases.Select(alias => alias.Value).Where(alias => alias != entry.Title).Distinct().ToList();
        if (labels.Count > 0) Statement(turtle, "skos:altLabel", () => List(turtle, labels, label => Text(turtle, site, label)));
        if (entry.Summary is { } summary) Statement(turtle, "skos:definition", () => Text(turtle, site, summary));
        var related = RelatedTo(site, index, kinds);
        if (related.Count > 0)
            Statement(turtle, "skos:related", () => List(turtle, related, other => turtle.Iri(site.Addresses.CanonicalEntry(other)!)));
        var authors = CitationSource.AuthorsOf(site.Settings, entry);
        Statement(turtle, "dct:creator", () => List(turtle, authors, author => turtle.Literal(CitationSource.Spoken(author))));
        if (entry.Published is { Day: > 0 } published) Statement(turtle, "dct:issued", () => Day(turtle, published));
        if (entry.Date is { Day: > 0 } date) Statement(turtle, "dct:modified", () => Day(turtle, date));
        if (entry.Source?.Url is { } url) Statement(turtle, "dct:source", () => turtle.Iri(url));
        else if (DataFacts.SourceOf(site, entry) is { } source) Statement(turtle, "dct:source", () => turtle.Literal(source));
        if (entry.Doi is { } doi) Statement(turtle, "dct:identifier", () => turtle.Literal(Doi.Address(doi)));
        if (entry.Status is EntryStatus.Deprecated or EntryStatus.Withdrawn) Statement(turtle, "owl:deprecated", () => turtle.Raw("true"u8));
        if (entry.Notice?.Note is { } note) Statement(turtle, "skos:editorialNote", () => Text(turtle, site, note));
        turtle.Raw(" .\n\n"u8);
    }

    /// <summary>In each direction, as SKOS has it, in the order of titles.</summary>
    private static List<int> RelatedTo(SiteModel site, int entry, HashSet<string> kinds)
    {
        var related = new List<int>();
        foreach (var relation in site.Graph.Relations)
        {
            if (!relation.Declaration.IsSymmetric) continue;
            foreach (var other in relation.Forward[entry])
                if (kinds.Contains(site.Graph.Facts[other].Kind) && !related.Contains(other)) related.Add(other);
        }
        return related;
    }

    private static void WriteCollection(TurtleWriter turtle, SiteModel site, EntryList category, HashSet<string> kinds)
    {
        var members = category.Entries.Where(entry => kinds.Contains(site.Graph.Facts[entry].Kind)).ToList();
        if (members.Count == 0) return;
        turtle.Iri(new CategoryList(category.Key, 1).Canonical(site)!);
        turtle.Raw(" a skos:Collection ;\n  skos:prefLabel "u8);
        Text(turtle, site, category.Label);
        Statement(turtle, "skos:member", () => List(turtle, members, entry => turtle.Iri(site.Addresses.CanonicalEntry(entry)!)));
        turtle.Raw(" .\n\n"u8);
    }

    private static void Statement(TurtleWriter turtle, string property, Action write)
    {
        turtle.Raw(" ;\n  "u8);
        turtle.Raw(property);
        turtle.Raw(" "u8);
        write();
    }

    private static void List<T>(TurtleWriter turtle, IEnumerable<T> values, Action<T> write)
    {
        var isFirst = true;
        foreach (var value in values)
        {
            if (!isFirst) turtle.Raw(", "u8);
            isFirst = false;
            write(value);
        }
    }

    private static void Text(TurtleWriter turtle, SiteModel site, string text)
    {
        turtle.Literal(text);
        turtle.Raw("@"u8);
        turtle.Raw(site.Settings.Language);
    }

    private static void Day(TurtleWriter turtle, PartialDate date)
    {
        turtle.Literal(date.ToString());
        turtle.Raw("^^xsd:date"u8);
    }
}
