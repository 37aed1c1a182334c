using System.Text;
using Wiki.Content.Markdown;
using Wiki.Text;

namespace Wiki.Content.Tex;

/// <summary>
/// Writes TeX formulas as MathML Core, which browsers set without script. No library for it is to be had for .NET that stays free of reflection and of native parts, so the subset that
/// reference works need is converted here; a formula that goes beyond it is refused as a whole, never shown half.
/// </summary>
internal static class MathWriter
{
    /// <summary>Writes a formula; false, and nothing is written, when it cannot be read.</summary>
    /// <param name="problem">A clause that says why not.</param>
    public static bool TryWrite(HtmlOutput output, string tex, bool isDisplay, out string problem)
    {
        tex = tex.ReplaceLineEndings("\n").Trim();
        problem = tex.Length == 0 ? "it is empty" : tex.Length > Limits.FormulaLength ? $"it is longer than {Limits.FormulaLength:N0} characters" : "";
        if (problem.Length > 0) return false;
        MathNode formula;
        try
        {
            formula = new TexParser(tex, isDisplay).Parse();
        }
        catch (TexException e)
        {
            problem = e.Message;
            return false;
        }
        output.Raw("<math"u8);
        if (isDisplay) output.Raw(" display=\"block\""u8);
        output.Attribute("alttext"u8, tex);
        output.Raw("><semantics>"u8);
        Write(output, formula);
        output.Raw("<annotation encoding=\"application/x-tex\">"u8);
        output.Text(tex);
        output.Raw("</annotation></semantics></math>"u8);
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
internal sealed class TexException(string problem) : Exception(problem);
