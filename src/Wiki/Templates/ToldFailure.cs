using Scriban.Parsing;
using Scriban.Syntax;
using Wiki.Diagnostics;

namespace Wiki.Templates;

/// <summary>Ends a page for a reason that has its own rule or its own place, wherever it comes up.</summary>
internal sealed class ToldFailure(SourceSpan caller, Diagnostic problem) : ScriptRuntimeException(caller, problem.Message)
{
    public Diagnostic Problem => problem;
}
