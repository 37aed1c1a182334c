namespace Csl;

/// <summary>Walks over the elements of a style.</summary>
internal static class StyleTree
{
    /// <summary>The macros that these elements call themselves.</summary>
    public static IEnumerable<Macro> Calls(IEnumerable<Element> elements) =>
        All(elements).OfType<Element.MacroCall>().Select(call => call.Macro);

    /// <summary>Whether these elements, or a macro that they call, print the variable as a text.</summary>
    public static bool Prints(IEnumerable<Element> elements, Variable variable)
    {
        var seen = new HashSet<Macro>();
        return Search(elements);

        bool Search(IEnumerable<Element> within) => All(within).Any(element => element switch
        {
            Element.TextVariable text => text.Variable == variable,
            Element.Number number => number.Variable == variable,
            Element.MacroCall call => seen.Add(call.Macro) && Search(call.Macro.Elements),
            _ => false,
        });
    }

    /// <summary>The variables that the layouts of a style, its keys, and the macros that these call ask for or print.</summary>
    public static VariableSet Mentioned(Style style)
    {
        var seen = new HashSet<Macro>();
        var mentioned = default(VariableSet);
        foreach (var layout in new[] { style.Citation, style.Bibliography }.OfType<Layout>())
        {
            Search(layout.Elements);
            foreach (var key in layout.Sort) Search(key.Macro is { } macro && seen.Add(macro) ? macro.Elements : key.ByNames);
        }
        return mentioned;

        void Search(IEnumerable<Element> within)
        {
            foreach (var element in All(within))
            {
                foreach (var variable in Variables(element)) mentioned = mentioned.With(variable);
                if (element is Element.MacroCall call && seen.Add(call.Macro)) Search(call.Macro.Elements);
            }
        }
    }

    private static IEnumerable<Variable> Variables(Element element) => element switch
    {
        Element.TextVariable text => [text.Variable, text.Variable.Short()],
        Element.Number number => [number.Variable],
        Element.Label label => [label.Variable],
        Element.Date date => [date.Variable],
        Element.Names names => names.Variables,
        Element.Choose choose => choose.Branches.SelectMany(branch => branch.Conditions).Select(condition => condition.Variable),
        _ => [],
    };

    /// <summary>The elements and all below them, without going into macros.</summary>
    public static IEnumerable<Element> All(IEnumerable<Element> elements)
    {
        foreach (var element in elements)
        {
            yield return element;
            foreach (var below in All(Children(element))) yield return below;
        }
    }

    private static IEnumerable<Element> Children(Element element) => element switch
    {
        Element.Group group => group.Children,
        Element.Choose choose => choose.Branches.SelectMany(branch => branch.Children),
        Element.Names names => names.Substitute,
        _ => [],
    };
}
