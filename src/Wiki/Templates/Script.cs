namespace Wiki.Templates;

/// <summary>
/// The script in which a BCP 47 language is written, as ISO 15924 names it: the one that its tag names, else the usual one of the language where it
/// is spoken. Only what differs from Latin and matters here is listed, after Unicode's likely subtags: the direction of writing, and languages of two
/// scripts, where words in the one are no words for readers of the other.
/// </summary>
public static class Script
{
    private const string Latin = "Latn";

    /// <summary>The primary language of a tag, in small letters.</summary>
    public static string Language(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>The script of a tag in the case of ISO 15924; <c>Latn</c> also for scripts that need not be told apart.</summary>
    public static string Of(string tag)
    {
        var parts = tag.Split('-');
        foreach (var part in parts.Skip(1))
        {
            if (part.Length == 1) break;
            if (part.Length == 4 && char.IsAsciiLetter(part[0])) return char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
        }
        var region = parts.Skip(1).FirstOrDefault(part => part.Length == 2) ?? "";
        return Usual(parts[0].ToLowerInvariant(), region.ToUpperInvariant());
    }

    public static bool IsRightToLeft(string script) =>
        script is "Arab" or "Aran" or "Hebr" or "Syrc" or "Thaa" or "Nkoo" or "Adlm" or "Rohg" or "Mand" or "Samr" or "Mend";

    private static string Usual(string language, string region) => (language, region) switch
    {
        ("zh" or "cmn" or "nan" or "hak", "TW" or "HK" or "MO") or ("yue", not "CN") => "Hant",
        ("zh" or "cmn" or "nan" or "hak" or "yue" or "wuu" or "gan" or "hsn", _) => "Hans",
        ("sd", "IN") => "Deva",
        ("ug", "KZ" or "MN") or ("uz", "CN") or ("az", "RU") => "Cyrl",
        ("sr", "ME" or "RO" or "TR") => Latin,
        ("pa" or "tg", "PK") or ("uz", "AF") or ("az", "IQ" or "IR") or ("ku", "IQ" or "IR" or "LB") or ("kk", "AF" or "CN" or "IR" or "MN")
            or ("ky", "CN") or ("ha", "CM" or "SD") or ("ms", "CC") => "Arab",
        ("ar" or "arb" or "ars" or "arz" or "ary" or "acm" or "aeb" or "apc" or "apd" or "ajp" or "fa" or "prs" or "pes" or "ur" or "ps" or "pbu"
            or "sd" or "ug" or "ckb" or "sdh" or "ks" or "lrc" or "mzn" or "glk" or "azb" or "bqi" or "haz"
            or "skr" or "pnb" or "lah" or "brh" or "khw" or "bgn" or "bcc", _) => "Arab",
        ("he" or "iw" or "yi" or "ji" or "ydd" or "lad", _) => "Hebr",
        ("syr" or "cld" or "aii", _) => "Syrc",
        ("dv", _) => "Thaa",
        ("nqo", _) => "Nkoo",
        ("rhg", _) => "Rohg",
        ("sr" or "kk" or "ky" or "tg" or "mn" or "be" or "bg" or "mk" or "ru" or "uk" or "tt" or "ba" or "cv" or "ce" or "os" or "sah", _) => "Cyrl",
        ("pa", _) => "Guru",
        _ => Latin,
    };
}
