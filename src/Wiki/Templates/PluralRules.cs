namespace Wiki.Templates;

/// <summary>The Unicode CLDR plural categories of whole numbers. A language that is not named here has <c>one</c> for 1 and <c>other</c>.</summary>
public static class PluralRules
{
    public static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    /// <param name="language">A primary language of BCP 47, lower case.</param>
    /// <param name="number">Not negative.</param>
    public static string Category(string language, int number) => language switch
    {
        "zh" or "ja" or "ko" or "vi" or "th" or "id" or "ms" => "other",
        "fr" or "pt" or "hi" or "fa" or "bn" => number is 0 or 1 ? "one" : "other",
        "ar" => Arabic(number),
        "he" => number switch { 1 => "one", 2 => "two", _ => "other" },
        "ru" or "uk" or "be" => EastSlavic(number),
        "sr" or "hr" or "bs" => EastSlavic(number) is "many" ? "other" : EastSlavic(number),
        "pl" => number == 1 ? "one" : EastSlavic(number) is "few" ? "few" : "many",
        "cs" or "sk" => number switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
        "sl" => (number % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
        "ro" => number == 1 ? "one" : number == 0 || number % 100 is >= 1 and <= 19 ? "few" : "other",
        "lt" => number % 100 is >= 11 and <= 19 || number % 10 == 0 ? "other" : number % 10 == 1 ? "one" : "few",
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

    private static string EastSlavic(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
