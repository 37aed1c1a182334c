namespace Wiki.Citations;

/// <summary>The name that BibLaTeX's <c>langid</c> has for a language.</summary>
internal static class BabelLanguage
{
    /// <summary>Null for a language that has none.</summary>
    public static string? Of(string tag) => tag.ToLowerInvariant() is var lower && lower switch
    {
        "en-gb" => "british",
        "en-us" => "american",
        "de-at" => "naustrian",
        "de-ch" => "nswissgerman",
        "pt-br" => "brazilian",
        _ => null,
    } is { } regional ? regional : OfPrimary(lower.Split('-')[0]);

    private static string? OfPrimary(string language) => language switch
    {
        "ar" => "arabic",
        "bg" => "bulgarian",
        "ca" => "catalan",
        "cs" => "czech",
        "da" => "danish",
        "de" => "ngerman",
        "el" => "greek",
        "en" => "english",
        "es" => "spanish",
        "et" => "estonian",
        "fa" => "persian",
        "fi" => "finnish",
        "fr" => "french",
        "he" => "hebrew",
        "hi" => "hindi",
        "hr" => "croatian",
        "hu" => "magyar",
        "id" => "indonesian",
        "is" => "icelandic",
        "it" => "italian",
        "ja" => "japanese",
        "ko" => "korean",
        "lt" => "lithuanian",
        "lv" => "latvian",
        "nb" => "norsk",
        "nl" => "dutch",
        "nn" => "nynorsk",
        "pl" => "polish",
        "pt" => "portuguese",
        "ro" => "romanian",
        "ru" => "russian",
        "sk" => "slovak",
        "sl" => "slovene",
        "sr" => "serbian",
        "sv" => "swedish",
        "tr" => "turkish",
        "uk" => "ukrainian",
        "vi" => "vietnamese",
        "zh" => "chinese",
        _ => null,
    };
}
