namespace Csl.Tests.Locales;

public sealed class BundledLocaleTests
{
    private static readonly Dictionary<string, LocaleFile> Files = Csl.Locales.BundledFiles().ToDictionary(file => file.Language);

    [Fact]
    public void Seven_languages_come_with_the_library() =>
        Assert.Equal(["ar", "de-DE", "en-GB", "en-US", "es-ES", "fr-FR", "zh-CN"], Files.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ar")]
    [InlineData("de-DE")]
    [InlineData("es-ES")]
    [InlineData("fr-FR")]
    [InlineData("zh-CN")]
    public void Names_of_terms_are_those_of_English(string language)
    {
        var known = Files["en-US"].Terms.Keys.Select(key => key.Name).ToHashSet();
        Assert.Subset(known, Files[language].Terms.Keys.Select(key => key.Name).ToHashSet());
    }

    [Fact]
    public void Each_language_has_the_words_that_no_style_does_without()
    {
        string[] needed =
        [
            "and", "et-al", "ibid", "in", "no date", "retrieved", "accessed", "open-quote", "close-quote", "open-inner-quote", "close-inner-quote",
            "page-range-delimiter", "page", "volume", "issue", "edition", "editor", "translator", "chapter", "section", "paragraph", "ordinal",
            .. Enumerable.Range(1, 12).Select(month => $"month-{month:00}"), .. Enumerable.Range(1, 4).Select(season => $"season-{season:00}"),
        ];
        Assert.All(Files.Values.Where(file => file.Language != "en-GB"), file =>
        {
            var names = file.Terms.Keys.Select(key => key.Name).ToHashSet();
            Assert.Superset(needed.ToHashSet(), names);
            Assert.Equal([DateForm.Text, DateForm.Numeric], file.Dates.Keys.Order());
        });
    }

    [Fact]
    public void Nobody_is_called_an_author()
    {
        // Styles set a role behind names of any kind; in official locales the words of these are blank.
        string[] silent = ["author", "composer", "interviewer", "original-author", "recipient"];
        foreach (var file in Files.Values)
        {
            var said = file.Terms.Where(term => silent.Contains(term.Key.Name) && term.Key.Form is (TermForm.Long or TermForm.Short));
            Assert.All(said, term => Assert.Equal("", term.Value.Single + term.Value.Multiple));
        }
        Assert.All(silent, role => Assert.Contains(Files["en-US"].Terms.Keys, key => key.Name == role));
    }

    [Fact]
    public void A_file_that_is_given_takes_the_place_of_a_bundled_one()
    {
        var own = LocaleFile.Read("<locale xml:lang=\"de-DE\"><terms><term name=\"and\">sowie</term></terms></locale>").File!;
        var style = Style.Read("<style default-locale=\"de-DE\"><citation><layout><text term=\"and\"/></layout></citation></style>").Style!;
        var item = new Item.Builder("a", "book").Build();
        Assert.Equal("sowie", new BoundStyle(style, Csl.Locales.Bundled(own)).Render(item, StylePart.Citation).ToPlain());
    }
}
