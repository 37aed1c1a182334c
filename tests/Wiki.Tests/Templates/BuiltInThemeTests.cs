using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Tests.Templates;

/// <summary>The theme that the program carries: its words are there in every language, and its pages keep the policy.</summary>
public sealed partial class BuiltInThemeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "templates");

    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "languages")).Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_keys(string language) =>
        Assert.Equal(Keys("en").Order(StringComparer.Ordinal), Keys(language).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_a_language_has_the_places_for_values_that_English_has(string language)
    {
        using var english = Json("en");
        using var translated = Json(language);
        foreach (var text in english.RootElement.EnumerateObject().Where(text => text.Value.ValueKind == JsonValueKind.String))
            Assert.Equal(Places(text.Value.GetString()!), Places(translated.RootElement.GetProperty(text.Name).GetString()!));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_counts_and_dates(string language)
    {
        var words = WordsOf(language);
        foreach (var number in (int[])[0, 1, 2, 3, 11, 100, 12_345])
            foreach (var key in (string[])["entries", "of_kind"])
                Assert.DoesNotContain('{', words.Count(key, number, "Concept", "Concepts"));
        foreach (var date in (string[])["2026", "2026-05", "2026-05-01", "2026-12-31"])
            Assert.DoesNotContain('{', words.Date(PartialDate.TryParse(date, out var known) ? known : throw new FormatException(date)));
    }

    [Theory]
    [InlineData("en", 12_345, "12,345 entries")]
    [InlineData("en", 9_999, "9999 entries")]
    [InlineData("de", 1_234_567, "1.234.567 Einträge")]
    [InlineData("fr", 1, "1 entrée")]
    [InlineData("zh", 1, "1 个条目")]
    [InlineData("ar", 2, "مدخلان")]
    [InlineData("ar", 103, "103 مداخل")]
    public void Numbers_are_written_as_the_language_writes_them(string language, int number, string text) =>
        Assert.Equal(text, WordsOf(language).Count("entries", number));

    [Theory]
    [InlineData("en", "2026-05-30", "30 May 2026")]
    [InlineData("de", "2026-05-30", "30. Mai 2026")]
    [InlineData("fr", "2026-05-01", "1er mai 2026")]
    [InlineData("fr", "2026-05-11", "11 mai 2026")]
    [InlineData("es", "2026-05", "mayo de 2026")]
    [InlineData("zh", "2026-05-30", "2026年5月30日")]
    [InlineData("de-AT", "2026", "2026")]
    public void Dates_are_written_as_the_language_writes_them(string language, string date, string text) =>
        Assert.Equal(text, WordsOf(language).Date(PartialDate.TryParse(date, out var known) ? known : throw new FormatException(date)));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_uses_only_words_that_exist(string template) =>
        Assert.Empty(WordUse().Matches(Text(template)).Select(match => match.Groups[1].Value).Except(Keys("en")));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_holds_nothing_that_the_policy_forbids(string template)
    {
        Assert.DoesNotMatch(Forbidden(), Text(template));
        Assert.DoesNotMatch(PlainWord(), WithoutMarkup(Text(template)));
    }

    [Fact]
    public void The_stylesheet_names_no_other_host_and_no_side() =>
        Assert.DoesNotMatch(FixedSide(), Text("assets/site.css"));

    internal static Words WordsOf(string language) => Words.Load(Theme(), language).Value;

    internal static TemplateSet Theme() => TemplateSet.Load(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => new TemplateFile(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))).Value;

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static JsonDocument Json(string language) => JsonDocument.Parse(Encoding.UTF8.GetBytes(Text($"languages/{language}.json")));

    private static string[] Keys(string language)
    {
        using var json = Json(language);
        return [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string WithoutMarkup(string template) => Markup().Replace(template, " ");

    [GeneratedRegex(@"\bwords\.(\w+)")]
    private static partial Regex WordUse();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    /// <summary>Inline script or style, handlers, style attributes, addresses of other hosts.</summary>
    [GeneratedRegex(@"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|(?:src|href|content)=""(?:https?:|data:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\{\{.*?\}\}|<[^>]*>|&\w+;", RegexOptions.Singleline)]
    private static partial Regex Markup();

    /// <summary>A word that is not the interface's: it would be English on every site.</summary>
    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"https?:|url\(|data:|(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|(?<![-\w@])(?:left|right)\s*:")]
    private static partial Regex FixedSide();
}
