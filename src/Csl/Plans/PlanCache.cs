using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Csl;

/// <summary>
/// The folded forms of a style, one for each place and shape of item that came along, up to a limit; beyond that its elements run as written.
/// </summary>
internal sealed class PlanCache(Style style, int limit)
{
    private readonly ConcurrentDictionary<Key, ImmutableArray<Element>> plans = new();
    private readonly VariableSet mentioned = StyleTree.Mentioned(style);
    private int count;

    /// <summary>Elements that stand together in a style, and for a key of an order its options of names.</summary>
    private readonly record struct Key(ImmutableArray<Element> Elements, NameOptions? SortNames, Shape Shape)
    {
        /// <summary>What tells nearly all plans of a style apart, and costs next to nothing.</summary>
        public override int GetHashCode() => HashCode.Combine(Shape.Present.Low, Shape.Present.High, Shape.Type.Length, Shape.Position, Elements);
    }

    /// <summary>What has to run for these elements. Variables that the style never mentions make no shape of their own.</summary>
    public ImmutableArray<Element> For(ImmutableArray<Element> elements, in Context context, in Shape shape)
    {
        if (limit == 0) return elements;
        var key = new Key(elements, context.SortNames, shape with { Present = shape.Present.Within(mentioned) });
        if (plans.TryGetValue(key, out var known)) return known;
        if (Interlocked.Increment(ref count) > limit) return elements;
        return plans[key] = Folding.Fold(elements, key.Shape, context);
    }
}
