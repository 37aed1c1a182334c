using Wiki.Templates;

namespace Wiki.Browser.Tests;

/// <summary>What the program knows about languages, beside what the browser's copy of Unicode's CLDR knows.</summary>
[Collection(Browsing.Name)]
public sealed class LanguageTests(SiteFixture site)
{
    /// <summary>Languages of each group of plural rules and of each script, with places where they are written otherwise.</summary>
    private const string Tags =
        "af ak am ar ars as az az-Arab az-IR be bg bn br bs ca ce ceb ckb cs cv cy da de de-AT dsb dv el en en-GB es et eu fa fa-AF ff fil fi fr "
        + "ga gd gl gu gv ha he hi hr hsb hu hy id ig is it iu ja jv ka kk kk-CN km kn ko ks ku ku-IQ ky lag " +
        "lo lrc lt lv mg mk ml mn mr ms mt my mzn nb ne nl nn nqo or pa pa-PK pl prs ps pt pt-BR ro ru sa sat sd sd-IN se shi si sk sl so sq sr "
        + "sr-Latn sr-ME sv sw syr ta te tg th ti tk tr ug uk ur ur-IN uz uz-AF vi wo xh yi yo yue zh zh-Hans zh-Hant zh-HK zh-TW zh-SG zu ar-Latn "
        + "he-Latn ur-Latn ks-Deva";

    public static string[] AllTags => Tags.Split(' ');

    [Fact]
    public async Task Plural_forms_are_those_of_the_browser()
    {
        await using var visit = await site.Visit("404.html", Reader.Usual);
        const int Most = 1_100;
        var languages = AllTags.Where(tag => !tag.Contains('-', StringComparison.Ordinal)).ToArray();
        var theirs = await visit.Page.EvaluateAsync<string[]>("([tags, most]) => tags.map(tag => Intl.PluralRules.supportedLocalesOf(tag).length ? "
            + "Array.from({ length: most }, (_, n) => new Intl.PluralRules(tag).select(n)).join(' ') : '')", new object[] { languages, Most });
        Assert.InRange(theirs.Count(forms => forms.Length > 0), 80, languages.Length);
        foreach (var (language, forms) in languages.Zip(theirs).Where(pair => pair.Second.Length > 0))
            Assert.Equal((language, forms),
                (language, string.Join(' ', Enumerable.Range(0, Most).Select(number => PluralRules.Category(language, number)))));
    }

    [Fact]
    public async Task Directions_are_those_of_the_browser()
    {
        await using var visit = await site.Visit("404.html", Reader.Usual);
        var theirs = await visit.Page.EvaluateAsync<string[]>("tags => tags.map(tag => { const locale = new Intl.Locale(tag); return "
            + "(locale.getTextInfo?.() ?? locale.textInfo).direction; })", AllTags);
        Assert.Equal(AllTags.Zip(theirs), AllTags.Select(tag => (tag, Script.IsRightToLeft(Script.Of(tag)) ? "rtl" : "ltr")));
    }

    [Fact]
    public async Task Languages_of_two_scripts_are_told_apart_as_the_browser_does()
    {
        await using var visit = await site.Visit("404.html", Reader.Usual);
        string[] tags = ["zh", "zh-CN", "zh-SG", "zh-TW", "zh-HK", "zh-MO", "zh-Hant-CN", "zh-Hans-TW", "yue", "yue-CN", "sr", "sr-ME", "sr-Latn",
            "sr-Cyrl-ME", "uz", "uz-AF", "az", "az-IR", "pa", "pa-PK", "sd", "sd-IN", "kk", "kk-CN"];
        var theirs = await visit.Page.EvaluateAsync<string[]>("tags => tags.map(tag => new Intl.Locale(tag).maximize().script)", tags);
        Assert.Equal(tags.Zip(theirs), tags.Select(tag => (tag, Script.Of(tag))));
    }
}
