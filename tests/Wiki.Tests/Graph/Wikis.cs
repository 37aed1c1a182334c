using System.Collections.Immutable;
using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Tests.Graph;

/// <summary>Small wikis made in memory, entry by entry.</summary>
internal static class Wikis
{
    public static readonly Settings Vocabulary = new()
    {
        Title = "Test Wiki",
        Publisher = "Test Press",
        BaseUrl = "https://example.org",
        Kinds = [KindDeclaration.Concept, new KindDeclaration("instrument", "Instrument", "Instruments", "instruments", "Legislation", [])],
        Relations =
        [
            new RelationDeclaration("uses", "Uses") { Inverse = "used_by", InverseLabel = "Used by", From = "instrument", To = "concept" },
            RelationDeclaration.Related,
        ],
    };

    public static Entry Entry(string slug, string? title = null, params string[] links)
    {
        Assert.True(Slug.TryParse(slug, out var parsed));
        var path = $"concepts/{slug}.md";
        return new Entry
        {
            Path = path,
            Slug = parsed,
            Kind = "concept",
            Title = title
            ?? slug,
            Body = BodyOf(path, links),
            Location = new Location(path, 2, 1, 5)
        };
    }

    public static Entry Relating(this Entry entry, string relation, params string[] targets) =>
        entry with
        {
            Relations = entry.Relations.AddRange(
            targets.Select((target, i) => new RelationTarget(relation, target, new Location(entry.Path, 5 + i, 3, target.Length))))
        };

    public static Entry Named(this Entry entry, params string[] aliases) =>
        entry with { Aliases = [.. aliases.Select(alias => new Located<string>(alias, new Location(entry.Path, 4, 1, alias.Length)))] };

    public static Entry Linking(this Entry entry, params string[] links) => entry with { Body = BodyOf(entry.Path, links) };

    /// <summary>Whether it is a draft, and whether it has a heading <c>leaves</c>.</summary>
    public static Entry In(this Entry entry, bool isDraft, bool hasLeaves) => entry with
    {
        Status = isDraft ? EntryStatus.Draft : entry.Status,
        Body = hasLeaves ? entry.Body with { Headings = [new Heading(2, "leaves", "Leaves")] } : entry.Body,
    };

    public static Entry RedirectedFrom(this Entry entry, string slug)
    {
        Assert.True(Slug.TryParse(slug, out var former));
        return entry with { RedirectFrom = [new Located<FormerAddress>(FormerAddress.Of(former), new Location(entry.Path, 6, 1, slug.Length))] };
    }

    public static Parsed<ConceptGraph> Connect(params Entry[] entries) => GraphBuilder.Build(Vocabulary, [.. entries], []);

    public static ConceptGraph Sound(params Entry[] entries)
    {
        var graph = Connect(entries);
        Assert.Empty(graph.Diagnostics.Where(diagnostic => diagnostic.Rule != Rules.Orphan));
        return graph.Value;
    }

    public static string[] Codes(this Parsed<ConceptGraph> graph) =>
        [.. graph.Diagnostics.Where(diagnostic => diagnostic.Rule != Rules.Orphan).Select(diagnostic => diagnostic.Rule.Name)];

    /// <summary>The slugs of the entries that an adjacency lists for an entry.</summary>
    public static string[] Slugs(this ConceptGraph graph, Adjacency edges, string slug) =>
        [.. edges[graph.Names.BySlug(slug)!.Value].ToArray().Select(target => graph.Entries[target].Slug.Value)];

    /// <summary>A paragraph of one sentence a link: <c>See TARGET here.</c></summary>
    private static Body BodyOf(string path, string[] links)
    {
        var html = new StringBuilder("<p>");
        var holes = ImmutableArray.CreateBuilder<Hole>();
        var references = ImmutableArray.CreateBuilder<Reference>();
        foreach (var link in links)
        {
            var start = html.Length;
            html.Append("See ");
            foreach (var kind in new[] { HoleKind.LinkStart, HoleKind.LinkText, HoleKind.LinkEnd })
                holes.Add(new Hole(html.Length, kind, references.Count));
            html.Append(" here.");
            var (target, fragment) = link.IndexOf('#') is > 0 and var hash && hash < link.Length - 1
                ? (link[..hash], link[(hash + 1)..])
                : (link, null);
            references.Add(new Reference(ReferenceKind.Wikilink, target, fragment, false, new Location(path, 10 + references.Count, 7, link.Length),
                start, html.Length));
            html.Append(' ');
        }
        return new Body
        {
            Html = Encoding.UTF8.GetBytes(html.Append("</p>").ToString()),
            Holes = holes.ToImmutable(),
            References = references.ToImmutable()
        };
    }
}
