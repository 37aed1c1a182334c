namespace Csl;

/// <summary>
/// The short name by which a case is cited again: its first party, or the other one where the first is the state. None where there are no two
/// parties, or both are the state: such a case keeps its whole name unless its list gives a <c>title-short</c>.
/// </summary>
internal static class CaseName
{
    private static readonly string[] Versus = [" v ", " v. ", " vs ", " vs. ", " c. "];

    /// <summary>What ends the name of a party and names others besides it.</summary>
    private static readonly string[] OthersToo = [" and others", " and another", " and ors", " & others", " & ors", " & anor", " and anor"];

    /// <summary>What the state is called as a party, in small letters.</summary>
    private static readonly string[] State =
    [
        "r", "rex", "regina", "the king", "the queen", "the crown", "hm advocate", "united states", "united states of america", "state", "the state",
        "people", "the people", "commonwealth", "commonwealth of australia", "commission", "european commission", "council", "parliament",
        "european parliament", "dpp", "hmrc", "ireland", "canada",
    ];

    private static readonly string[] StateBegins =
    [
        "attorney general", "attorney-general", "a-g ", "director of public prosecutions", "secretary of state", "minister of", "minister for",
        "commissioner of", "commissioner for", "commissioners ", "commission of", "council of", "state of", "people of", "commonwealth of",
        "government of", "her majesty", "his majesty", "hm ", "republic of", "kingdom of",
    ];

    /// <summary>What companies are, which their short names leave out.</summary>
    private static readonly string[] Companies = [" plc", " ltd", " limited", " llp", " inc", " inc.", " llc", " pty"];

    /// <param name="whole">The title; its markup is left out.</param>
    public static string? Short(string whole)
    {
        var title = WithoutTags(whole);
        if (Array.Find(Versus, title.Contains) is not { } versus) return null;
        var at = title.IndexOf(versus, StringComparison.Ordinal);
        var (first, second) = (title[..at], title[(at + versus.Length)..]);
        if (Claimant(first) is { } claimant) return claimant;
        var relator = second.IndexOf(", ex p", StringComparison.Ordinal);
        if (relator >= 0 && second.IndexOf(' ', relator + 5) is > 0 and var name) second = second[(name + 1)..];
        var party = Array.Find([first, second], side => !IsState(side));
        return party is null ? null : Alone(party);
    }

    /// <summary>Who sues in the name of the Crown: <c>R (Miller) v Secretary of State</c>.</summary>
    private static string? Claimant(string party)
    {
        if (!party.StartsWith("R (", StringComparison.Ordinal) || party[^1] != ')') return null;
        var name = party[3..^1];
        const string application = "on the application of ";
        return Alone(name.StartsWith(application, StringComparison.OrdinalIgnoreCase) ? name[application.Length..] : name);
    }

    private static string Alone(string party)
    {
        foreach (var others in OthersToo)
        {
            if (party.IndexOf(others, StringComparison.OrdinalIgnoreCase) is > 0 and var at) party = party[..at];
        }
        party = party.Trim();
        while (Array.Find(Companies, company => party.EndsWith(company, StringComparison.OrdinalIgnoreCase)) is { } ending)
            party = party[..^ending.Length].TrimEnd(',', ' ');
        return party;
    }

    private static bool IsState(string party)
    {
        var name = party.Trim().ToLowerInvariant();
        return Array.IndexOf(State, name) >= 0 || Array.Exists(StateBegins, beginning => name.StartsWith(beginning, StringComparison.Ordinal));
    }

    private static string WithoutTags(string text)
    {
        while (text.IndexOf('<', StringComparison.Ordinal) is >= 0 and var open && text.IndexOf('>', open) is > 0 and var close)
            text = text.Remove(open, close - open + 1);
        return text;
    }
}
