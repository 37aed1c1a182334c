using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>What was published and had to go, and what readers are told in its place.</summary>
/// <param name="Address">Of the entry or page.</param>
/// <param name="Version">Of the entry's versions the one that had to go, by its label; null where it is the entry itself, or a page.</param>
/// <param name="Reason">One line, as its readers get it.</param>
/// <param name="Location">Where it is said.</param>
public sealed record RemovedAddress(FormerAddress Address, string? Version, string Reason, Location Location)
{
    /// <summary>As it is written under <c>removed</c>.</summary>
    public override string ToString() => Version is null ? Address.ToString() : $"{Address}/{Version}";
}
