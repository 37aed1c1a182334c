using Wiki.Text;

namespace Wiki.Scripting;

/// <summary>Says what Scriban finds wrong in words for people who write templates. What is not among these words is passed on, shortened.</summary>
internal static class ScriptMessages
{
    public static readonly string TooManySteps =
        $"this takes more than {Limits.TemplateSteps:N0} steps: something repeats without end, or grows too large";

    private const int MaxLength = 200;

    /// <summary>
    /// By what Scriban says, what we say: <c>{0}</c> and <c>{1}</c> are what it quotes, <c>{part}</c> the statement or expression that it was
    /// reading.
    /// </summary>
    private static readonly (string Sign, string Plain)[] Known =
    [
        ("Found <end> statement without", "this `end` ends nothing"),
        ("The <end> statement was not found", "this `{part}` has no `end`"),
        ("<expression> to the right", "here a value belongs, not `{0}`"),
        ("<expression> instead of", "here a value belongs, not `{0}`"),
        ("Expecting 'in' word instead of", "here `in` belongs, not `{0}`"),
        ("Expecting a variable instead of", "here a name belongs, not `{0}`"),
        ("only allowed for a top level assignment", "`=` gives a name to a value; to compare, write `==`"),
        ("Expecting a closing", "here `{1}` belongs, not `{0}`"),
        ("while expecting `]`", "here `{1}` belongs, not `{0}`"),
        ("while expecting `:`", "here `{1}` belongs, not `{0}`"),
        ("Expecting <EOL>", "`{0}` does not belong here"),
        ("Unexpected end of file while parsing a", "a text in quotation marks does not end"),
        ("The dot operator is expected", "after the dot a name belongs"),
        ("The statement depth limit", "more than {0} brackets and blocks stand in each other here"),
        ("must be preceded by another if", "this `else` belongs to no `if`"),
        ("The variable or function", "there is no `{0}`"),
        ("The function `", "there is no function `{0}`"),
        ("Exceeding number of recursive depth limit", "parts or functions call each other more than {0} deep"),
        ("Insufficient stack", "parts or functions call each other too deep"),
        ("Exceeding recursive depth limit", "parts or functions call each other too deep"),
        ("Exceeding number of iteration limit", TooManySteps),
        ("exceeds LoopLimit", TooManySteps),
        ("Cannot get the member", "nothing is there that could have this member"),
        ("Unable to convert type", "this value is of the wrong kind"),
        ("Invalid number of arguments", "`{1}` is given {0} values and takes another number of them"),
        ("Argument index must be", "this function is given too many values"),
        ("Attempted to divide by zero", "this divides by zero"),
        ("is not supported", "`{0}` is not for values like these"),
        ("for iterator", "this is no list that a `for` could go through"),
        ("Invalid target function", "this is no function"),
        ("(Parameter '", "this function does not take such a value"),
    ];

    /// <param name="otherwise">What to say where Scriban passes on what is not its own.</param>
    public static string Plain(string message, string? otherwise = null)
    {
        var quoted = message.Split('`');
        foreach (var (sign, plain) in Known)
        {
            if (!message.Contains(sign, StringComparison.Ordinal)) continue;
            return plain.Replace("{0}", Quoted(1)).Replace("{1}", Quoted(3)).Replace("{part}", Part(message));
        }
        return otherwise ?? Short($"{char.ToLowerInvariant(message[0])}{message.AsSpan(1).TrimEnd('.')}");

        string Quoted(int index) => index < quoted.Length ? Short(quoted[index]) : "…";
    }

    /// <summary>The word after "Error while parsing".</summary>
    private static string Part(string message) => message.Split(' ') is [_, _, _, var word, ..] ? word : "…";

    /// <summary>What a script wrote, as a message can quote it: on one line, without anything a terminal would act on, not long.</summary>
    public static string Short(string text)
    {
        return Shortened.To(MaxLength, Unprintable.Escape(text.ReplaceLineEndings(" ").Replace('\t', ' ')));
    }
}
