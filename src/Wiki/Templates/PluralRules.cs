namespace Wiki.Templates;

/// <summary>The Unicode CLDR plural categories of whole numbers, for the languages that the interface is translated into. Any other language has <c>one</c> for 1 and <c>other</c>.</summary>
public static class PluralRules
{
    public static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    public static string Category(string language, int number) => language switch
    {
        "zh" or "ja" or "ko" => "other",
        "fr" or "pt" => number is 0 or 1 ? "one" : "other",
        "ar" => Arabic(number),
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
}
