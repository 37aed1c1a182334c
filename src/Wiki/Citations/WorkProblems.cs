using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// What is told of the works of one list. What whole lists have in common, such as a field of some program's own, is told at its first place only.
/// </summary>
internal sealed class WorkProblems(ProblemList problems)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    public ProblemList All => problems;

    public void Unread(TextSpan span, string message, string help) => problems.Add(Rules.UnreadInWork, span, message, help);

    public void UnreadOnce(TextSpan span, string message, string help)
    {
        if (IsNew(message)) Unread(span, message, help);
    }

    /// <summary>A long text that very many works would share fills any memory.</summary>
    public void TellTooMuchLent(TextSpan span)
    {
        if (told.Add("lent"))
            problems.Add(Rules.InputTooLarge, span,
                $"what works take over from others and from `@string` is longer than {Limits.BibtexLentLength:N0} characters in all",
                    "shorten the texts that many works share");
    }

    /// <summary>A work that nothing can be printed of.</summary>
    public void Invalid(TextSpan span, string message, string help) => problems.Add(Rules.InvalidReference, span, message, help);

    public void UnknownType(TextSpan span, string type, IEnumerable<string> known)
    {
        var message = $"{Wording.Quoted(type)} is no type of works that is known here; it is read as a `document`";
        if (IsNew(message)) Unread(span, message, problems.DidYouMean(type, known) ?? "the manual lists the types: `help/citations`");
    }

    public void UnknownField(TextSpan span, string field, IEnumerable<string> known)
    {
        var message = $"the field {Wording.Quoted(field)} is not read";
        if (!IsNew(message)) return;
        var help = problems.DidYouMean(field, known) ?? "write what readers are to see into a field that the manual names, or into `note`";
        Unread(span, message, help);
    }

    public void UnknownCommand(TextSpan span, string command) => UnreadOnce(span, $"the TeX command `\\{command}` is not known here",
        "write the character or the text that it stands for; the words in its braces are printed");

    /// <summary>Whether something has not been told yet, and is to be: looking for what was meant costs more than reading a work.</summary>
    private bool IsNew(string message) => !problems.IsFull && told.Add(message);
}
