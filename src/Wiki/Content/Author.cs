namespace Wiki.Content;

/// <summary>
/// One author as front matter gives it. Exactly one of three forms: <see cref="Text"/> (<c>Ada Example</c>, not yet taken apart),
/// <see cref="Family"/> with what belongs to it, or <see cref="Organisation"/>. ORCID and affiliation may stand with any form.
/// </summary>
public sealed record Author
{
    public string? Text { get; init; }

    public string? Given { get; init; }

    public string? Family { get; init; }

    /// <summary>The part between given and family name that does not lead the sorting in every style: <c>van der</c>.</summary>
    public string? Particle { get; init; }

    /// <summary>The part that stands only where the given name does too: <c>van</c> in "Beethoven, L. van".</summary>
    public string? DroppingParticle { get; init; }

    public string? Suffix { get; init; }

    public string? Organisation { get; init; }

    /// <summary>The sixteen digits with hyphens, without the address.</summary>
    public string? Orcid { get; init; }

    public string? Affiliation { get; init; }
}
