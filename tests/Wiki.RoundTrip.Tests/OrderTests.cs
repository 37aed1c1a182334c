using System.Text.Json;
using Wiki.Tests;
using Wiki.Text;

namespace Wiki.RoundTrip.Tests;

/// <summary>Titles stand in the order that ICU, by which browsers and databases sort, has for the language.</summary>
public sealed class OrderTests
{
    private const string Latin = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    private const string Cyrillic = "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я";

    private static readonly string Script = Path.Combine(Repository.Root, "tests/Wiki.RoundTrip.Tests/order.mjs");

    [Theory]
    [InlineData("en", Latin, "é ü ñ")]
    [InlineData("de", Latin, "ä ö ü ß")]
    [InlineData("fr", Latin, "é è ç œ")]
    [InlineData("es", Latin, "ñ á")]
    [InlineData("fil", Latin, "ñ ng")]
    [InlineData("sv", Latin, "å ä ö ü æ ø")]
    [InlineData("fi", Latin, "å ä ö ü æ ø")]
    [InlineData("da", Latin, "æ ø å aa ä ö ü")]
    [InlineData("nb", Latin, "æ ø å aa ä ö ü")]
    [InlineData("is", Latin, "á ð é í ó ú ý þ æ ö å")]
    [InlineData("et", Latin, "š ž õ ä ö ü")]
    [InlineData("lt", Latin, "č š ž")]
    [InlineData("lv", Latin, "č ģ ķ ļ ņ š ž ŗ")]
    [InlineData("pl", Latin, "ą ć ę ł ń ó ś ź ż")]
    [InlineData("cs", Latin, "č ch ř š ž")]
    [InlineData("sk", Latin, "ä č ch ô ř š ž")]
    [InlineData("sl", Latin, "č ć đ š ž")]
    [InlineData("hr", Latin, "č ć dž đ lj nj š ž")]
    [InlineData("hu", Latin, "cs dz dzs gy ly ny ö ő sz ty ü ű zs")]
    [InlineData("ro", Latin, "ă â î ș ț ş ţ")]
    [InlineData("tr", Latin, "ç ğ ı ö ş ü")]
    [InlineData("az", Latin, "ç ə ğ ı ö ş ü")]
    [InlineData("sq", Latin, "ç dh ë gj ll nj rr sh th xh zh")]
    [InlineData("cy", Latin, "ch dd ff ng ll ph rh th")]
    [InlineData("eo", Latin, "ĉ ĝ ĥ ĵ ŝ ŭ")]
    [InlineData("vi", Latin, "ă â đ ê ô ơ ư")]
    [InlineData("ru", Cyrillic, "й ё latin zeta")]
    [InlineData("bg", Cyrillic, "й latin")]
    [InlineData("uk", Cyrillic, "ґ є і ї й latin")]
    [InlineData("be", Cyrillic, "ё і й ў latin")]
    [InlineData("sr", Cyrillic, "ђ ј љ њ ћ џ latin")]
    [InlineData("mk", Cyrillic, "ѓ ѕ ј љ њ ќ џ latin")]
    [InlineData("el", "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω", "ά έ latin")]
    [InlineData("he", "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת", "latin")]
    [InlineData("ko", "가 나 다 라 마 바 사 아 자 차 카 타 파 하", "latin")]
    public void Letters_and_numbers_stand_where_the_language_has_them(string language, string alphabet, string others)
    {
        var letters = $"{alphabet} {others}".Split(' ');
        string[] ends = ["", letters[1], letters[^3]];
        string[] numbers = ["2", "10", "9b", "100", "010a", "2001", "12345678901", "12345678902", "99999999999999"];
        string[] words = [.. letters.SelectMany(letter => ends.Select(end => letter + end)).Concat(numbers).Distinct()];
        var groups = JsonSerializer.Deserialize<string[][]>(Run.Printed("node", [Script, language, .. words], Repository.Root))!;
        var collation = Collation.Of(language);
        Assert.All(groups, group => Assert.Single(group.Select(collation.Key).Distinct()));
        Assert.Equal(groups.Select(group => group[0]), groups.Select(group => group[0]).OrderBy(collation.Key, StringComparer.Ordinal));
    }
}
