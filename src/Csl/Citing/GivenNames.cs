namespace Csl;

/// <summary>Finds, over all names of a text, how much of a given name tells persons of the same family name apart.</summary>
internal sealed class GivenNames
{
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> families = new(StringComparer.Ordinal);
    private readonly GivenNameRule rule;
    private readonly bool particleStays;

    public GivenNames(DocumentRenderer document)
    {
        rule = document.Bound.Style.CitationOptions.GivenNameRule;
        particleStays = document.Bound.Style.DemoteParticle == DemoteParticle.Never;
        for (var item = 0; item < document.Items.Count; item++) Register(document, item);
    }

    private bool PrimaryOnly => rule is GivenNameRule.PrimaryName or GivenNameRule.PrimaryNameWithInitials;

    /// <summary>The level of the name at that place of its list. Where initials are no step of their own, it is the whole name.</summary>
    public GivenLevel Level(Name name, int place, bool hasInitials)
    {
        if ((PrimaryOnly && place > 0) || !families.TryGetValue(Family(name), out var family)) return GivenLevel.AsStyled;
        var initials = family.Count > 1 ? GivenLevel.Initials : GivenLevel.AsStyled;
        if (rule is GivenNameRule.AllNamesWithInitials or GivenNameRule.PrimaryNameWithInitials) return initials;
        if (family.TryGetValue(Short(name), out var same) && same.Count > 1) return GivenLevel.Full;
        return initials == GivenLevel.Initials && !hasInitials ? GivenLevel.Full : initials;
    }

    private void Register(DocumentRenderer document, int item)
    {
        var lists = Guarded.Render(document.InCitation(item))?.NameLists() ?? [];
        foreach (var name in lists.SelectMany(list => PrimaryOnly ? list.Names.Take(1) : list.Names))
        {
            if (name.Family.Length == 0) continue;
            if (!families.TryGetValue(Family(name), out var family)) families[Family(name)] = family = new(StringComparer.Ordinal);
            if (!family.TryGetValue(Short(name), out var given)) family[Short(name)] = given = new(StringComparer.Ordinal);
            given.Add(Bare(name.Given));
        }
    }

    private string Family(Name name) => particleStays ? $"{Bare(name.Family)} {name.Particle}" : Bare(name.Family);

    private static string Short(Name name) => Initials.Write(Bare(name.Given), "", true, true);

    /// <summary>Periods and the number of spaces tell nobody apart.</summary>
    private static string Bare(string text) => string.Join(' ', text.Split(['.', ' '], StringSplitOptions.RemoveEmptyEntries));
}
