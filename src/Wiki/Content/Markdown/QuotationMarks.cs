using Markdig.Extensions.SmartyPants;

namespace Wiki.Content.Markdown;

/// <summary>The quotation marks of a language: what straight quotes in Markdown become.</summary>
internal sealed record QuotationMarks(string Open, string Close, string InnerOpen, string InnerClose)
{
    private static readonly QuotationMarks English = new("“", "”", "‘", "’");
    private static readonly QuotationMarks German = new("„", "“", "‚", "‘");
    private static readonly QuotationMarks Nordic = new("”", "”", "’", "’");
    private static readonly QuotationMarks Latin = new("«", "»", "“", "”");
    private static readonly QuotationMarks French = new("«\u00A0", "\u00A0»", "“", "”");

    /// <summary>By the primary language of a BCP 47 tag; English for those that are not listed.</summary>
    public static QuotationMarks Of(string language) => language.Split('-')[0] switch
    {
        "de" or "cs" or "sk" or "sl" or "bg" or "is" => German,
        "sv" or "fi" => Nordic,
        "it" or "es" or "pt" or "el" or "ru" or "uk" or "no" or "nb" or "nn" => Latin,
        "fr" => French,
        _ => English,
    };

    public string For(SmartyPant mark) => mark.Type switch
    {
        SmartyPantType.LeftDoubleQuote => Open,
        SmartyPantType.RightDoubleQuote => Close,
        SmartyPantType.LeftQuote => InnerOpen,
        SmartyPantType.RightQuote => InnerClose,
        SmartyPantType.LeftAngleQuote => "«",
        SmartyPantType.RightAngleQuote => "»",
        SmartyPantType.Ellipsis => "…",
        SmartyPantType.Dash2 => "–",
        SmartyPantType.Dash3 => "—",
        _ => mark.OpeningCharacter == '"' ? "\"" : "’",
    };
}
