using Csl;

namespace Wiki.Citations;

/// <summary>Finds out by whose law a case or an act is, from its number, its court and where it is printed.</summary>
internal static class Jurisdictions
{
    private static readonly (string Code, string[] Words)[] Known =
    [
        ("eu", ["OJ", "O.J.", "ECR", "CJEU", "ECJ", "Court of Justice of the European Union", "European Court of Justice"]),
        ("coe", ["EHRR", "ECHR", "ECtHR", "European Court of Human Rights"]),
        ("gb", ["UKSC", "UKHL", "UKPC", "EWCA", "EWHC", "CSIH", "CSOH", "NICA", "AC", "QB", "KB", "WLR", "All ER", "SI", "ASP"]),
        ("us", ["U.S.", "US", "F.2d", "F.3d", "F.4th", "F. Supp.", "S. Ct.", "U.S.C.", "USC", "C.F.R.", "CFR", "Stat.", "Pub. L."]),
        ("ca", ["SCC", "SCR", "S.C.R.", "RSC", "ONCA"]),
        ("au", ["HCA", "CLR", "FCAFC", "ALR", "NSWCA", "Cth"]),
    ];

    public static bool IsLaw(string type) => type is "legal_case" or "legislation" or "regulation" or "bill" or "treaty" or "hearing";

    /// <summary>Whether a word may have been found out here: readers are shown only what a list says.</summary>
    public static bool IsCode(string? jurisdiction) => Array.Exists(Known, known => known.Code == jurisdiction);

    /// <summary>Null where nothing tells it.</summary>
    public static string? Of(Item.Builder work)
    {
        var (number, ecli) = (work.Text(Variable.Number) ?? "", work.Text(Variable.Ecli) ?? "");
        if (ecli.Contains("EU:", StringComparison.Ordinal) || IsOfUnion(number)) return "eu";
        if (ecli.Contains("CE:", StringComparison.Ordinal) || IsApplication(number)) return "coe";
        var said = (string[])[number, work.Text(Variable.Authority) ?? "", work.Text(Variable.ContainerTitle) ?? ""];
        return Array.Find(Known, known => Array.Exists(said, text => Array.Exists(known.Words, word => Begins(text, word)))).Code;
    }

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[word.Length] is ' ' or ',');

    /// <summary><c>C-311/18</c>, <c>T-201/04</c>, <c>Joined Cases C-402/05 P</c>.</summary>
    private static bool IsOfUnion(string number)
    {
        var hyphen = number.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 1 || number[hyphen - 1] is not ('C' or 'T' or 'F') || (hyphen > 1 && number[hyphen - 2] != ' ')) return false;
        if (number[(hyphen + 1)..].Split('/') is not [{ Length: > 0 } first, { Length: >= 2 } year, ..]) return false;
        return first.All(char.IsAsciiDigit) && char.IsAsciiDigit(year[0]);
    }

    /// <summary><c>31443/96</c>, as the court in Strasbourg numbers applications.</summary>
    private static bool IsApplication(string number) =>
        number.Split('/') is [{ Length: >= 3 and <= 5 } first, { Length: 2 } year] && first.All(char.IsAsciiDigit) && year.All(char.IsAsciiDigit);
}
