using Wiki.Content;

namespace Wiki.Search;

/// <summary>
/// How much an occurrence of a word counts, by where it stands: BM25F (Robertson, Zaragoza and Taylor 2004). Occurrences are weighted and added over
/// the fields before they saturate; in titles and bodies they count less the longer the text is. The rarity of the word is left to the reader's
/// browser, which knows how many documents have it.
/// </summary>
internal sealed class FieldWeights(double averageBody)
{
    public const float Heading = 4;
    public const float Summary = 3;

    private const double Title = 12;
    private const double Alias = 10;
    private const double Saturation = 1.2;
    private const double BodyLength = 0.75;
    private const double UsualTitle = 24;
    private const int Steps = 127;

    /// <summary>For documents whose bodies are so long on average.</summary>
    public static FieldWeights For(IEnumerable<Body> bodies) => new(bodies.Select(body => (double)body.Html.Length).DefaultIfEmpty(1).Average());

    public static float OfTitle(string title) => (float)(Title / TitleLength(title));

    public static float OfAlias(string alias) => (float)(Alias / TitleLength(alias));

    public float OfBody(Body body) => (float)(1 / (1 - BodyLength + (BodyLength * body.Html.Length / Math.Max(1, averageBody))));

    /// <summary>Of the weighted sum of a word's occurrences in one document, from 1 to 127.</summary>
    public static byte Impact(float weight) => (byte)Math.Max(1, (int)(Steps * (weight / (Saturation + weight))));

    private static double TitleLength(string title) => 0.5 + (0.5 * title.Length / UsualTitle);
}
