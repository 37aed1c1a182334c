using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Wiki.Search;

/// <summary>
/// Reduces the inflected forms of a word to one stem, by the Snowball algorithm of the site's language; leaves words as they are where there is none. Words are stemmed when the index is made and never in the browser:
/// the index says to which stem each form belongs. Not for several threads at once.
/// </summary>
internal sealed class Stemming
{
    private readonly SnowballProgram? program;

    private Stemming(SnowballProgram? program) => this.program = program;

    /// <param name="language">BCP 47; only the primary language counts.</param>
    public static Stemming For(string language) => new(language.Split('-')[0].ToLowerInvariant() switch
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
    });

    /// <param name="word">In lower case, with its accents.</param>
    public string Stem(string word)
    {
        if (program is null) return word;
        program.SetCurrent(word);
        program.Stem();
        return program.Current;
    }
}
