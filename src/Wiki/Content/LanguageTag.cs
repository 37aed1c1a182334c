namespace Wiki.Content;

/// <summary>The form of BCP 47, and the tag of a language that is written by its name.</summary>
internal static class LanguageTag
{
    /// <summary>In English and in the language itself.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Arabic"] = "ar",
        ["العربية"] = "ar",
        ["Bengali"] = "bn",
        ["Bulgarian"] = "bg",
        ["Catalan"] = "ca",
        ["Català"] = "ca",
        ["Chinese"] = "zh",
        ["中文"] = "zh",
        ["Croatian"] = "hr",
        ["Hrvatski"] = "hr",
        ["Czech"] = "cs",
        ["Čeština"] = "cs",
        ["Danish"] = "da",
        ["Dansk"] = "da",
        ["Dutch"] = "nl",
        ["Nederlands"] = "nl",
        ["English"] = "en",
        ["British"] = "en-GB",
        ["American"] = "en-US",
        ["Estonian"] = "et",
        ["Finnish"] = "fi",
        ["Suomi"] = "fi",
        ["French"] = "fr",
        ["Français"] = "fr",
        ["German"] = "de",
        ["Deutsch"] = "de",
        ["Greek"] = "el",
        ["Ελληνικά"] = "el",
        ["Hebrew"] = "he",
        ["עברית"] = "he",
        ["Hindi"] = "hi",
        ["Hungarian"] = "hu",
        ["Magyar"] = "hu",
        ["Indonesian"] = "id",
        ["Irish"] = "ga",
        ["Italian"] = "it",
        ["Italiano"] = "it",
        ["Japanese"] = "ja",
        ["日本語"] = "ja",
        ["Korean"] = "ko",
        ["한국어"] = "ko",
        ["Latvian"] = "lv",
        ["Lithuanian"] = "lt",
        ["Norwegian"] = "no",
        ["Norsk"] = "no",
        ["Persian"] = "fa",
        ["Farsi"] = "fa",
        ["Polish"] = "pl",
        ["Polski"] = "pl",
        ["Portuguese"] = "pt",
        ["Português"] = "pt",
        ["Romanian"] = "ro",
        ["Russian"] = "ru",
        ["Русский"] = "ru",
        ["Serbian"] = "sr",
        ["Slovak"] = "sk",
        ["Slovenian"] = "sl",
        ["Spanish"] = "es",
        ["Español"] = "es",
        ["Swedish"] = "sv",
        ["Svenska"] = "sv",
        ["Thai"] = "th",
        ["Turkish"] = "tr",
        ["Türkçe"] = "tr",
        ["Ukrainian"] = "uk",
        ["Urdu"] = "ur",
        ["Vietnamese"] = "vi",
        ["Welsh"] = "cy",
        ["Cymraeg"] = "cy",
        ["en_UK"] = "en-GB",
        ["en-UK"] = "en-GB",
        ["jp"] = "ja",
        ["cn"] = "zh",
        ["gr"] = "el",
        ["cz"] = "cs",
        ["dk"] = "da",
    };

    /// <summary>
    /// A subtag of two or three letters, then subtags of 1 to 8 letters or digits. Longer first subtags are registered for no language; words have
    /// that form.
    /// </summary>
    public static bool IsOne(string text)
    {
        var subtags = text.Split('-');
        return !Names.ContainsKey(text) && subtags[0].Length is 2 or 3 && subtags[0].All(char.IsAsciiLetter)
            && Array.TrueForAll(subtags, subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>The tag that a text probably means, or null.</summary>
    public static string? Meant(string text)
    {
        if (Names.TryGetValue(text, out var tag) || Names.TryGetValue(text.Split([' ', '(', ','])[0], out tag)) return tag;
        var hyphened = text.Replace('_', '-');
        return IsOne(hyphened) ? hyphened : null;
    }
}
