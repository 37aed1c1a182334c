using System.Collections;
using System.Collections.Frozen;

namespace Wiki.Templates;

/// <summary>The members of one type of view.</summary>
public abstract class ViewType
{
    /// <summary>How a view of this type gives the member, or null.</summary>
    public abstract Func<View, object?>? Find(string member);
}

/// <summary>The members of one type of view. Filled by a collection initialiser, then only read; the first read freezes it.</summary>
public sealed class ViewType<TView>(string name) : ViewType, IEnumerable<string>
    where TView : View
{
    private readonly Dictionary<string, Func<TView, object?>> members = new(StringComparer.Ordinal);
    private FrozenDictionary<string, Func<TView, object?>>? frozen;

    public string Name => name;

    public IEnumerable<string> Members => members.Keys;

    public void Add(string member, Func<TView, object?> value) => members.Add(member, value);

    /// <summary>These members and more.</summary>
    public ViewType<TView> With(IEnumerable<(string Name, Func<TView, object?> Value)> more)
    {
        var all = new ViewType<TView>(name);
        foreach (var (member, value) in members.Select(known => (known.Key, known.Value)).Concat(more)) all.Add(member, value);
        return all;
    }

    public override Func<View, object?>? Find(string member) => members.TryGetValue(member, out var get) ? view => get((TView)view) : null;

    public bool TryGet(TView view, string member, out object? value)
    {
        frozen ??= members.ToFrozenDictionary(StringComparer.Ordinal);
        var found = frozen.TryGetValue(member, out var get);
        value = found ? get!(view) : null;
        return found;
    }

    public IEnumerator<string> GetEnumerator() => Members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
