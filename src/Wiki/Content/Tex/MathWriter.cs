using System.Text;
using Wiki.Content.Markdown;
using Wiki.Text;

namespace Wiki.Content.Tex;

/// <summary>
/// Writes TeX formulas as MathML Core, which browsers set without script. No library for it is to be had for .NET that stays free of reflection and
/// of native parts, so the subset that reference works need is converted here; a formula that goes beyond it is refused as a whole, never shown half.
/// </summary>
internal static class MathWriter
{
    /// <summary>Writes a formula; where it cannot be read, nothing is written, and why is said.</summary>
    public static TexProblem? Write(HtmlOutput output, TexFormula formula)
    {
        var tex = formula.Tex.ReplaceLineEndings("\n").Trim();
        if (tex.Length == 0) return new TexProblem("it is empty", "write a formula between the marks, or delete them");
        if (tex.Length > Limits.FormulaLength)
            return new TexProblem($"it is longer than {Limits.FormulaLength:N0} characters", "divide it into several");
        try
        {
            Write(output, formula with { Tex = tex }, MathLayout.Of(new TexParser(tex, formula.IsDisplay).Parse(), formula.IsDisplay));
            return null;
        }
        catch (TexException failure)
        {
            return new TexProblem(failure.Message, failure.Help);
        }
    }

    private static void Write(HtmlOutput output, in TexFormula formula, MathLayout layout)
    {
        if (layout.IsScrolled)
        {
            output.Raw("<span class=\"formula\" role=\"group\" tabindex=\"0\""u8);
            output.Attribute("aria-label"u8, formula.Word);
            output.Raw(">"u8);
        }
        output.Raw("<math"u8);
        if (formula.IsDisplay) output.Raw(" display=\"block\""u8);
        if (layout.Class.Length > 0) output.Attribute("class"u8, layout.Class);
        output.Attribute("alttext"u8, formula.Tex);
        output.Raw("><semantics>"u8);
        Write(output, layout.Formula);
        output.Raw("<annotation encoding=\"application/x-tex\">"u8);
        output.Text(formula.Tex);
        output.Raw(layout.IsScrolled ? "</annotation></semantics></math></span>"u8 : "</annotation></semantics></math>"u8);
    }

    private static void Write(HtmlOutput output, MathNode node)
    {
        Span<byte> name = stackalloc byte[16];
        name = name[..Encoding.ASCII.GetBytes(node.Element, name)];
        output.Raw("<"u8);
        output.Raw(name);
        output.Raw(Encoding.ASCII.GetBytes(node.Attributes));
        output.Raw(">"u8);
        output.Text(node.Text);
        foreach (var child in node.Children) Write(output, child);
        output.Raw("</"u8);
        output.Raw(name);
        output.Raw(">"u8);
    }
}

/// <summary>A formula as its author wrote it.</summary>
/// <param name="Tex">What stands between the marks.</param>
/// <param name="IsDisplay">Whether it stands on a line of its own.</param>
/// <param name="Word">The word for a formula, by which one that scrolls is called.</param>
internal readonly record struct TexFormula(string Tex, bool IsDisplay, string Word);

/// <summary>Why a formula cannot be read, as the end of a sentence, and what to type.</summary>
internal sealed record TexProblem(string Clause, string Help);

/// <summary>Says why a formula cannot be read; never leaves <see cref="MathWriter"/>.</summary>
internal sealed class TexException(string problem) : Exception(problem)
{
    /// <summary>What to type.</summary>
    public string Help { get; init; } = "the authors' manual lists what formulas may hold";
}
