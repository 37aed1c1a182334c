using System.Collections.Immutable;

namespace Csl;

/// <summary>
/// Folds the elements of a style for items of one shape: conditions that the shape decides, variables that are not there, dead branches, empty
/// groups and needless calls of macros vanish; words of the language, inherited options and the forms of dates are looked up once. What is left
/// are elements as before, so that folded and unfolded run alike and print the same.
/// </summary>
internal sealed class Folding
{
    private readonly Shape shape;
    private readonly Context context;
    private int steps;

    private Folding(in Shape shape, in Context context) => (this.shape, this.context) = (shape, context);

    /// <summary>The elements folded; themselves where that would take more than <see cref="Limits.FoldingSteps"/>.</summary>
    public static ImmutableArray<Element> Fold(ImmutableArray<Element> elements, in Shape shape, in Context context)
    {
        var folding = new Folding(shape, context);
        var folded = folding.Fold(elements, default(Place));
        return folding.steps > Limits.FoldingSteps ? elements : folded;
    }

    /// <summary>How deep elements stand, and, in a substitution, the look that names without one of their own take over.</summary>
    private readonly record struct Place(NamesLook? Look, int Depth)
    {
        public Place Below => this with { Depth = Depth + 1 };
    }

    private ImmutableArray<Element> Fold(ImmutableArray<Element> elements, Place place)
    {
        var folded = ImmutableArray.CreateBuilder<Element>();
        Fold(elements, place, folded);
        return folded.ToImmutable();
    }

    private void Fold(ImmutableArray<Element> elements, Place place, ImmutableArray<Element>.Builder into)
    {
        foreach (var element in elements)
        {
            if (++steps > Limits.FoldingSteps) return;
            if (place.Depth > Limits.Depth) steps = Limits.FoldingSteps + 1;
            else if (element is Element.Choose choose) Choice(choose, place.Below, into);
            else if (Folded(element, place.Below) is { } folded) into.Add(folded);
        }
    }

    /// <summary>The branch that is taken stands in the place of the choice; branches that the item decides about are left.</summary>
    private void Choice(Element.Choose choose, Place place, ImmutableArray<Element>.Builder into)
    {
        var left = ImmutableArray.CreateBuilder<Branch>();
        foreach (var branch in choose.Branches)
        {
            var met = Conditions.Met(branch, shape, null);
            if (met == true && left.Count == 0)
            {
                Fold(branch.Children, place, into);
                return;
            }
            if (met is null) left.Add(branch with { Children = Fold(branch.Children, place) });
            if (met != true) continue;
            left.Add(new Branch(Match.All, [], Fold(branch.Children, place)));
            break;
        }
        if (left.Count > 0) into.Add(new Element.Choose(left.ToImmutable()));
    }

    private Element? Folded(Element element, Place place) => element switch
    {
        Element.TextVariable { Variable: Variable.YearSuffix } => Has(Variable.YearSuffix) ? element : null,
        Element.TextVariable text => Has(text.Variable) || (text.Short && Has(text.Variable.Short())) ? text : Element.Absent.Instance,
        Element.Number number => Has(number.Variable) ? number : Element.Absent.Instance,
        Element.Label label => Has(label.Variable) ? label : null,
        Element.Date date => Has(date.Variable) ? date with { Look = DateLook.Of(date, context.Locale) } : Element.Absent.Instance,
        Element.TextTerm or Element.TextValue => Renderer.Words(element, context.Locale) is { } node ? new Element.Fixed(node) : element,
        Element.Names names => Names(names, place),
        Element.MacroCall call => Call(call, Fold(call.Macro.Elements, place)),
        Element.Group group => Group(group, Fold(group.Children, place)),
        _ => element,
    };

    private bool Has(Variable variable) => shape.Present.Has(variable);

    private Element? Names(Element.Names names, Place place)
    {
        var look = names.Look ?? place.Look ?? NamesLook.Bare;
        var substitute = Fold(names.Substitute, place with { Look = look });
        var present = names.Variables.Where(Has).ToImmutableArray();
        if (!names.Variables.IsEmpty) substitute = substitute.RemoveAll(each => each is Element.Absent);
        if (present.IsEmpty && substitute.IsEmpty) return names.Variables.IsEmpty ? null : Element.Absent.Instance;
        Element folded = names with
        {
            Variables = present.IsEmpty ? names.Variables : present,
            Look = present is [var only] && !IsLabelled(look, only) ? look with { Label = null } : look,
            Substitute = substitute,
            Options = NamesRenderer.Options(names, look, context),
        };
        return folded;
    }

    /// <summary>Whether the language has a word for who these names are.</summary>
    private bool IsLabelled(NamesLook look, Variable variable) =>
        look.Label is { } label && context.Locale.Term(variable.Name(), label.Form) is { Single.Length: > 0 } or { Multiple.Length: > 0 };

    private static Element? Call(Element.MacroCall call, ImmutableArray<Element> children) =>
        Whole(children, call.Format) ?? (children.IsEmpty ? null
            : new Element.MacroCall(call.Format, new Macro(call.Macro.Name) { Elements = children, IsDefined = true }));

    private static Element? Group(Element.Group group, ImmutableArray<Element> children) =>
        Whole(children, group.Format) ?? (children.IsEmpty ? null : new Element.Group(group.Format, children));

    /// <summary>What a group or a macro comes to where it is nothing, or nothing but its one child; else null.</summary>
    private static Element? Whole(ImmutableArray<Element> children, Format format)
    {
        if (children.Contains(Element.Absent.Instance) && !children.Any(CanPrintVariable)) return Element.Absent.Instance;
        var isOne = children is [Element.TextVariable or Element.Number or Element.Date or Element.MacroCall or Element.Group];
        return isOne && format.IsPlain ? children[0] : null;
    }

    private static bool CanPrintVariable(Element element) => element is not (Element.Absent or Element.Fixed or Element.TextTerm or Element.Label);
}
