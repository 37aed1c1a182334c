using System.Collections.Immutable;
using Wiki.Graph;

namespace Wiki.Render;

/// <summary>What connects an entry with others in one way. Never empty; no entry twice.</summary>
public sealed record Connection(string Label, ConnectionKind Kind, ImmutableArray<int> Entries);

/// <summary>How a connection came about, and to which side it leads.</summary>
public enum ConnectionKind
{
    /// <summary>A relation that the entry declares, or a symmetric one.</summary>
    Forward,

    /// <summary>A relation that others declare.</summary>
    Backward,

    /// <summary>Links in the entry's text.</summary>
    Mentions,

    /// <summary>Links in the texts of others.</summary>
    MentionedIn,
}

/// <summary>
/// One hop around an entry: its relations in declared order, then what its text mentions (in the text's order) and what mentions it (in title order).
/// An entry with a relation is not told again as a mention.
/// </summary>
public static class Neighbourhood
{
    public static ImmutableArray<Connection> Of(SiteModel site, int entry)
    {
        var connections = ImmutableArray.CreateBuilder<Connection>();
        var related = new HashSet<int> { entry };
        foreach (var relation in site.Graph.Relations)
        {
            var declaration = relation.Declaration;
            Add(new(declaration.Label, ConnectionKind.Forward, [.. relation.Forward[entry]]));
            if (declaration.Inverse is not null)
                Add(new(declaration.InverseLabel ?? declaration.Inverse, ConnectionKind.Backward, [.. relation.Backward[entry]]));
        }
        foreach (var connection in connections) related.UnionWith(connection.Entries);
        var sources = Sources(site.Graph, entry, related);
        Add(new(site.Words["mentions"], ConnectionKind.Mentions, Targets(site.Graph, entry, related)));
        Add(new(site.Words["mentioned_in"], ConnectionKind.MentionedIn, sources));
        return connections.DrainToImmutable();

        void Add(Connection connection)
        {
            if (!connection.Entries.IsEmpty) connections.Add(connection);
        }
    }

    /// <param name="graph">Where the entry is.</param>
    /// <param name="entry">Whose text it is.</param>
    /// <param name="seen">What is not told again; to it the targets are added.</param>
    private static ImmutableArray<int> Targets(ConceptGraph graph, int entry, HashSet<int> seen)
    {
        var targets = ImmutableArray.CreateBuilder<int>();
        foreach (var target in graph.References[entry])
            if (target >= 0 && seen.Add(target)) targets.Add(target);
        return targets.DrainToImmutable();
    }

    private static ImmutableArray<int> Sources(ConceptGraph graph, int entry, HashSet<int> related)
    {
        var sources = ImmutableArray.CreateBuilder<int>();
        foreach (var mention in graph.MentionsOf[entry])
            if (!related.Contains(graph.Mentions[mention].Source)) sources.Add(graph.Mentions[mention].Source);
        return sources.DrainToImmutable();
    }
}
