using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>A work in the wiki's list of references: all that is known of it, under its key, and where it is declared.</summary>
public sealed record Work(Csl.Item Record, Location Location)
{
    public string Key => Record.Id;

    /// <summary>The work as something that is cited.</summary>
    public Citable Cited => field ??= Citable.Of(Record);

    /// <summary>Where it is found: its DOI as an address, else its URL; null for none.</summary>
    public string? Address => Record.Text(Csl.Variable.DOI) is { } doi ? Doi.Address(doi) : Record.Text(Csl.Variable.URL);

    /// <summary>Whether other works of the list have taken fields over from this one, as chapters do from their book.</summary>
    public bool Lends { get; init; }
}
