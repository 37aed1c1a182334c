namespace Wiki.Graph;

/// <summary>How looking a name up can end.</summary>
public enum ResolutionKind
{
    Missing,
    Found,
    Ambiguous,
}

/// <summary>What a name as written turned out to mean: one entry (by its index), none, or several. Four bytes, since a site holds millions.</summary>
public readonly record struct Resolution
{
    private const int FirstEntry = 2;

    private readonly int code;

    private Resolution(int code) => this.code = code;

    public static Resolution Missing => default;

    public static Resolution Ambiguous => new(1);

    public static Resolution Found(int entry) => new(entry + FirstEntry);

    public ResolutionKind Kind => IsFound ? ResolutionKind.Found : code == 0 ? ResolutionKind.Missing : ResolutionKind.Ambiguous;

    public bool IsFound => code >= FirstEntry;

    /// <summary>The index of the entry that was found.</summary>
    public int Entry => code - FirstEntry;
}
