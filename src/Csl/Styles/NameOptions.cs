namespace Csl;

internal enum And { None, Text, Symbol }

internal enum Precedes { Contextual, Always, Never, AfterInvertedName }

internal enum NameForm { Long, Short, Count }

internal enum NameAsSortOrder { None, First, All }

/// <summary>
/// The options of names that are inherited from style to citation or bibliography to <c>names</c> to <c>name</c>; what is null is inherited.
/// </summary>
internal sealed record NameOptions
{
    public static readonly NameOptions Unset = new();

    public And? And { get; init; }

    public string? Delimiter { get; init; }

    /// <summary>Between the lists of several variables.</summary>
    public string? NamesDelimiter { get; init; }

    public Precedes? PrecedesEtAl { get; init; }

    public Precedes? PrecedesLast { get; init; }

    public int? EtAlMin { get; init; }

    public int? EtAlUseFirst { get; init; }

    public int? EtAlSubsequentMin { get; init; }

    public int? EtAlSubsequentUseFirst { get; init; }

    public bool? EtAlUseLast { get; init; }

    public NameForm? Form { get; init; }

    public bool? Initialize { get; init; }

    public string? InitializeWith { get; init; }

    public NameAsSortOrder? SortOrder { get; init; }

    public string? SortSeparator { get; init; }

    /// <summary>These options, completed by those of the place around.</summary>
    public NameOptions Within(NameOptions outer) => new()
    {
        And = And ?? outer.And,
        Delimiter = Delimiter ?? outer.Delimiter,
        NamesDelimiter = NamesDelimiter ?? outer.NamesDelimiter,
        PrecedesEtAl = PrecedesEtAl ?? outer.PrecedesEtAl,
        PrecedesLast = PrecedesLast ?? outer.PrecedesLast,
        EtAlMin = EtAlMin ?? outer.EtAlMin,
        EtAlUseFirst = EtAlUseFirst ?? outer.EtAlUseFirst,
        EtAlSubsequentMin = EtAlSubsequentMin ?? outer.EtAlSubsequentMin,
        EtAlSubsequentUseFirst = EtAlSubsequentUseFirst ?? outer.EtAlSubsequentUseFirst,
        EtAlUseLast = EtAlUseLast ?? outer.EtAlUseLast,
        Form = Form ?? outer.Form,
        Initialize = Initialize ?? outer.Initialize,
        InitializeWith = InitializeWith ?? outer.InitializeWith,
        SortOrder = SortOrder ?? outer.SortOrder,
        SortSeparator = SortSeparator ?? outer.SortSeparator,
    };
}
