namespace Wiki.Diagnostics;

/// <summary>How much a diagnostic weighs. An <see cref="Error"/> stops publishing; a <see cref="Warning"/> does so under <c>--strict</c>.</summary>
public enum Severity
{
    Warning,
    Error,
}
