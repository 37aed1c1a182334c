namespace Wiki.Citations;

/// <summary>
/// Who made something: a person with <see cref="Family"/>, or a <see cref="Literal"/> that no style takes apart (an organisation, a name of one
/// word). Exactly one of the two is there.
/// </summary>
public sealed record CitationName
{
    public string? Given { get; init; }

    public string? Family { get; init; }

    /// <summary>CSL's non-dropping particle, which stays with the family name: <c>van der</c> in "(van der Berg 2026)".</summary>
    public string? Particle { get; init; }

    /// <summary>A particle that stands only where the given name does too: <c>van</c> in "Beethoven, L. van".</summary>
    public string? DroppingParticle { get; init; }

    public string? Suffix { get; init; }

    /// <summary>Whether a comma comes before the suffix after a name in its natural order: "Martin Luther King, Jr.", but "John Smith III".</summary>
    public bool CommaSuffix { get; init; }

    public string? Literal { get; init; }

    /// <summary>The sixteen digits with hyphens, without the address.</summary>
    public string? Orcid { get; init; }

    /// <summary>Where the author works.</summary>
    public string? Affiliation { get; init; }

    /// <summary>At the end of a list: it names not everybody. Styles print "et al." for it.</summary>
    public static readonly CitationName Others = new() { Literal = "et al." };

    public static CitationName OfOrganisation(string name) => new() { Literal = name };

    /// <summary>
    /// Takes a person's name apart as it is usually written (<c>Ada Example</c>, <c>Jan van der Berg</c>, <c>King, Martin Luther, Jr.</c>, <c>山田
    /// 太郎</c>). What cannot be a person's name in two parts, such as a single word or <c>Institute of Standards</c>, is a <see cref="Literal"/>.
    /// </summary>
    public static CitationName FromText(string text) => NameReader.Read(text);
}
