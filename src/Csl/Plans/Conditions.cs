using System.Collections.Immutable;

namespace Csl;

/// <summary>Decides the branches of a choice: from a shape alone as far as that goes, and with the item for the rest.</summary>
internal static class Conditions
{
    /// <summary>Whether the branch is taken; null where only the item itself can tell, and no renderer of one is given.</summary>
    public static bool? Met(Branch branch, in Shape shape, Renderer? renderer)
    {
        if (branch.Conditions.Length == 0) return branch.Match != Match.None || branch.Children.Length > 0;
        if (renderer is null && branch.TellsApart) return null;
        return branch.Match switch
        {
            Match.Any => Any(branch.Conditions, shape, renderer),
            Match.None => !Any(branch.Conditions, shape, renderer),
            _ => AllKinds(branch, shape, renderer),
        };
    }

    private static bool? AllKinds(Branch branch, in Shape shape, Renderer? renderer)
    {
        bool? met = true;
        foreach (var same in branch.Kinds)
        {
            // An item has one type and a locator one label: of several that are named, one is enough.
            var one = same[0].Kind is ConditionKind.Type or ConditionKind.Locator or ConditionKind.Jurisdiction
                ? Any(same, shape, renderer)
                : All(same, shape, renderer);
            if (one == false) return false;
            met &= one;
        }
        return met;
    }

    private static bool? All(ImmutableArray<Condition> conditions, in Shape shape, Renderer? renderer)
    {
        bool? met = true;
        foreach (var condition in conditions)
        {
            var one = Met(condition, shape, renderer);
            if (one == false) return false;
            met &= one;
        }
        return met;
    }

    private static bool? Any(ImmutableArray<Condition> conditions, in Shape shape, Renderer? renderer)
    {
        bool? met = false;
        foreach (var condition in conditions)
        {
            var one = Met(condition, shape, renderer);
            if (one == true) return true;
            met |= one;
        }
        return met;
    }

    private static bool? Met(Condition condition, in Shape shape, Renderer? renderer) => condition.Kind switch
    {
        ConditionKind.Type => shape.Type == condition.Value,
        ConditionKind.Variable => shape.Present.Has(condition.Variable),
        ConditionKind.IsNumeric or ConditionKind.IsUncertainDate when !shape.Present.Has(condition.Variable) => false,
        ConditionKind.IsNumeric when condition.Variable.IsDate() => renderer is null ? null
            : renderer.Context.Item.Date(condition.Variable) is { Literal: "" },
        ConditionKind.IsNumeric => renderer is null ? null
            : Numbers.TextOf(condition.Variable, renderer.Context) is { } text && NumberText.IsNumeric(text),
        ConditionKind.IsUncertainDate => renderer is null ? null : renderer.Context.Item.Date(condition.Variable) is { IsUncertain: true },
        ConditionKind.Disambiguate => renderer is null ? null : renderer.TestDisambiguate() == (condition.Value == "true"),
        ConditionKind.Locator => shape.Locator is { } label && label == Labels.Normal(condition.Value),
        ConditionKind.Position => !shape.InBibliography && AtPosition(condition.Value, shape.Position),
        _ => shape.Jurisdiction is { } jurisdiction && Within(jurisdiction, condition.Value),
    };

    private static bool AtPosition(string value, Position position) => value switch
    {
        "first" => (position & (Position.Subsequent | Position.Ibid | Position.IbidWithLocator)) == 0,
        "subsequent" => (position & (Position.Subsequent | Position.Ibid | Position.IbidWithLocator)) != 0,
        "ibid" => (position & (Position.Ibid | Position.IbidWithLocator)) != 0,
        "ibid-with-locator" => (position & Position.IbidWithLocator) != 0,
        "near-note" => (position & Position.NearNote) != 0,
        _ => false,
    };

    /// <summary>"us:ca" lies within "us".</summary>
    private static bool Within(string jurisdiction, string wanted) =>
        jurisdiction == wanted || (jurisdiction.StartsWith(wanted, StringComparison.Ordinal) && jurisdiction[wanted.Length] == ':');
}
