using Scriban.Syntax;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Templates;

/// <summary>How long a page may become, and what to tell where it becomes longer: the one whose text it shows, and never the template.</summary>
public abstract class PageBudget
{
    /// <summary>What every page may take, in bytes; hardly any takes more, so only for those the rest is found out.</summary>
    public const long Least = Limits.PageBytes;

    /// <summary>In bytes; not less than <see cref="Least"/>.</summary>
    public abstract long Most { get; }

    public abstract Diagnostic Problem { get; }
}

/// <summary>Ends a page that became longer than its budget.</summary>
internal sealed class TooLongPageException(PageBudget budget) : ScriptRuntimeException(default, "the page is too long")
{
    public Diagnostic Problem => budget.Problem;
}
