namespace Csl;

/// <summary>
/// A person in parts, or an organisation as a <see cref="Literal"/>. <see cref="Particle"/> stays with the family name ("van Gogh"),
/// <see cref="DroppingParticle"/> goes with the given name. A part that is not there is empty. <see cref="Others"/> stands for "et al.".
/// </summary>
public sealed record Name
{
    public static readonly Name Others = new() { Literal = "…" };

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public string Particle { get; init; } = "";

    public string DroppingParticle { get; init; } = "";

    public string Suffix { get; init; } = "";

    /// <summary>Whether a comma stands before the suffix where the name is not inverted.</summary>
    public bool CommaSuffix { get; init; }

    public string Literal { get; init; } = "";

    public bool IsOthers => ReferenceEquals(this, Others);
}
