using Wiki.Diagnostics;

namespace Wiki.Content.Tex;

/// <summary>What to type for a command that formulas do not know here.</summary>
internal static class TexHelp
{
    /// <summary>Commands with arguments, and those that begin what another ends.</summary>
    private static readonly string[] Commands =
    [
        @"\frac", @"\binom", @"\sqrt", @"\text", @"\operatorname", @"\overset", @"\underset", @"\left", @"\right", @"\begin", @"\end",
        @"\displaystyle", @"\substack", @"\phantom",
        @"\hat", @"\widehat", @"\bar", @"\overline", @"\tilde", @"\widetilde", @"\vec", @"\dot", @"\underline", @"\overbrace", @"\underbrace",
        @"\mathbb", @"\mathcal", @"\mathfrak", @"\mathbf", @"\mathrm", @"\mathsf", @"\mathtt", @"\boldsymbol",
    ];

    public static string For(string command) => command switch
    {
        @"\R" or @"\N" or @"\Z" or @"\Q" or @"\C" or @"\E" or @"\P" => $"write `\\mathbb{{{command[1..]}}}`",
        @"\color" or @"\textcolor" or @"\colorbox" => "delete it: a formula has the colour of the text",
        @"\label" or @"\ref" or @"\eqref" or @"\cite" => "delete it: formulas cannot be referred to; `\\tag{1}` gives one a number",
        @"\newcommand" or @"\renewcommand" or @"\def" or @"\let" or @"\DeclareMathOperator" =>
            "write out what it stands for in each formula: commands of your own are not read",
        @"\hspace" or @"\hskip" or @"\kern" or @"\mspace" => "write `\\,`, `\\;`, `\\quad` or `\\qquad`",
        @"\hline" or @"\cline" => "delete it: rows of a formula have no lines between them",
        @"\abs" => "write `\\lvert x \\rvert`",
        @"\norm" => "write `\\lVert x \\rVert`",
        @"\nicefrac" or @"\sfrac" => "write `\\frac{a}{b}`",
        @"\bra" or @"\ket" => "write `\\langle`, `\\rangle` and `|`",
        _ when Near(command) is { } near => $"did you mean `{near}`?",
        _ => $"write `\\operatorname{{{command[1..]}}}` if it names a function; the authors' manual lists what formulas may hold",
    };

    private static string? Near(string command) => Nearest.To(command, Commands.Concat(TexSymbols.Names.Where(name => name.Length > 2)));
}
