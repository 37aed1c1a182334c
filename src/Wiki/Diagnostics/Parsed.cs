using System.Collections.Immutable;

namespace Wiki.Diagnostics;

/// <summary>
/// A value together with what was found wrong while reading it. The value is whole even when there are problems: what could not be read has its
/// default.
/// </summary>
public readonly record struct Parsed<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);
