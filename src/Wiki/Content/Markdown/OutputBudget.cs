using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// How long a body may become. Some marks write again what stands elsewhere (an abbreviation its meaning, a link its definition, a short row the
/// columns of its table), so a few kilobytes could become gigabytes; markup alone makes hardly any body ten times as long.
/// </summary>
internal static class OutputBudget
{
    /// <summary>In bytes of HTML, for a body of so many UTF-16 code units: many times what is written, of a very long one a few times.</summary>
    public static int Of(int length) =>
        (int)Math.Min(Limits.ShortBodyBytes + (long)Limits.ShortBodyGrowth * length, Limits.LongBodyBytes + (long)Limits.LongBodyGrowth * length);

    /// <summary>Tells where a body became too long, and of what.</summary>
    public static void Tell(BodyLinks links, TooMuchOutputException failure)
    {
        var (at, reason, help) = failure.Last switch
        {
            AbbreviationInline { Abbreviation: var abbreviation } =>
                (abbreviation, $": each use of `{BodyLinks.Shown(abbreviation.Label ?? "")}` writes again what it stands for",
                    "shorten what it stands for, or divide the entry"),
            LinkInline { Reference: { } definition } =>
                (definition, $": each use of `[{BodyLinks.Shown(definition.Label ?? "")}]` writes its address and title again",
                    "shorten them, or divide the entry"),
            TableRow row =>
                (row.Parent ?? row, ": each row of this table is filled up to the longest", "take cells away that stand alone, or divide the table"),
            var other => (other, "", "divide the entry into several"),
        };
        links.Report(Rules.InputTooLarge, TextSpan.FromLength(Math.Max(0, at.Span.Start), 0),
            $"the body becomes more than {failure.Most:N0} bytes of HTML, many times what is written{reason}", help);
    }
}

/// <summary>Ends the writing of a body that became longer than <see cref="OutputBudget"/> allows.</summary>
/// <param name="last">What was written last.</param>
/// <param name="most">In bytes.</param>
internal sealed class TooMuchOutputException(MarkdownObject last, int most) : Exception
{
    public MarkdownObject Last => last;

    public int Most => most;
}
