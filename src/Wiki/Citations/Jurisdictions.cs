using System.Collections.Frozen;
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

    /// <summary>Sites that hold the law of one jurisdiction.</summary>
    private static readonly (string Place, string Code)[] Sites =
    [
        ("legislation.gov.uk/", "gb"), ("supremecourt.uk/", "gb"), ("caselaw.nationalarchives.gov.uk/", "gb"), ("bills.parliament.uk/", "gb"),
        ("bailii.org/uk/", "gb"), ("bailii.org/ew/", "gb"), ("bailii.org/scot/", "gb"), ("bailii.org/nie/", "gb"), ("bailii.org/ie/", "ie"),
        ("eur-lex.europa.eu/", "eu"), ("data.europa.eu/eli/", "eu"), ("curia.europa.eu/", "eu"), ("hudoc.echr.coe.int/", "coe"),
        ("supremecourt.gov/", "us"), ("congress.gov/", "us"), ("govinfo.gov/", "us"), ("uscode.house.gov/", "us"), ("ecfr.gov/", "us"),
        ("laws-lois.justice.gc.ca/", "ca"), ("canlii.org/", "ca"), ("legislation.gov.au/", "au"), ("legislation.govt.nz/", "nz"),
        ("irishstatutebook.ie/", "ie"),
    ];

    private static readonly string[] Joints = [", ", " and ", " & ", "; "];

    /// <summary>What people write for a jurisdiction, in small letters and without full stops.</summary>
    private static readonly FrozenDictionary<string, string> Names = new (string Code, string[] Names)[]
    {
        ("gb", ["uk", "united kingdom", "great britain", "england", "england and wales", "wales", "scotland", "northern ireland"]),
        ("us", ["usa", "united states", "united states of america"]),
        ("eu", ["ec", "european union"]),
        ("coe", ["ecthr", "echr", "council of europe"]),
        ("ca", ["can", "canada"]),
        ("au", ["cth", "commonwealth", "austl", "australia"]),
        ("au:act", ["act", "australian capital territory"]),
        ("au:nsw", ["nsw", "new south wales"]),
        ("au:nt", ["northern territory"]),
        ("au:qld", ["qld", "queensland"]),
        ("au:sa", ["south australia"]),
        ("au:tas", ["tas", "tasmania"]),
        ("au:vic", ["vic", "victoria"]),
        ("au:wa", ["western australia"]),
        ("de", ["germany", "deutschland"]),
        ("es", ["spain", "españa"]),
        ("fr", ["france"]),
        ("ie", ["ireland", "republic of ireland"]),
        ("in", ["india"]),
        ("nz", ["new zealand"]),
        ("za", ["south africa"]),
    }.SelectMany(known => known.Names.Select(name => (name, known.Code))).ToFrozenDictionary(pair => pair.name, pair => pair.Code);

    /// <summary>The code that styles ask for, for a code or a usual name, <c>UK</c> or <c>U.S.</c>; any other text stays as it is.</summary>
    public static string Code(string given)
    {
        var name = Bare(given);
        return Names.GetValueOrDefault(name) ?? (IsCode(name) ? name : given);
    }

    private static string Bare(string name) => name.Trim().Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();

    public static bool IsLaw(string type) => type is "legal_case" or "legislation" or "regulation" or "bill" or "treaty" or "hearing";

    /// <summary>Whether a text is a code, which is for styles and not for readers: <c>nz</c>, <c>us:ca</c>.</summary>
    public static bool IsCode(string text) =>
        text.Split(':') is [{ Length: 2 } or "coe", .. var parts] and [var country, ..] && country.All(char.IsAsciiLetterLower)
        && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'));

    /// <summary>Null where nothing tells it.</summary>
    public static string? Of(Item.Builder work)
    {
        var (number, ecli) = (work.Text(Variable.Number) ?? "", work.Text(Variable.Ecli) ?? "");
        if (ecli.Contains("EU:", StringComparison.Ordinal) || IsOfUnion(number)) return "eu";
        if (ecli.Contains("CE:", StringComparison.Ordinal) || number.Split(Joints, StringSplitOptions.None).All(IsApplication)) return "coe";
        var said = (string[])[number, work.Text(Variable.Authority) ?? "", work.Text(Variable.ContainerTitle) ?? ""];
        return Array.Find(Known, known => Array.Exists(said, text => Array.Exists(known.Words, word => Begins(text, word)))).Code
            ?? (work.Text(Variable.PublisherPlace) is { } place ? Names.GetValueOrDefault(Bare(place)) : null)
            ?? (work.Text(Variable.URL) is { } url ? OfAddress(url) : null);
    }

    /// <summary>By whose law a work is that one of their own sites holds.</summary>
    private static string? OfAddress(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var place = address.Host + address.AbsolutePath;
        return Array.Find(Sites, site => place.StartsWith(site.Place, StringComparison.OrdinalIgnoreCase)
            || place.StartsWith("www." + site.Place, StringComparison.OrdinalIgnoreCase)).Code;
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
