using System.Collections.Immutable;
using CsCheck;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Tests.Graph;

/// <summary>
/// A graph that is made from an earlier one is the graph that is made from nothing, whichever entries were written or taken away in between.
/// </summary>
public sealed class SuccessorProperties
{
    /// <summary>So few that entries share them, take them from one another and leave them.</summary>
    private static readonly string[] Names =
        ["oak", "Oak", "ash", "Ash tree", "elm", "Élm", "the fir", "nowhere", "ash-tree", "The_fir", "elm#leaves"];

    /// <summary>Of files that come and go.</summary>
    private static readonly string[] Paths = ["concepts/1.md", "2.md", "concepts/3", "4.md#leaves"];

    private static readonly Gen<string> AnyName = OneOf(Names);

    private static readonly Gen<string> AnyLink = Gen.Select(AnyName, Gen.Int[0, 5],
        (name, chance) => chance switch { 0 => name + "#leaves", 1 => Paths[name.Length % Paths.Length], _ => name });

    private static readonly Gen<Entry> AnyEntry = Gen.Select(
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 8], AnyName, AnyName.Array[0, 2]),
        Gen.Select(AnyLink.Array[0, 4], AnyName.Array[0, 3], AnyName.Array[0, 3]),
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], OneOf("concept", "concept", "instrument", Settings.PageKind)),
        (name, links, state) => Make(name.Item1, name.Item2, name.Item3, state.Item3).Named(name.Item4)
            .Linking(links.Item1).Relating("related", links.Item2).Relating("uses", links.Item3).In(state.Item1 == 0, state.Item2 == 0)
            is var entry && state.Item1 == 1 ? entry.RedirectedFrom("oak") : entry);

    /// <summary>Written, or taken away.</summary>
    private static readonly Gen<(Entry Entry, bool IsGone)> AnyEdit = Gen.Select(AnyEntry, Gen.Int[0, 4], (entry, chance) => (entry, chance == 0));

    [Fact]
    public void After_any_edits_the_graph_is_the_clean_one() => AnyEdit.Array[1, 4].Array[1, 6].Sample(
        script =>
        {
            var entries = Enumerable.Range(0, 5).Select(place => Make(place, 8, Names[place], "concept")).ToDictionary(entry => entry.Path);
            ConceptGraph? graph = null;
            foreach (var batch in script)
            {
                foreach (var (entry, isGone) in batch)
                {
                    if (isGone) entries.Remove(entry.Path);
                    else entries[entry.Path] = entry;
                }
                ImmutableArray<Entry> all = [.. entries.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
                var next = GraphBuilder.Build(Wikis.Vocabulary, all, [], graph);
                Assert.Equal(Lines(GraphBuilder.Build(Wikis.Vocabulary, all, [])), Lines(next));
                graph = next.Value;
            }
        },
        iter: 5_000,
        print: script =>
            string.Join("\nthen ",
                script.Select(batch => string.Join("\n", batch.Select(edit => edit.IsGone ? $"{edit.Entry.Path} gone" : Shown(edit.Entry))))));

    /// <summary>Most keep the slug of their file.</summary>
    private static Entry Make(int place, int slug, string title, string kind) =>
        Wikis.Entry(slug < 3 ? Slug.From(Names[slug]).Value : $"entry-{place}", title) with { Path = $"concepts/{place}.md", Kind = kind };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static List<string> Lines(Parsed<ConceptGraph> parsed)
    {
        var graph = parsed.Value;
        var lines = parsed.Diagnostics.Sort(Diagnostic.Compare).Select(found => $"{found.Location} {found.Message} {found.Help}").ToList();
        lines.AddRange(Names.Select(name => $"{name} means {graph.Names.Resolve(name)}: {string.Join(' ', graph.Names.Candidates(name))}"));
        lines.Add($"shared: {string.Join("; ", graph.Names.SharedNames.Select(shared => $"{shared.Name} {string.Join(' ', shared.Entries)}"))}");
        lines.Add($"by title: {string.Join(' ', graph.ByTitle)}; pages: {string.Join(' ', graph.Pages)}; {string.Join(' ', graph.Facts.ToArray())}");
        for (var entry = 0; entry < graph.Entries.Length; entry++)
        {
            lines.Add($"{entry} refers to {Shown(graph.References[entry])}, is mentioned "
                + $"in {string.Join(' ', graph.MentionsOf[entry].ToArray().Select(mention => graph.Mentions[mention]))}");
            lines.AddRange(graph.Relations.Select(relation =>
                $"{entry} {relation.Declaration.Key} {Shown(relation.Forward[entry])} and back {Shown(relation.Backward[entry])}"));
        }
        return lines;
    }

    private static string Shown(Entry entry) =>
        $"{entry.Path}: {entry.Kind} {entry.Slug} (was {string.Join(' ', entry.RedirectFrom.Select(former => former.Value))}) `{entry.Title}` "
        + $"({string.Join('/', entry.Aliases.Select(alias => alias.Value))}) {entry.Status}"
        + $" {string.Join(' ', entry.Relations.Select(relation => $"{relation.Relation}: {relation.Target}"))} ["
        + $"{string.Join(' ', entry.Body.References.Select(link => $"{link.Target}#{link.Fragment}"))}]";

    private static string Shown(ReadOnlySpan<int> values) => string.Join(' ', values.ToArray());
}
