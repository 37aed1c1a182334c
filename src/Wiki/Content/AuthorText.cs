using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>What keeps a text from being one author's name, as a sentence, and what to type for it.</summary>
internal sealed record AuthorProblem(Rule Rule, string Message, string Help);

/// <summary>
/// Finds what would garble a citation: several names in one text, and what is no part of a name. Only what is plain from the text is told; an
/// organisation whose name looks like two names is kept by its map, <c>{ name: … }</c>.
/// </summary>
internal static class AuthorText
{
    private static readonly string[] Conjunctions =
        ["and", "&", "+", "/", "und", "et", "och", "og", "en", "with", "oraz", "és", "ve", "и", "і", "та", "και", "و"];

    /// <summary>Signs that on a printed page lead to a note about the author.</summary>
    private static readonly char[] MarksOfNotes = ['*', '†', '‡', '§', '¹', '²', '³', '⁴', '⁵'];

    private static readonly string[] Beginnings = ["By ", "by ", "Edited by ", "Written by "];

    private static readonly string[] EtAl = ["et al.", "et al", "and others", "u. a.", "u.a."];

    /// <param name="text">The name as written, on one line.</param>
    public static AuthorProblem? Find(string text) => Mail(text) ?? Link(text) ?? Orcid(text) ?? Several(text) ?? Extras(text);

    /// <summary>The same for an item of a list that stands behind another: a part of a name that a comma has cut off.</summary>
    public static AuthorProblem? FindBehind(string before, string text)
    {
        if (NameWords.IsOneOf(text, NameWords.CompanyForms) || NameWords.IsOneOf(text, NameWords.Suffixes))
            return new(Rules.AuthorExtras, $"{Wording.Quoted(text)} is no author: the comma before it has cut it off from {Wording.Quoted(before)}",
                $"put the name between double quotes: {Wording.Quoted(Wording.YamlQuoted($"{before}, {text}"))}");
        return NameWords.IsDegreeAfterComma(text) || NameWords.IsRole(text)
            ? new(Rules.AuthorExtras, $"{Wording.Quoted(text)} is no author", "delete it")
            : null;
    }

    /// <summary>The same for a text that stands where the list is due: in it a comma parts names.</summary>
    public static AuthorProblem? FindInText(string text)
    {
        var names = SplitNames(text) is { Count: > 1 } several ? several : PartsAtCommas(text);
        if (names.Count < 2 || !text.Contains(',') || text.Contains('@') || NameWords.NameOrganisation(text.Split(' '))) return Find(text);
        var list = $"authors: [{string.Join(", ", names.Select(Wording.ListItem))}]";
        var one = $"authors: [{Wording.YamlQuoted(text)}]";
        var isRatherOne = names.Count == 2 && !names.Exists(HasTwoWords);
        var help = isRatherOne ? $"write `{one}`, or `{list}` if those are two names" : $"write `{list}`, or `{one}` if that is one name";
        return new(Rules.SeveralAuthors, "`authors` is one text with commas, where a list is due", help);
    }

    private static AuthorProblem? Link(string text) =>
        WrittenLink.Name(text) is var name && name.Length < text.Length && !name.Contains("://", StringComparison.Ordinal)
            ? new(Rules.AuthorExtras, $"the author {Wording.Quoted(text)} is a link, which citations would print as it is written",
                "write the author's name") : null;

    private static AuthorProblem? Mail(string text)
    {
        if (!text.Contains('@')) return null;
        var name = Rest(string.Join(' ', text.Split(' ').Where(word => !word.Contains('@'))));
        return new(Rules.AuthorExtras,
            $"the author {Wording.Quoted(text)} holds a mail address or the name of an account, which every citation would print", name.Length > 0
                ? $"write {Wording.Quoted(Wording.ListItem(name))}"
                : "write the author's name");
    }

    private static AuthorProblem? Orcid(string text)
    {
        var isAddress = text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (text.Split([' ', '/', '(', ')', '[', ']', ',', ':']).FirstOrDefault(HasFormOfOrcid) is { } orcid)
            return new(
                Rules.AuthorExtras,
                $"the author {Wording.Quoted(text)} holds an ORCID, which has a key of its own",
                $"write it beside the name: `{{ given: Ada, family: Example, orcid: {orcid} }}`");
        return isAddress ? new(Rules.AuthorExtras, $"the author {Wording.Quoted(text)} is an address", "write the author's name") : null;
    }

    private static bool HasFormOfOrcid(string word)
    {
        if (word.Length != 19) return false;
        for (var i = 0; i < word.Length; i++)
            if (i % 5 == 4 ? word[i] != '-' : !char.IsAsciiDigit(word[i]) && (i < 18 || word[i] is not ('X' or 'x'))) return false;
        return true;
    }

