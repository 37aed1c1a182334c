namespace Wiki.Text;

/// <summary>The quotation marks that readers of a language expect: what straight ones become.</summary>
internal sealed record QuotationMarks(string Open, string Close, string InnerOpen, string InnerClose)
{
    private static readonly QuotationMarks English = new("“", "”", "‘", "’");
    private static readonly QuotationMarks German = new("„", "“", "‚", "‘");
    private static readonly QuotationMarks Nordic = new("”", "”", "’", "’");
    private static readonly QuotationMarks Polish = new("„", "”", "«", "»");
    private static readonly QuotationMarks Hungarian = new("„", "”", "»", "«");
    private static readonly QuotationMarks Balkan = new("„", "“", "‘", "’");
    private static readonly QuotationMarks Latin = new("«", "»", "“", "”");
    private static readonly QuotationMarks Russian = new("«", "»", "„", "“");
    private static readonly QuotationMarks French = new("«\u00A0", "\u00A0»", "“", "”");
    private static readonly QuotationMarks Persian = new("«", "»", "‹", "›");
    private static readonly QuotationMarks Corner = new("「", "」", "『", "』");

    /// <param name="language">BCP 47. A language that is not listed has the marks of English.</param>
    public static QuotationMarks Of(string language)
    {
        var subtags = language.Split('-');
        return subtags[0].ToLowerInvariant() switch
        {
            "de" or "cs" or "sk" or "sl" or "bg" or "is" => German,
            "sv" or "fi" => Nordic,
            "pl" or "ro" => Polish,
            "hu" => Hungarian,
            "hr" or "sr" or "bs" or "mk" => Balkan,
            "it" or "es" or "pt" or "el" or "no" or "nb" or "nn" => Latin,
            "ru" or "uk" or "be" => Russian,
            "fr" => French,
            "fa" => Persian,
            "ja" => Corner,
            "zh" when subtags.Any(static subtag => subtag.ToLowerInvariant() is "hant" or "tw" or "hk" or "mo") => Corner,
            _ => English,
        };
    }
}
