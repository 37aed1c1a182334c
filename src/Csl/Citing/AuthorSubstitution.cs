using System.Collections.Immutable;

namespace Csl;

/// <summary>
/// Puts a dash, or what the style says, for authors that are those of the entry before. Where that ends in a space, no delimiter follows:
/// <c>—— Title</c>.
/// </summary>
internal static class AuthorSubstitution
{
    public static List<Node?> Apply(List<Node?> entries, string substitute, SubstituteRule rule)
    {
        var changed = new List<Node?>();
        Node? before = null;
        foreach (var entry in entries)
        {
            var names = entry?.Find(Tag.Names);
            var same = names is not null && before is not null ? Substitute(names, before, substitute, rule) : names;
            changed.Add(ReferenceEquals(same, names) ? entry
                : same is { Text: [.., ' '] } or { Children: [{ Text: [.., ' '] }] } ? Joined(entry!, names!, same).Part
                : entry!.Replace(names!, same));
            before = names;
        }
        return changed;
    }

    /// <summary>
    /// The entry with what stands for its names, and what follows them without a delimiter between; and whether that is still to come, since the
    /// names are the last of this part.
    /// </summary>
    private static (Node Part, bool IsOpen) Joined(Node part, Node names, Node substitute)
    {
        if (ReferenceEquals(part, names)) return (substitute, true);
        for (var i = 0; i < part.Children.Length; i++)
        {
            var (child, isOpen) = Joined(part.Children[i], names, substitute);
            if (ReferenceEquals(child, part.Children[i])) continue;
            if (!isOpen || i + 1 == part.Children.Length) return (part with { Children = part.Children.SetItem(i, child) }, isOpen);
            var joined = new Node { Children = [child, part.Children[i + 1]] };
            return (part with { Children = [.. part.Children[..i], joined, .. part.Children[(i + 2)..]] }, false);
        }
        return (part, false);
    }

    private static Node? Substitute(Node names, Node before, string substitute, SubstituteRule rule)
    {
        var (own, others) = (Names(names), Names(before));
        if (own.IsEmpty)
        {
            var same = others.IsEmpty && names.Plain() == before.Plain();
            return same ? names with { Text = substitute, Children = [], Prefix = "", Suffix = "" } : names;
        }
        var equal = Shown(names).SequenceEqual(Shown(before));
        return rule switch
        {
            SubstituteRule.CompleteAll => equal ? All(names, substitute) : names,
            SubstituteRule.CompleteEach => equal ? Each(names, int.MaxValue, substitute) : names,
            SubstituteRule.PartialEach => Each(names, own.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count(), substitute),
            _ => own.Length > 0 && others.Length > 0 && own[0] == others[0] ? Each(names, 1, substitute) : names,
        };
    }

    /// <summary>The names as they are printed: those that are left out tell nothing apart.</summary>
    private static IEnumerable<string> Shown(Node names) => names.Children.Where(child => child.Tag == Tag.Name).Select(name => name.Plain());

    private static ImmutableArray<Name> Names(Node node) => node.About is NameListInfo info ? info.Names : [];

    private static Node? All(Node names, string substitute) => substitute.Length == 0 ? null : names with { Children = [Node.OfText(substitute)] };

    private static Node Each(Node names, int count, string substitute)
    {
        var left = count;
        return names with { Children = [.. names.Children.Select(child => child.Tag == Tag.Name && left-- > 0 ? Node.OfText(substitute) : child)] };
    }
}