    private static AuthorProblem? Several(string text)
    {
        var bare = EtAl.FirstOrDefault(words => text.EndsWith(" " + words, StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("," + words, StringComparison.OrdinalIgnoreCase)) is { } others ? text[..^others.Length].TrimEnd(' ', ',', ';') : text;
        var names = SplitNames(bare);
        if (names.Count < 2 && bare.Length == text.Length) return null;
        var help = bare.Length == text.Length
            ? $"write `authors: [{string.Join(", ", names.Select(Wording.ListItem))}]`, or `{{ name: … }}` if that is one organisation"
            : "write every author as an item of the list and leave `et al.` out, which citations put where their style wants it";
        return new(Rules.SeveralAuthors, $"the author {Wording.Quoted(text)} is more than one name, and would be cited as one", help);
    }

    /// <summary>
    /// The names in a text that parts them by semicolons, by "and", or by commas between whole names; one where it is not plain that there are
    /// several.
    /// </summary>
    private static List<string> SplitNames(string text)
    {
        var parts = text.Split([';', '|', '；', '、', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1) return [.. parts.Select(Rest)];
        if (NameWords.NameOrganisation(text.Split(' '))) return [text];
        var joined = PartsAtConjunctions(text);
        if (joined.Count > 1 && joined.TrueForAll(HasTwoWords))
            return [.. joined.SelectMany(part => PartsAtCommas(part) is var names && names.TrueForAll(HasTwoWords) ? names : [part])];
        var atCommas = PartsAtCommas(text);
        return atCommas.Count > 1 && atCommas.TrueForAll(HasTwoWords) && !char.IsLower(text[0]) ? atCommas : [text];
    }

    private static List<string> PartsAtConjunctions(string text)
    {
        var parts = new List<List<string>> { new() };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (NameWords.IsOneOf(IsInCapitals(text) ? word.ToLowerInvariant() : word, Conjunctions)) parts.Add([]);
            else parts[^1].Add(word);
        }
        return [.. parts.Select(words => Rest(string.Join(' ', words)))];
    }

    /// <summary>What stands between commas; a suffix, a degree or a company's form stays with the name before it.</summary>
    private static List<string> PartsAtCommas(string text)
    {
        var names = new List<string>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (names.Count > 0
                && (NameWords.IsOneOf(part, NameWords.Suffixes) || NameWords.IsOneOf(part, NameWords.CompanyForms)
                    || NameWords.IsDegreeAfterComma(part) || NameWords.IsRole(part))) names[^1] += $", {part}";
            else names.Add(part);
        }
        return names;
    }

    /// <summary>Degrees, titles and roles.</summary>
    private static AuthorProblem? Extras(string text)
    {
        var bare = Array.Find(Beginnings, words => text.StartsWith(words, StringComparison.Ordinal)) is { } beginning
            ? text[beginning.Length..]
            : text;
        var parts = bare.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count > 1) parts.RemoveAll(part => parts.IndexOf(part) > 0 && (NameWords.IsDegreeAfterComma(part) || NameWords.IsRole(part)));
        for (var i = 0; i < parts.Count; i++) parts[i] = WithoutExtras(parts[i]);
        var name = string.Join(", ", parts.Where(part => part.Length > 0));
        if (name == string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))) return null;
        return new(Rules.AuthorExtras,
            $"the author {Wording.Quoted(text)} has a title, degree or role, which citations would take for a part of the name", name.Length == 0
                ? "write the author's name"
                : $"write {Wording.Quoted(Wording.ListItem(name))}");
    }

    private static string WithoutExtras(string part)
    {
        var words = WithoutUniversity(part).TrimEnd(MarksOfNotes).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && NameWords.IsTitleBefore(words[0])) words.RemoveAt(0);
        while (words.Count > 1
            && (NameWords.IsDegree(words[^1]) || (words.Count > 2 && NameWords.IsHonour(words[^1]))
                || (words[^1][0] is '(' or '[' && NameWords.IsRole(words[^1])))) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>A person's name without the university in brackets behind it; an organisation may have one in its name.</summary>
    private static string WithoutUniversity(string part)
    {
        if (!part.EndsWith(')') || part.IndexOf('(') is not (> 0 and var at)) return part;
        var (name, inBrackets) = (part[..at].TrimEnd(), part[(at + 1)..^1].Split(' '));
        return HasTwoWords(name) && !NameWords.NameOrganisation(name.Split(' ')) && NameWords.NameUniversity(inBrackets) ? name : part;
    }

    private static bool IsInCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static bool HasTwoWords(string name) => name.Contains(' ');

    private static string Rest(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', '-', '–', '(', ')', '<', '>');
}
