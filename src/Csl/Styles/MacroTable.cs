using System.Collections.Immutable;

namespace Csl;

/// <summary>The macros of a style by name; finds calls of macros that are not there, and circles.</summary>
internal sealed class MacroTable(ImmutableArray<StyleProblem>.Builder problems)
{
    private readonly Dictionary<string, Macro> macros = new(StringComparer.Ordinal);

    /// <summary>The macro of that name, which may be defined later.</summary>
    public Macro Call(string name, int offset)
    {
        if (!macros.TryGetValue(name, out var macro)) macros[name] = macro = new Macro(name) { Offset = offset };
        return macro;
    }

    /// <summary>Tells of macros that are called and nowhere defined, of circles, and of too many.</summary>
    public void Check()
    {
        if (macros.Count > Limits.Macros) Fatal(0, $"there are more than {Limits.Macros} macros", "divide the style");
        foreach (var macro in macros.Values.Where(macro => !macro.IsDefined))
        {
            Fatal(macro.Offset, $"the macro \"{macro.Name}\" is called, and there is none",
                $"write <macro name=\"{macro.Name}\">, or remove the call");
        }
        var depths = new Dictionary<Macro, int>();
        foreach (var macro in macros.Values)
        {
            if (Depth(macro, depths, 0) <= Limits.MacroDepth) continue;
            var message = $"the macro \"{macro.Name}\" calls itself, or calls are nested more than {Limits.MacroDepth} deep";
            Fatal(macro.Offset, message, "break the circle");
            return;
        }
    }

    /// <summary>How deep the calls of a macro go; where it is part of a circle, beyond every limit.</summary>
    private static int Depth(Macro macro, Dictionary<Macro, int> depths, int callers)
    {
        const int open = 1_000_000;
        if (callers > Limits.MacroDepth) return open;
        if (depths.TryGetValue(macro, out var known)) return known;
        depths[macro] = open;
        var depth = 1;
        foreach (var called in StyleTree.Calls(macro.Elements))
        {
            depth = Math.Max(depth, 1 + Depth(called, depths, callers + 1));
        }
        return depths[macro] = depth;
    }

    private void Fatal(int offset, string message, string help) => problems.Add(new StyleProblem(offset, message, help, true));
}
