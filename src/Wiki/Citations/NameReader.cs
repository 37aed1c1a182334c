using Wiki.Content;

namespace Wiki.Citations;

/// <summary>Takes names apart that are written in one piece. What it is not sure of stays in one piece.</summary>
internal static class NameReader
{
    /// <summary>With a capital, these belong to the family name: Martin Van Buren.</summary>
    private static readonly string[] FamilyPrefixes = ["Van", "Von", "De", "Del", "Della", "Di", "Da", "Du", "La", "Le", "El", "Al", "Ben", "Bin"];

    public static CitationName Read(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Join(' ', words);
        if (words.Length < 2 || words.Any(word => NameWords.IsOneOf(word, NameWords.BetweenWordsOfOrganisations)))
            return CitationName.OfOrganisation(whole);
        if (Script.IsCjk(whole))
            return words.Length == 2 ? new CitationName { Family = words[0], Given = words[1] } : CitationName.OfOrganisation(whole);
        var comma = whole.IndexOf(',');
        return comma < 0 ? ReadNatural(words) : ReadWithComma(whole, comma);
    }

    /// <summary><c>King, Martin Luther, Jr.</c>, <c>Martin Luther King, Jr.</c> or <c>Policy Window, Inc.</c></summary>
    private static CitationName ReadWithComma(string whole, int comma)
    {
        var before = whole[..comma].Trim();
        var after = whole[(comma + 1)..].Trim();
        if (before.Length == 0 || after.Length == 0 || NameWords.IsOneOf(after, NameWords.CompanyForms) || IsOrganisation(before))
            return CitationName.OfOrganisation(whole);
        if (NameWords.IsOneOf(after, NameWords.Suffixes))
            return ReadNatural(before.Split(' ')) is { Family: not null } name
                ? name with { Suffix = after, CommaSuffix = true }
                : CitationName.OfOrganisation(whole);
        var second = after.IndexOf(',');
        var suffix = second < 0 ? null : after[(second + 1)..].Trim();
        if (suffix is not null && !NameWords.IsOneOf(suffix, NameWords.Suffixes)) return CitationName.OfOrganisation(whole);
        var family = before.Split(' ');
        var particles = family.TakeWhile(IsParticle).Count();
        if (particles == family.Length) particles = 0;
        return new CitationName
        {
            Given = second < 0 ? after : after[..second].Trim(),
            Family = string.Join(' ', family[particles..]),
            Particle = particles == 0 ? null : string.Join(' ', family[..particles]),
            Suffix = suffix,
            CommaSuffix = suffix is not null,
        };
    }

    /// <summary>Given names, then particles in lower case, then the family name: its last word and the capitalised particles before that.</summary>
    private static CitationName ReadNatural(string[] words)
    {
        var end = words.Length;
        var suffix = end > 2 && NameWords.IsOneOf(words[^1], NameWords.Suffixes) ? words[--end] : null;
        if (end < 2) return CitationName.OfOrganisation(string.Join(' ', words));
        var family = end - 1;
        while (family > 1 && NameWords.IsOneOf(words[family - 1], FamilyPrefixes)) family--;
        var particle = family;
        while (particle > 1 && IsParticle(words[particle - 1])) particle--;
        return new CitationName
        {
            Given = string.Join(' ', words[..particle]),
            Particle = particle == family ? null : string.Join(' ', words[particle..family]),
            Family = string.Join(' ', words[family..end]),
            Suffix = suffix,
        };
    }

    private static bool IsParticle(string word) => char.IsLower(word[0]);

    /// <summary><c>Example Foundation, Berlin</c> is no person; <c>Bank, Melissa</c> may be.</summary>
    private static bool IsOrganisation(string beforeComma) => beforeComma.Split(' ') is { Length: > 1 } words && NameWords.NameOrganisation(words);
}
