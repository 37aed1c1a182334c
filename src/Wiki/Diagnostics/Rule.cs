namespace Wiki.Diagnostics;

/// <summary>
/// One kind of problem. <paramref name="Code"/> (<c>WIKI101</c>) and <paramref name="Name"/> (<c>broken-link</c>) are each unique and never given to
/// another rule; <paramref name="Meaning"/> says in one sentence what is wrong in general, as the authors' manual prints it.
/// </summary>
public sealed record Rule(string Code, string Name, Severity Severity, string Meaning)
{
    /// <summary>Whether nothing is told unless site.yaml gives the rule a severity.</summary>
    public bool IsOptional { get; init; }

    public override string ToString() => Code;
}
