using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Text;

namespace Wiki.RoundTrip.Tests;

/// <summary>Two hundred items that try every escaper: the same ones in every run.</summary>
internal static class NastyItems
{
    private const int Seed = 20260530, Count = 200;

    private static readonly string[] TitleWords =
    [
        "Alignment", "P(doom)", "k-anonymity", "R&D", "100%", "C#", "a_b", "$5", "~", "^", "\\", "\\LaTeX", "{braces}", "{", "}", "}{", "\"quoted\"",
        "“curly”", "‘single’", "it's", "and", "and others", "<b>", "a < b", "x > y",
        "AT&T;", "&amp;", "@misc{x,", "\\url{x}", "%20", "#1", "--", "—", "…", "``", "''", "人工知能", "対齊：問題？", "الذكاء الاصطناعي", "עברית", "🤖",
        "👩‍🔬", "Ångström", "naïve", "e\u0301", "ﬁ", "ǅ", "TI  - X", "%T X", "ER  -", "|", "[x]", "*", "`code`",
        "$x^2$", "1,000", "who?", "no!", "etc.", ";", ":", "/", "=",
    ];

    private static readonly string[] Given = ["Ada", "Jean-Paul", "J. R. R.", "Élodie", "Robert “Bob”", "María del Carmen", "أحمد", "太郎", "Ann & Bob",
        "O_o", "50%", "Þór", "Anna, Maria", "#1", "D’Arcy", "Søren Å."];

    private static readonly string[] Family =
        ["Example", "O’Brien", "Müller-Lüdenscheidt", "Smith and Sons", "García Márquez", "العلي", "山田", "Łukasiewicz", "Ørsted", "Berg", "Dollar$",
            "Hash#tag", "Under_score", "Tilde~n", "Brace{d}", "Van Buren", "And", "Nguyễn", "Comma, Jr", "Ampersand & Co"];

    private static readonly string[] Particles = ["van der", "de la", "von", "d’", "al-", "af"];

    private static readonly string[] Suffixes = ["Jr.", "III", "Sr."];

    private static readonly string[] Organisations =
    [
        "Policy Window", "World Health Organization", "Institute of Standards and Technology", "Policy Window, Inc.", "AT&T", "100% Open",
        "{Braces} Ltd", "Brace} First{", "人工知能学会", "منظمة الصحة العالمية", "🤖 Collective", "Simon and Schuster, and Others",
        "C# Users_Group", "Back\\slash", "~Tilde^Caret~", "$ave", "\"Quoted\" Trust", "others", "Plato", "von", "Åse",
    ];

    private static readonly string[] Hosts = ["policywindow.org", "例え.テスト", "bücher.example", "xn--bcher-kva.example:8443"];

    private static readonly string[] Paths = ["/wiki/mesa-optimization", "/wiki/%E4%BA%BA%E5%B7%A5", "/w_i_k_i/~ada/x", "/wiki/人工知能", "/a%20b/c,d;e",
        "/wiki/x?y=1&z=%26#part_2", "/(x)/[y]", "/100%25", "/a'b!c*d", "/$5@home=x+y"];

    public static ImmutableArray<CitationItem> All { get; } = [.. Items()];

    private static IEnumerable<CitationItem> Items()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            yield return new CitationItem
            {
                Id = $"nasty-{i}",
                Title = Title(random, i),
                Genre = "Wiki article — Concept",
                ContainerTitle = random.Next(2) == 0 ? "Policy Window" : null,
                Author = [.. Enumerable.Range(0, random.Next(6) == 0 ? 0 : 1 + random.Next(4)).Select(_ => Name(random)).Distinct()],
                Issued = Date(random),
                Accessed = AccessDate.ReadersDay,
                Url = "https://" + Hosts[random.Next(Hosts.Length)] + Paths[random.Next(Paths.Length)],
                Language = "en",
            };
        }
    }

    /// <summary>Each word is the first of some title; what follows it is chance.</summary>
    private static string Title(Random random, int number) =>
        string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => TitleWords[random.Next(TitleWords.Length)])
            .Prepend(TitleWords[number % TitleWords.Length]));

    private static CitationName Name(Random random)
    {
        if (random.Next(3) == 0) return CitationName.OfOrganisation(Organisations[random.Next(Organisations.Length)]);
        var name = new CitationName
        {
            Given = Given[random.Next(Given.Length)],
            Family = Family[random.Next(Family.Length)],
            Particle = random.Next(4) == 0 ? Particles[random.Next(Particles.Length)] : null,
        };
        // Biber refuses a suffix beside a comma that braces protect.
        return random.Next(6) == 0 && !$"{name.Given}{name.Family}".Contains(',')
            ? name with { Suffix = Suffixes[random.Next(Suffixes.Length)] }
            : name;
    }

    private static PartialDate? Date(Random random)
    {
        var text = $"{random.Next(3) switch { 0 => 867, 1 => 1999, _ => 2026 }:0000}-{1 + random.Next(12):00}-{1 + random.Next(28):00}";
        var length = random.Next(4) switch { 0 => 0, 1 => 4, 2 => 7, _ => 10 };
        return PartialDate.TryParse(text[..length], out var date) ? date : null;
    }
}
