namespace Csl;

internal enum Gender { Neuter, Masculine, Feminine }

internal enum OrdinalMatch { Default, LastDigit, LastTwoDigits, WholeNumber }

/// <summary>A word of a locale, for one and for several.</summary>
internal sealed record Term(string Single, string Multiple)
{
    public Gender Gender { get; init; }

    /// <summary>For ordinals: the gender of the noun that they go with.</summary>
    public Gender GenderForm { get; init; }

    public OrdinalMatch Match { get; init; }
}

/// <summary>How a language marks what is quoted, and what is quoted within.</summary>
internal readonly record struct QuoteMarks(string Open, string Close, string OpenInner, string CloseInner);
