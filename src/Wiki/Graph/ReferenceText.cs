using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>What a link without a label says.</summary>
public static class ReferenceText
{
    /// <summary>
    /// The target's title when the author wrote its slug, a former one or the path of its file; the heading's text for a place in the same page; else
    /// what the author wrote, which is a title or an alias.
    /// </summary>
    public static string Of(ConceptGraph graph, Reference reference, int target)
    {
        // What a citation says is known to the list of references alone.
        if (reference.Kind == ReferenceKind.Citation) return "";
        if (target < 0) return reference.Target.Length > 0 ? reference.Target : reference.Fragment ?? "";
        if (reference.Target.Length == 0) return graph.FindAnchor(target, reference.Fragment ?? "")?.Text ?? reference.Fragment ?? "";
        var entry = graph.Entries[target];
        if (graph.Names.IsNameWithHash(in reference)) return entry.Title;
        var isSlug = Slug.TryParse(reference.Target, out _) && !IsAlias(entry, reference.Target);
        return isSlug || reference.Kind == ReferenceKind.File || reference.Target.Contains('/')
            || reference.Target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? entry.Title : reference.Target;
    }

    private static bool IsAlias(Entry entry, string name)
    {
        foreach (var alias in entry.Aliases)
            if (alias.Value == name) return true;
        return false;
    }
}
