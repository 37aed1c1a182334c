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
    /// <summary>Writes a formula; false, and nothing is written, when it cannot be read.</summary>
    /// <param name="written">What the author wrote, whether it is displayed on a line of its own, and the word for a formula, by which one that
    /// scrolls is called.</param>
    /// <param name="problem">A clause that says why not, and what to type.</param>
    public static bool TryWrite(HtmlOutput output, (string Tex, bool IsDisplay, string Word) written, out (string Clause, string Help) problem)
    {
        var (tex, isDisplay, word) = written;
        tex = tex.ReplaceLineEndings("\n").Trim();
        problem = tex.Length == 0 ? ("it is empty", "write a formula between the marks, or delete them")
            : tex.Length > Limits.FormulaLength ? ($"it is longer than {Limits.FormulaLength:N0} characters", "divide it into several") : ("", "");
        if (problem.Clause.Length > 0) return false;
        MathLayout layout;
        try
        {
            layout = MathLayout.Of(new TexParser(tex, isDisplay).Parse(), isDisplay);
        }
        catch (TexException e)
        {
            problem = (e.Message, e.Help);
            return false;
        }
        if (layout.IsScrolled)
        {
            output.Raw("<span class=\"formula\" role=\"group\" tabindex=\"0\""u8);
            output.Attribute("aria-label"u8, word);
            output.Raw(">"u8);
        }
        output.Raw("<math"u8);
        if (isDisplay) output.Raw(" display=\"block\""u8);
        if (layout.Class.Length > 0) output.Attribute("class"u8, layout.Class);
        output.Attribute("alttext"u8, tex);
        output.Raw("><semantics>"u8);
        Write(output, layout.Formula);
        output.Raw("<annotation encoding=\"application/x-tex\">"u8);
        output.Text(tex);
        output.Raw(layout.IsScrolled ? "</annotation></semantics></math></span>"u8 : "</annotation></semantics></math>"u8);
        return true;
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

/// <summary>Says why a formula cannot be read; never leaves <see cref="MathWriter"/>.</summary>
internal sealed class TexException(string problem) : Exception(problem)
{
    /// <summary>What to type.</summary>
    public string Help { get; init; } = "the authors' manual lists what formulas may hold";
}
