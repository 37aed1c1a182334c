using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Tests.Templates;

/// <summary>A wiki's own files of words, beside the built-in ones.</summary>
public sealed class LanguageFileTests
{
    private static readonly TemplateFile BuiltIn =
        File("en", """{ "nouns": "lower", "home": "Home", "cite": "Cite", "entries": { "one": "{n} entry", "other": "{n} entries" } }""");

    [Fact]
    public void One_word_of_the_built_in_ones_can_be_changed()
    {
        var words = Load("en", File("en", """{ "cite": "Reference" }"""));
        Assert.Empty(words.Diagnostics);
        Assert.Equal(("Home", "Reference"), (words.Value["home"], words.Value["cite"]));
    }

    [Fact]
    public void A_variety_is_read_after_its_language_and_a_language_after_English()
    {
        var words = Load("pt-BR", File("pt", """{ "home": "Início", "cite": "Citar" }"""), File("pt-BR", """{ "cite": "Referenciar" }""")).Value;
        Assert.Equal(("Início", "Referenciar", "2 entries"), (words["home"], words["cite"], words.Count("entries", 2)));
    }

    [Fact]
    public void A_language_does_not_borrow_the_plural_forms_of_another() =>
        Assert.Equal("1 条", Load("zh", File("zh", """{ "entries": { "other": "{n} 条" } }""")).Value.Count("entries", 1));

    [Theory]
    [InlineData("{\n  \"home\": \"Casa\"\n  \"cite\": \"Citar\"\n}", 3, 3)]
    [InlineData("{\n  \"home\": Casa\n}", 2, 11)]
    [InlineData("{\n  \"home\": 1\n}", 2, 11)]
    [InlineData("{\n  \"é\": [\"Casa\"]\n}", 2, 8)]
    [InlineData("{\n  \"entries\": { \"other\": { \"other\": \"x\" } }\n}", 2, 25)]
    [InlineData("[]", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("{ \"home\": \"\\ud800\" }", 1, 11)]
    public void A_file_that_cannot_be_read_is_told_with_its_place(string json, int line, int column)
    {
        var problem = Assert.Single(Load("pt", File("pt", json)).Diagnostics);
        Assert.Equal((Rules.LanguageFile, "languages/pt.json", line, column),
            (problem.Rule, problem.Location.Path, problem.Location.Line, problem.Location.Column));
        Assert.DoesNotContain("LineNumber", problem.Message);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_told() =>
        Assert.Single(Load("pt", new TemplateFile("languages/pt.json", (byte[])[.. "{ \"home\": \""u8, 0xFF, .. "\" }"u8])).Diagnostics);

    [Fact]
    public void A_byte_order_mark_does_not_matter() =>
        Assert.Empty(Load("pt", new TemplateFile("languages/pt.json", (byte[])[.. Encoding.UTF8.Preamble, .. "{}"u8])).Diagnostics);

    [Fact]
    public void Bodies_are_English_until_somebody_gives_them_words() =>
        Assert.Equal(BodyWords.English, ThemeInBodies.Of(BuiltInThemeTests.WordsOf("en")));

    [Theory]
    [InlineData("ru", "one few many one few many", new[] { 1, 2, 5, 21, 104, 111 })]
    [InlineData("pl", "one few many many few many", new[] { 1, 2, 5, 21, 104, 112 })]
    [InlineData("cs", "other one few other", new[] { 0, 1, 4, 22 })]
    [InlineData("ar", "zero one two few many other", new[] { 0, 1, 2, 110, 99, 100 })]
    [InlineData("fr", "one one other", new[] { 0, 1, 2 })]
    [InlineData("xx", "other one other", new[] { 0, 1, 2 })]
    public void Numbers_have_the_plural_forms_of_CLDR(string language, string forms, int[] numbers) =>
        Assert.Equal(forms, string.Join(' ', numbers.Select(number => PluralRules.Category(language, number))));

    [Theory]
    [InlineData("ja")]
    [InlineData("ar")]
    public void English_words_of_a_language_without_its_own_have_English_plurals(string language) =>
        Assert.Equal("1 entry, 2 entries", $"{Load(language).Value.Count("entries", 1)}, {Load(language).Value.Count("entries", 2)}");

    [Theory]
    [InlineData("ur", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("yi", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("pa-PK", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("pt-BR", "ltr")]
    [InlineData("en", "ltr")]
    public void A_language_without_a_file_of_words_has_its_own_direction(string language, string direction) =>
        Assert.Equal(direction, Words.Load(BuiltInThemeTests.Theme(), language).Value.Direction);

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-TW")]
    [InlineData("zh-HK")]
    [InlineData("zh-Latn")]
    public void Words_in_another_script_are_not_taken(string language) =>
        Assert.Equal("Home", Load(language, File("zh", """{ "home": "首页" }""")).Value["home"]);

    [Theory]
    [InlineData("zh", "首页")]
    [InlineData("zh-Hans", "首页")]
    [InlineData("zh-SG", "首页")]
    [InlineData("zh-Hant", "首頁")]
    [InlineData("zh-TW", "首頁")]
    public void Words_of_the_script_are_taken_for_every_place_that_writes_it(string language, string home) =>
        Assert.Equal(home, Load(language, File("zh", """{ "home": "首页" }"""), File("zh-Hant", """{ "home": "首頁" }""")).Value["home"]);

    private static TemplateFile File(string language, string json) => new($"languages/{language}.json", Encoding.UTF8.GetBytes(json));

    private static Parsed<Words> Load(string language, params TemplateFile[] own) => Words.Load(TemplateSet.Load([BuiltIn, .. own]).Value, language);
}
