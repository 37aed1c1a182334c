using System.Collections.Immutable;
using Wiki.Tests;

namespace Csl.Suite.Tests;

/// <summary>
/// A class of differences from the reference processor: in some styles (or *), for some types of work (or *), by a feature that
/// <see cref="Features"/> knows. Its reason says why ours stays so, with the section of the specification.
/// </summary>
internal sealed record DifferenceClass(string Style, string Type, string Feature, string Kind, string Reason)
{
    public static readonly ImmutableArray<DifferenceClass> Listed =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/Csl.Suite.Tests/Differences.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(columns => new DifferenceClass(columns[0], columns[1], columns[2], columns[3], columns[4])),
    ];

    public bool IsAbout(Difference difference) =>
        Style.Split(' ').Any(style => style == "*" || style == difference.Style)
        && Type.Split(' ').Any(type => type == "*" || type == difference.Item.Type) && Features.Concerns(Feature, difference.Item);

    /// <summary>Whether the feature alone is what differs.</summary>
    public bool Explains(Difference difference) =>
        IsAbout(difference) && Features.Without(Feature, difference.Ours) == Features.Without(Feature, difference.Theirs);
}

/// <summary>A work that the two processors print differently, in the list or in a citation.</summary>
internal sealed record Difference(string Style, string Part, Item Item, string Ours, string Theirs)
{
    /// <summary>What a failing test shows.</summary>
    public override string ToString() => $"{Style} {Part} {Item.Id} {Item.Type}\n  reference {Theirs}\n  ours      {Ours}";

    /// <summary>The classes that together explain it: one alone where that is enough; none where even all do not.</summary>
    public ImmutableArray<DifferenceClass> Explained()
    {
        var alone = DifferenceClass.Listed.FirstOrDefault(each => each.Explains(this));
        if (alone is not null) return [alone];
        var about = DifferenceClass.Listed.Where(each => each.IsAbout(this)).ToImmutableArray();
        var (ours, theirs) = (Ours, Theirs);
        foreach (var each in about) (ours, theirs) = (Features.Without(each.Feature, ours), Features.Without(each.Feature, theirs));
        return ours == theirs ? about : [];
    }
}
