namespace Wiki.Templates;

/// <summary>The Unicode CLDR plural categories of whole numbers. A language that is not named here has <c>one</c> for 1 and <c>other</c>.</summary>
public static class PluralRules
{
    public static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    /// <param name="language">A primary language of BCP 47, lower case.</param>
    /// <param name="number">Not negative.</param>
    public static string Category(string language, int number) => language switch
    {
        "bm" or "bo" or "dz" or "id" or "ig" or "ii" or "ja" or "jv" or "km" or "ko" or "lo" or "ms" or "my" or "nqo" or "sah" or "sg" or "su" or "th"
            or "to" or "tpi" or "vi" or "wo" or "yo" or "yue" or "zh" => "other",
        "ak" or "am" or "as" or "bho" or "bn" or "doi" or "fa" or "ff" or "fr" or "gu" or "hi" or "hy" or "kab" or "kn" or "kok" or "ln" or "mg"
            or "nso" or "pa" or "pcm" or "prs" or "pt" or "si" or "ti" or "wa" or "zu"
            => number is 0 or 1 ? "one" : "other",
        "ar" or "ars" => Arabic(number),
        "br" => Breton(number),
        "ceb" or "fil" or "tl" => number is 1 or 2 or 3 || number % 10 is not (4 or 6 or 9) ? "one" : "other",
        "cv" or "ksh" or "lag" => number switch { 0 => "zero", 1 => "one", _ => "other" },
        "cy" => number switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
        "ga" => number switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
        "gd" => number switch { 1 or 11 => "one", 2 or 12 => "two", >= 3 and <= 19 => "few", _ => "other" },
        "gv" => (number % 10, number % 20) switch { (1, _) => "one", (2, _) => "two", (_, 0) => "few", _ => "other" },
        "he" or "iw" or "iu" or "sat" or "se" or "sma" or "smj" or "smn" or "sms" => number switch { 1 => "one", 2 => "two", _ => "other" },
        "is" or "mk" => number % 10 == 1 && number % 100 != 11 ? "one" : "other",
        "lv" or "prg" => number % 100 is >= 11 and <= 19 || number % 10 == 0 ? "zero" : number % 10 == 1 ? "one" : "other",
        "mt" =>
            (number, number % 100) switch
            {
                (1, _) => "one",
                (2, _) => "two",
                (0, _) or (_, >= 3 and <= 10) => "few",
                (_, >= 11 and <= 19) =>
                "many",
                _ => "other"
            },
        "ru" or "uk" or "be" => EastSlavic(number),
        "sr" or "hr" or "bs" or "sh" => EastSlavic(number) is "many" ? "other" : EastSlavic(number),
        "pl" => number == 1 ? "one" : EastSlavic(number) is "few" ? "few" : "many",
        "cs" or "sk" => number switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
        "sl" or "dsb" or "hsb" => (number % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
        "ro" or "mo" => number == 1 ? "one" : number == 0 || number % 100 is >= 1 and <= 19 ? "few" : "other",
        "lt" => number % 100 is >= 11 and <= 19 || number % 10 == 0 ? "other" : number % 10 == 1 ? "one" : "few",
        "shi" => number switch { 0 or 1 => "one", <= 10 => "few", _ => "other" },
        _ => number == 1 ? "one" : "other",
    };

    private static string Arabic(int number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };

    private static string Breton(int number) => (number % 10, number % 100) switch
    {
        (_, 11 or 12 or 13 or 14 or 19 or 71 or 72 or 73 or 74 or 79 or 91 or 92 or 93 or 94 or 99) => "other",
        (1, _) => "one",
        (2, _) => "two",
        (3 or 4 or 9, _) => "few",
        _ => number > 0 && number % 1_000_000 == 0 ? "many" : "other",
    };

    private static string EastSlavic(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
