namespace Csl;

/// <summary>How much of a given name is shown to tell persons apart.</summary>
internal enum GivenLevel : byte { AsStyled, Initials, Full }

/// <summary>What was added to an item to tell it from others.</summary>
internal sealed class Distinction
{
    /// <summary>Nothing was added. Never written to.</summary>
    public static readonly Distinction None = new();

    /// <summary>By list of names and place in it: how many names are shown at least.</summary>
    public Dictionary<int, int> Shown { get; init; } = [];

    public Dictionary<(int List, int Name), GivenLevel> Given { get; init; } = [];

    /// <summary>How many of the conditions <c>disambiguate="true"</c> are met.</summary>
    public int Conditions { get; set; }

    /// <summary>1 for a; 0 for none.</summary>
    public int YearSuffix { get; set; }

    public Distinction Clone() => new() { Shown = new(Shown), Given = new(Given), Conditions = Conditions, YearSuffix = YearSuffix };
}
