using System.Collections.Frozen;
using System.Globalization;

namespace Wiki.Citations;

/// <summary>What biblatex's own words in fields mean to readers.</summary>
internal static class BibtexWords
{
    private static readonly FrozenDictionary<string, string> Genres = new Dictionary<string, string>
    {
        ["phdthesis"] = "PhD thesis",
        ["mathesis"] = "Master’s thesis",
        ["mastersthesis"] = "Master’s thesis",
        ["bathesis"] = "Bachelor’s thesis",
        ["candthesis"] = "Candidate thesis",
        ["techreport"] = "Technical report",
        ["resreport"] = "Research report",
        ["software"] = "Software",
        ["datacd"] = "CD-ROM",
        ["audiocd"] = "Audio CD",
        ["patent"] = "Patent",
        ["patentus"] = "US patent",
        ["patenteu"] = "European patent",
        ["patentde"] = "German patent",
        ["patentfr"] = "French patent",
        ["patentuk"] = "UK patent",
        ["patreq"] = "Patent request",
        ["patrequs"] = "US patent request",
        ["patreqeu"] = "European patent request",
        ["patreqde"] = "German patent request",
        ["patreqfr"] = "French patent request",
        ["patrequk"] = "UK patent request",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Statuses = new Dictionary<string, string>
    {
        ["inpress"] = "in press",
        ["inpreparation"] = "in preparation",
        ["submitted"] = "submitted",
        ["forthcoming"] = "forthcoming",
        ["prepublished"] = "prepublished",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth"];

    private static readonly FrozenDictionary<string, string> Jurisdictions = new Dictionary<string, string>
    {
        ["us"] = "us",
        ["eu"] = "eu",
        ["de"] = "de",
        ["fr"] = "fr",
        ["uk"] = "gb",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Languages = MakeLanguages();

    /// <summary>What kind of work a <c>type</c> names: a word that biblatex translates, or a text that is printed.</summary>
    public static string Genre(string type) => Genres.GetValueOrDefault(type, type);

    /// <summary>The office of a patent whose <c>type</c> says so: <c>patentus</c>.</summary>
    public static string? Jurisdiction(string type) =>
        type.Length > 6
            && (type.StartsWith("patent", StringComparison.OrdinalIgnoreCase) || type.StartsWith("patreq", StringComparison.OrdinalIgnoreCase))
            ? Jurisdictions.GetValueOrDefault(type[6..].ToLowerInvariant()) : null;

    public static string? Status(string? pubstate) => pubstate is null ? null : Statuses.GetValueOrDefault(pubstate.Trim(), pubstate.Trim());

    /// <summary>
    /// The number of an edition, for styles to make an ordinal of: <c>2nd</c>, <c>Second edition</c>, <c>2. Aufl.</c>; other texts stay.
    /// </summary>
    public static string Edition(string edition)
    {
        var word = edition.Split(' ')[0];
        var rest = edition[word.Length..].Trim().TrimEnd('.').ToLowerInvariant();
        if (rest is not ("" or "ed" or "edn" or "edition" or "aufl" or "auflage" or "éd" or "édition")) return edition;
        if (Array.IndexOf(Ordinals, word.ToLowerInvariant()) is >= 0 and var index) return (index + 1).ToString(CultureInfo.InvariantCulture);
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0
            && word[digits..].ToLowerInvariant() is "" or "." or "st" or "nd" or "rd" or "th" or "e" or "ª" or "a" or "º" or "o" or "er" or "re"
            ? word[..digits] : edition;
    }

    /// <summary>A language's tag for the name that it has in TeX or in English; what looks like a tag stays; null for anything else.</summary>
    public static string? Language(string name)
    {
        if (Languages.TryGetValue(name.Trim(), out var tag)) return tag;
        return name.Split('-')[0] is { Length: 2 or 3 } primary && primary.All(char.IsAsciiLetter) ? name : null;
    }

    private static FrozenDictionary<string, string> MakeLanguages()
    {
        const string tags =
            "ar bg ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv nb nl nn pl pt ro ru sk sl sr sv tr uk vi zh en-GB en-US "
            + "de-AT de-CH pt-BR";
        var languages = tags.Split(' ').ToDictionary(tag => BabelLanguage.Of(tag)!, StringComparer.OrdinalIgnoreCase);
        const string others =
            "german de-DE austrian de-AT germanb de-DE swissgerman de-CH usenglish en-US ukenglish en-GB UKenglish en-GB USenglish en-US "
            + "canadian en-CA australian en-AU newzealand en-NZ hungarian hu norwegian nb "
            + "portuges pt portuguese pt brazil pt-BR francais fr frenchb fr acadian fr-CA canadien fr-CA mexican es-MX farsi fa persian fa "
            + "slovenian sl bahasa id greek el polutonikogreek el latin la welsh cy irish ga "
            + "scottish gd basque eu galician gl estonian et latvian lv thai th deutsch de-DE englisch en français fr español es italiano it "
            + "nederlands nl русский ru";
        foreach (var pair in others.Split(' ').Chunk(2)) languages[pair[0]] = pair[1];
        return languages.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
