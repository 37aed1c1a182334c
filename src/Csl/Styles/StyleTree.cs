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
