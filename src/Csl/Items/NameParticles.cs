namespace Csl;

/// <summary>
/// Finds particles and suffixes in the parts of a name where they are not given on their own: "van der" in "van der Vlist", "Jr." in "John,
/// Jr.".
/// </summary>
public static class NameParticles
{
    public static Name Parse(Name name)
    {
        if (name.Family.Length == 0) return name.Literal.Length > 0 ? name : new Name { Literal = name.Given };
        if (IsQuoted(name.Family)) return name with { Family = name.Family[1..^1] };
        var parsed = Suffix(name);
        if (parsed.Particle.Length == 0) parsed = Family(parsed);
        if (parsed.DroppingParticle.Length == 0) parsed = Given(parsed);
        return parsed;
    }

    private static bool IsQuoted(string text) => text.Length > 2 && text[0] == '"' && text[^1] == '"';

    private static Name Suffix(Name name)
    {
        var comma = name.Given.IndexOf(',');
        if (name.Suffix.Length > 0 || comma < 0) return name;
        var forced = comma + 1 < name.Given.Length && name.Given[comma + 1] == '!';
        var rest = name.Given[(comma + (forced ? 2 : 1))..].Trim();
        var given = name.Given[..comma].TrimEnd();
        if (rest.Length > 0 && char.IsLower(rest[0])) return name;
        return name with { Given = given, Suffix = rest, CommaSuffix = forced || name.CommaSuffix };
    }

    /// <summary>Words in small letters before the family name stay with it.</summary>
    private static Name Family(Name name)
    {
        var at = 0;
        while (true)
        {
            var end = WordEnd(name.Family, at);
            if (end < 0 || !IsSmall(name.Family[at..end].Trim())) break;
            at = end;
        }
        if (at == 0) return name;
        while (at < name.Family.Length && name.Family[at] == ' ') at++;
        var particle = name.Family[..at];
        var keepsSpace = particle.Length > 1 && particle[^1] == ' ' && particle[^2] is '\'' or '’';
        return name with { Particle = keepsSpace ? particle.TrimStart() : particle.Trim(), Family = name.Family[at..].Trim() };
    }

    /// <summary>Where a word that something follows ends: at a space, an apostrophe or a hyphen; -1 where it is the last.</summary>
    private static int WordEnd(string text, int at)
    {
        var skipped = at < text.Length && text[at] is '\'' or '’' ? at + 1 : at;
        var end = text.AsSpan(skipped).IndexOfAny(" '’-") + skipped - at;
        if (end < skipped - at || at + end + 1 >= text.Length) return -1;
        if (text[at + end] == '-' && end > 3) return -1;
        return at + end + 1;
    }

    private static bool IsSmall(string word) =>
        word.Any(char.IsLower) && (char.IsLower(word[0]) || word[0] is '\'' or '’') && word.All(c => !char.IsUpper(c));

    /// <summary>Words in small letters after the given name go with it.</summary>
    private static Name Given(Name name)
    {
        var at = name.Given.Length;
        while (at > 0)
        {
            var space = name.Given.AsSpan(0, at).TrimEnd().LastIndexOf(' ');
            if (space < 0 || !IsSmall(name.Given[(space + 1)..at].Trim())) break;
            at = space;
        }
        if (at == name.Given.Length || at == 0) return name;
        return name with { Given = name.Given[..at], DroppingParticle = name.Given[at..].Trim() };
    }
}
