using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Wiki.Search;

/// <summary>
/// Reduces the inflected forms of a word to one stem, by the Snowball algorithm of the site's language; leaves words as they are where there is none.
/// Words are stemmed when the index is made and never in the browser: the index says to which stem each form belongs. What a language writes in two
/// ways has one stem. Not for several threads at once.
/// </summary>
internal sealed class Stemming
{
    private readonly string language;
    private readonly SnowballProgram? program;

    private Stemming(string language, SnowballProgram? program) => (this.language, this.program) = (language, program);

    /// <summary>
    /// Whether the language leaves out a letter before nearly every vowel (<c>l’homme</c>), so that an apostrophe seldom stands within a name.
    /// </summary>
    public bool Elides => language is "ca" or "fr" or "ga" or "it";

    /// <param name="language">BCP 47; only the primary language counts.</param>
    public static Stemming For(string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        return new Stemming(primary, Program(primary));
    }

    /// <param name="word">In lower case, with its accents.</param>
    public string Stem(string word)
    {
        if (program is null) return word;
        program.SetCurrent(language == "en" ? EnglishSpelling.American(word) : word);
        program.Stem();
        return program.Current;
    }

    /// <summary>How else readers may type the word, or null: on the other side of the sea, or on a keyboard without umlauts.</summary>
    /// <param name="word">In lower case, with its accents.</param>
    public string? OtherSpelling(string word) => language switch
    {
        "en" => EnglishSpelling.Other(word),
        "de" when word.AsSpan().IndexOfAny('ä', 'ö', 'ü') >= 0 =>
            word.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
                .Replace("ü", "ue", StringComparison.Ordinal),
        _ => null,
    };

    private static SnowballProgram? Program(string language) => language switch
    {
        "ca" => new CatalanStemmer(),
        "da" => new DanishStemmer(),
        "de" => new GermanStemmer(),
        "en" => new EnglishStemmer(),
        "es" => new SpanishStemmer(),
        "eu" => new BasqueStemmer(),
        "fi" => new FinnishStemmer(),
        "fr" => new FrenchStemmer(),
        "ga" => new IrishStemmer(),
        "hu" => new HungarianStemmer(),
        "hy" => new ArmenianStemmer(),
        "it" => new ItalianStemmer(),
        "nb" or "nn" or "no" => new NorwegianStemmer(),
        "nl" => new DutchStemmer(),
        "pt" => new PortugueseStemmer(),
        "ro" => new RomanianStemmer(),
        "ru" => new RussianStemmer(),
        "sv" => new SwedishStemmer(),
        "tr" => new TurkishStemmer(),
        _ => null,
    };
}
