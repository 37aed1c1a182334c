namespace Wiki.Content;

/// <summary>The words by which a name shows what it is the name of, and those that stand beside a name and are no part of it.</summary>
internal static class NameWords
{
    public static readonly string[] Suffixes = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V"];

    public static readonly string[] CompanyForms =
        ["Inc", "Inc.", "Ltd", "Ltd.", "LLC", "LLP", "PLC", "plc", "Corp.", "Co.", "GmbH", "AG", "S.A.", "B.V.", "e.V.", "SE", "Pty"];

    /// <summary>What stands between the words of an organisation's name and hardly in a person's.</summary>
    public static readonly string[] BetweenWordsOfOrganisations = ["of", "and", "for", "the", "&", "on", "in"];

    private static readonly string[] Organisations =
    [
        "Academy", "Agency", "Alliance", "Association", "Authority", "Bank", "Board", "Bureau", "Centre", "Center", "Coalition", "College",
        "Commission", "Committee", "Consortium", "Council", "Court", "Department", "Faculty",
        "Federation", "Forum", "Foundation", "Fund", "Group", "Initiative", "Institute", "Institut", "Institution", "Laboratory", "Labs", "Ministry",
        "Network", "Office", "Organisation", "Organization", "Parliament", "Partnership",
        "Press", "School", "Society", "Stiftung", "Team", "Trust", "Union", "Universität", "Université", "Universidad", "University",
    ];

    private static readonly string[] TitlesBefore =
        ["Dr", "Prof", "Professor", "Mr", "Mrs", "Ms", "Mx", "Rev", "Frau", "Herr", "Mme", "Mlle", "Dipl.-Ing", "Mag", "Hon", "Assoc"];

    private static readonly string[] Degrees =
        ["PhD", "Ph.D", "DPhil", "D.Phil", "MSc", "M.Sc", "BSc", "B.Sc", "LLM", "LL.M", "LLB", "LL.B", "MBA", "M.D", "M.A", "B.A", "J.D", "Esq"];

    /// <summary>Degrees that without a comma before them could be a name.</summary>
    private static readonly string[] DegreesAfterComma = ["MD", "MA", "BA", "JD", "LLD", "Dr"];

    /// <summary>Letters behind a name that are neither a word of it nor a degree.</summary>
    private static readonly string[] Honours = ["KC", "QC", "SC", "OBE", "CBE", "MBE", "FRS", "MP", "MEP"];

    private static readonly string[] Roles =
        ["ed", "eds", "editor", "editors", "trans", "translator", "transl", "comp", "compiler", "Hrsg", "Hg", "dir", "coord", "author", "authors",
            "chair", "rapporteur", "contributor", "maintainer", "reviewer"];

    public static bool IsOneOf(string word, string[] words) => Array.IndexOf(words, word) >= 0;

    /// <summary>Whether a text names an organisation by one of its words.</summary>
    public static bool NameOrganisation(string[] words) =>
        Array.Exists(words, word => IsIn(Organisations, word.Trim(',')) || IsOneOf(word.Trim(','), CompanyForms)
            || (word is not ("and" or "&" or "AND") && IsIn(BetweenWordsOfOrganisations, word)));

    /// <summary>Whether a text names a place of study, as authors put it behind their own name.</summary>
    public static bool NameUniversity(string[] words) =>
        Array.Exists(words, word => IsOneOf(word.Trim(','), ["College", "School", "Universität", "Université", "Universidad", "University"]));

    /// <summary>Whether a word is one of some, or one of them in capitals.</summary>
    private static bool IsIn(string[] words, string word) =>
        IsOneOf(word, words) || (!word.Any(char.IsLower) && Array.Exists(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)));

    public static bool IsTitleBefore(string word) => IsOneOf(word.TrimEnd('.'), TitlesBefore);

    public static bool IsDegree(string word) => IsOneOf(word.TrimEnd('.'), Degrees);

    public static bool IsHonour(string word) => IsOneOf(word, Honours);

    public static bool IsDegreeAfterComma(string part) =>
        part.Split(' ') is var words
        && Array.TrueForAll(words, word => IsDegree(word) || IsHonour(word) || IsOneOf(word.TrimEnd('.'), DegreesAfterComma));

    /// <summary>Whether a text, which may stand in brackets, says what somebody did for a work.</summary>
    public static bool IsRole(string part) =>
        Array.Exists(Roles, role => role.Equals(part.Trim('(', ')', '[', ']').TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
}
