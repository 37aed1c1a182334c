using System.Collections.Immutable;

namespace Csl;

/// <summary>Decides the branches of a choice.</summary>
internal static class Conditions
{
    public static bool Met(Branch branch, Renderer renderer)
    {
        if (branch.Conditions.Length == 0) return branch.Match != Match.None || branch.Children.Length > 0;
        return branch.Match switch
        {
            Match.Any => branch.Conditions.Any(condition => Met(condition, renderer)),
            Match.None => !branch.Conditions.Any(condition => Met(condition, renderer)),
            _ => branch.Kinds.All(same => Met(same, renderer)),
        };
    }

    /// <summary>An item has one type and a locator one label: of several that are named, one is enough.</summary>
    private static bool Met(ImmutableArray<Condition> same, Renderer renderer) =>
        same[0].Kind is ConditionKind.Type or ConditionKind.Locator or ConditionKind.Jurisdiction
            ? same.Any(condition => Met(condition, renderer))
            : same.All(condition => Met(condition, renderer));

    private static bool Met(Condition condition, Renderer renderer) =>
        condition.Kind == ConditionKind.Disambiguate ? renderer.TestDisambiguate() == (condition.Value == "true") : Met(condition, renderer.Context);

    private static bool Met(Condition condition, Context context) => condition.Kind switch
    {
        ConditionKind.Type => context.Item.Type == condition.Value,
        ConditionKind.Variable => Numbers.Has(condition.Variable, context),
        ConditionKind.IsNumeric => Numbers.TextOf(condition.Variable, context) is { } text && NumberText.IsNumeric(text),
        ConditionKind.IsUncertainDate => context.Item.Date(condition.Variable) is { IsUncertain: true },
        ConditionKind.Locator => context.Locator is not null && Labels.Normal(Numbers.Locator(context)!.Label) == Labels.Normal(condition.Value),
        ConditionKind.Position => !context.InBibliography && AtPosition(condition.Value, context.Position),
        _ => context.Item.Text(Variable.Jurisdiction) is { } jurisdiction && Within(jurisdiction, condition.Value),
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
