namespace Wiki.Citations;

/// <summary>How a style prints names, in CSL's terms. What each property is by default suits "Ada Example, Ben Baker and Carla Castro".</summary>
internal sealed record NameFormat
{
    public NameForm Form { get; init; }

    public NameOrder Order { get; init; }

    /// <summary>What follows each initial of a given name; null prints given names in full.</summary>
    public string? InitializeWith { get; init; }

    /// <summary>False only sets the initials that are written as such; given names stay.</summary>
    public bool Initialize { get; init; } = true;

    /// <summary>Whether Jean-Paul is J.-P. rather than J. P.</summary>
    public bool InitializeWithHyphen { get; init; } = true;

    /// <summary>Between the family name and what follows it where it comes first.</summary>
    public string SortSeparator { get; init; } = ", ";

    /// <summary>Whether "van der" moves behind the given name where the family name comes first.</summary>
    public bool DemoteParticle { get; init; }

    /// <summary>The word before the last name, or null for none.</summary>
    public string? And { get; init; }

    public DelimiterRule BeforeLast { get; init; }

    public DelimiterRule BeforeEtAl { get; init; }

    /// <summary>The number of names from which the list is cut; 0 never cuts.</summary>
    public int EtAlMin { get; init; }

    public int EtAlUseFirst { get; init; } = 1;

    /// <summary>Whether a cut list ends in an ellipsis and its last name.</summary>
    public bool EtAlUseLast { get; init; }

    public string EtAl { get; init; } = "et al.";

    public bool EtAlItalic { get; init; }

    /// <summary>
    /// For names inside a citation, which nothing is sorted by: in natural order, unless the style parts family and given names by a space alone.
    /// </summary>
    public NameFormat ForEditors() => this with
    {
        Order = SortSeparator == " " ? Order : NameOrder.None,
        BeforeLast = BeforeLast is DelimiterRule.Always ? DelimiterRule.Contextual : BeforeLast,
    };
}

internal enum NameForm
{
    Long,

    /// <summary>Family names only.</summary>
    Short,
}

/// <summary>Which names of a list have the family name first.</summary>
internal enum NameOrder
{
    None,
    First,
    All,
}

/// <summary>Whether a comma stands before the "and" or "et al." that ends a list.</summary>
internal enum DelimiterRule
{
    /// <summary>Only after two or more names.</summary>
    Contextual,
    Always,
    Never,
}
