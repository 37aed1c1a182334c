using Wiki.Render;
using Wiki.Text;

namespace Wiki.Tests.Text;

/// <summary>The order of lists, and the letters above them; that each language's order is ICU's, another project tests.</summary>
public sealed class CollationTests
{
    [Theory]
    [InlineData("en", "Article 1, Article 2, Article 2a, Article 9, Article 10, Article 11")]
    [InlineData("en",
        "9 rules, 10 rules, 2001, Ærø, Apa, éclair, Écriture, Eton, İzmir, Łódź, \"Quoted\" title, Strasse, The Hague, Zebra, Яблоко, 東京")]
    [InlineData("es", "Nandu, Noruega, Nube, Ñandú, Oxe")]
    [InlineData("sv", "Apa, Zebra, Ångström, Ärlig, Öl")]
    [InlineData("cs", "Cesta, Číslo, Hora, Chata, Iris")]
    [InlineData("tr", "Ilık, İzmir, Jale")]
    [InlineData("ru", "Ёлка, Йод, Яблоко, Apa")]
    [InlineData("sr-Latn", "Apa, Zebra, Ада")]
    [InlineData("ar", "٩ قواعد, ١٠ قواعد, أحمد, باب, AI")]
    public void Titles_stand_where_readers_look_for_them(string language, string expected)
    {
        var titles = expected.Split(", ");
        Assert.Equal(titles, titles.Reverse().OrderBy(Collation.Of(language).Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "Ñandú", "N")]
    [InlineData("es", "ñandú", "Ñ")]
    [InlineData("cs", "Chata", "Ch")]
    [InlineData("cs", "Cesta", "C")]
    [InlineData("da", "Aalborg", "Å")]
    [InlineData("sv", "Ærø", "Ä")]
    [InlineData("hr", "Džep", "Dž")]
    [InlineData("tr", "iz", "İ")]
    [InlineData("tr", "Irak", "I")]
    [InlineData("en", "«Zitat»", "Z")]
    [InlineData("es", "¿Qué?", "Q")]
    [InlineData("en", "İzmir", "I")]
    [InlineData("en", "Ærø", "A")]
    [InlineData("en", "10 rules", TitleLetter.Other)]
    [InlineData("en", "#metoo", TitleLetter.Other)]
    [InlineData("en", "", TitleLetter.Other)]
    [InlineData("ru", "ёлка", "Е")]
    [InlineData("ru", "йод", "Й")]
    [InlineData("zh", "东京", "字")]
    public void A_title_stands_under_its_first_letter(string language, string title, string letter) =>
        Assert.Equal(letter, TitleLetter.Of(title, Collation.Of(language)));

    /// <summary>An expensive key of a long title would be found out at each build.</summary>
    [Fact]
    public void Numbers_of_any_length_have_a_place() =>
        Assert.True(string.CompareOrdinal(Collation.Plain.Key(new string('1', 5_000)), Collation.Plain.Key(new string('2', 5_000))) < 0);
}
