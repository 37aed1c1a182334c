using Csl;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Reads the names of a BibTeX field as BibTeX and biblatex do: <c>and</c> between them, <c>von Last, Jr, First</c>, <c>First von Last</c> where
/// words in small letters are the particle, <c>family=…, given=…</c>, an organisation in
/// braces, <c>others</c> at the end. Names between semicolons are told and parted all the same.
/// </summary>
internal sealed class BibtexNames
{
    private readonly TextSpan place;
    private readonly WorkProblems problems;
    private readonly Action<string> tellCommand;

    private BibtexNames(TextSpan place, WorkProblems problems) =>
        (this.place, this.problems, tellCommand) = (place, problems, command => problems.UnknownCommand(place, command));

    public static List<Name> Read(string tex, TextSpan place, WorkProblems problems)
    {
        var reader = new BibtexNames(place, problems);
        var parts = TexNames.Parts(tex, "and");
        reader.TellParted(parts);
        return [.. parts.SelectMany(reader.AtSemicolons).Select(reader.Name)];
    }

    /// <summary>An organisation whose name has "and" in it, and no braces, is two names to every reader of BibTeX.</summary>
    private void TellParted(List<string> parts)
    {
        if (parts is not [var first, var second] || TexNames.IsWholeGroup(first) || TexNames.IsWholeGroup(second)) return;
        if ((first + second).AsSpan().IndexOfAny(",{=") >= 0 || !NameWords.NameOrganisation(TexText.Plain(first).Split(' '))) return;
        problems.Unread(place, $"{Wording.Quoted(TexText.Plain($"{first} and {second}"))} is read as two names",
            $"write {Wording.Quoted($"{{{first} and {second}}}")} if that is one organisation, or braces round each");
    }

    private string Rich(string tex) => TexText.Rich(tex, tellCommand);

    private List<string> AtSemicolons(string part)
    {
        var pieces = part.Contains(';', StringComparison.Ordinal) ? TexNames.AtSign(part, ';') : TexNames.AtAmpersands(part);
        if (pieces.Count < 2) return [part];
        problems.Unread(place, $"{Wording.Quoted(TexText.Plain(part))} is more than one name",
            $"write `and` between names: {Wording.Quoted(string.Join(" and ", pieces))}");
        return pieces;
    }

    private Name Name(string tex)
    {
        if (tex is "others" or "et al." or "et al" or "{others}" or "{et al.}" or "{et~al.}") return Csl.Name.Others;
        if (TexNames.IsWholeGroup(tex)) return Organisation(tex);
        var parts = TexNames.AtSign(tex, ',');
        if (TexNames.Field(parts[0]) is not null) return OfFields(parts);
        switch (parts)
        {
            case [_]: return Natural(tex);
            case [var only, ""]: return Natural(only);
            case [var last, var first]: return IsOrganisation(last, first) ? Organisation(tex) : Inverted(last, "", first);
            case [var last, var suffix, var first] when first.Length > 0: return Inverted(last, suffix, first);
            default:
                problems.Unread(place, $"the name {Wording.Quoted(TexText.Plain(tex))} has more commas than BibTeX reads",
                    "write `Last, Jr, First`, `and` between names, and an organisation between braces");
                return Organisation(tex);
        }
    }

    /// <summary>A comma before the form of a company parts no name.</summary>
    private static bool IsOrganisation(string last, string first) =>
        NameWords.IsOneOf(first, NameWords.CompanyForms) || (last.Contains(' ') && last.Split(' ').Contains("of"));

    private Name Organisation(string tex) => new() { Literal = Rich(tex) };

    private Name Inverted(string last, string suffix, string first)
    {
        if (first.Length == 0 && suffix.Length == 0) return Natural(last);
        if (NameWords.IsOneOf(first, NameWords.Suffixes) && last.Contains(' ')) return Natural($"{last} {first}") with { CommaSuffix = true };
        var words = TexNames.Words(last);
        var von = 0;
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (TexNames.IsSmall(words[i])) von = i + 1;
        }
        return Of(string.Join(' ', words.Take(von)), string.Join(' ', words.Skip(von)), first) with
        {
            Suffix = Rich(suffix),
            CommaSuffix = suffix.Length > 0
        };
    }

    private Name Natural(string tex)
    {
        var words = TexNames.Words(tex);
        if (words.Count < 2
            || words.Exists(word => NameWords.IsOneOf(TexText.Plain(word), NameWords.BetweenWordsOfOrganisations))) return Organisation(tex);
        if (TexText.Plain(tex) is var plain && Script.IsCjk(plain)) return NameParts.Parsed(CitationName.FromText(plain));
        TellDoubtful(plain, words);
        var suffix = words.Count > 2 && NameWords.IsOneOf(words[^1], NameWords.Suffixes) ? words[^1] : "";
        if (suffix.Length > 0) words.RemoveAt(words.Count - 1);
        var first = words.FindIndex(TexNames.IsSmall);
        var last = first < 0 ? words.Count - 1 : words.FindLastIndex(words.Count - 2, word => TexNames.IsSmall(word)) + 1;
        if (first < 0 || last <= first) first = last = words.Count - 1;
        var name = Of(string.Join(' ', words[first..last]), string.Join(' ', words[last..]), string.Join(' ', words[..first]));
        return suffix.Length > 0 ? name with { Suffix = suffix } : name;
    }

    /// <summary><c>Smith J</c>, as databases of medicine have it, and <c>Dr. John Smith</c>.</summary>
    private void TellDoubtful(string name, List<string> words)
    {
        if (NameWords.IsTitleBefore(words[0]))
            problems.Unread(place, $"{Wording.Quoted(name)} has a title, which is read as a given name",
                $"write {Wording.Quoted(string.Join(' ', words.Skip(1)))}");
        else if (words is [{ Length: > 2 } family, { Length: 1 or 2 } initials] && initials.All(char.IsAsciiLetterUpper)
            && family.Any(char.IsLower) && !NameWords.IsOneOf(initials, NameWords.Suffixes))
            problems.Unread(place, $"of {Wording.Quoted(name)} the family name is read as {Wording.Quoted(initials)}",
                $"write {Wording.Quoted($"{family}, {initials}")}, or {Wording.Quoted($"{initials}, {family}")}");
    }

    private Name Of(string von, string last, string first) =>
        new() { Particle = Rich(von), Family = Rich(last), Given = Rich(first) };

    /// <summary>biblatex's extended format; initials are for styles to make.</summary>
    private Name OfFields(List<string> parts)
    {
        var name = new Name();
        var usesPrefix = true;
        foreach (var (field, value) in parts.Select(TexNames.Field).OfType<(string, string)>())
        {
            var text = Rich(value);
            name = field switch
            {
                "family" => name with { Family = text },
                "given" => name with { Given = text },
                "prefix" => name with { Particle = text },
                "suffix" => name with { Suffix = text, CommaSuffix = true },
                _ => name,
            };
            if (field == "useprefix") usesPrefix = text != "false";
        }
        if (name.Family.Length == 0) return new Name { Literal = name.Given.Length > 0 ? name.Given : "…" };
        return usesPrefix ? name : name with { Particle = "", DroppingParticle = name.Particle };
    }
}
