namespace Wiki.Graph;

/// <summary>How looking a name up can end.</summary>
public enum ResolutionKind
{
    Missing,
    Found,
    Ambiguous,
}

/// <summary>What a name as written turned out to mean: one entry (by its index), none, or several.</summary>
public readonly record struct Resolution(ResolutionKind Kind, int Entry)
{
    public static readonly Resolution Missing = new(ResolutionKind.Missing, -1);

    public static readonly Resolution Ambiguous = new(ResolutionKind.Ambiguous, -1);

    public static Resolution Found(int entry) => new(ResolutionKind.Found, entry);

    public bool IsFound => Kind == ResolutionKind.Found;
}
