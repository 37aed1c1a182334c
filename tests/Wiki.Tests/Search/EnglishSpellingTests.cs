using Wiki.Search;

namespace Wiki.Tests.Search;

public sealed class EnglishSpellingTests
{
    [Theory]
    [InlineData("behaviour", "behavior")]
    [InlineData("behavioural", "behavioral")]
    [InlineData("colours", "colors")]
    [InlineData("unfavourable", "unfavorable")]
    [InlineData("dishonoured", "dishonored")]
    [InlineData("neighbourhood", "neighborhood")]
    [InlineData("labour", "labor")]
    [InlineData("optimise", "optimize")]
    [InlineData("optimisation", "optimization")]
    [InlineData("optimisers", "optimizers")]
    [InlineData("organisational", "organizational")]
    [InlineData("misgeneralisation", "misgeneralization")]
    [InlineData("harmonised", "harmonized")]
    [InlineData("recognising", "recognizing")]
    [InlineData("analyse", "analyze")]
    [InlineData("analysing", "analyzing")]
    [InlineData("licence", "license")]
    [InlineData("defences", "defenses")]
    [InlineData("practised", "practiced")]
    [InlineData("labelled", "labeled")]
    [InlineData("modelling", "modeling")]
    [InlineData("counselling", "counseling")]
    [InlineData("centre", "center")]
    [InlineData("theatres", "theaters")]
    [InlineData("catalogues", "catalogs")]
    [InlineData("programme", "program")]
    [InlineData("judgement", "judgment")]
    [InlineData("artefacts", "artifacts")]
    [InlineData("fulfil", "fulfill")]
    [InlineData("enrolments", "enrollments")]
    [InlineData("encyclopaedia", "encyclopedia")]
    [InlineData("paediatric", "pediatric")]
    [InlineData("grey", "gray")]
    [InlineData("sceptical", "skeptical")]
    public void A_word_is_known_from_both_sides_of_the_sea(string british, string american)
    {
        Assert.Equal(american, EnglishSpelling.Other(british));
        Assert.Equal(british, EnglishSpelling.Other(american));
        Assert.Equal(american, EnglishSpelling.American(british));
        Assert.Equal(american, EnglishSpelling.American(american));
    }

    [Theory]
    [InlineData("supervise")]
    [InlineData("revised")]
    [InlineData("advertising")]
    [InlineData("exercises")]
    [InlineData("precise")]
    [InlineData("wise")]
    [InlineData("rise")]
    [InlineData("size")]
    [InlineData("hour")]
    [InlineData("four")]
    [InlineData("court")]
    [InlineData("author")]
    [InlineData("programmer")]
    [InlineData("called")]
    [InlineData("filling")]
    [InlineData("analysis")]
    [InlineData("is")]
    [InlineData("s")]
    [InlineData("größe")]
    public void Other_words_are_left_alone(string word)
    {
        Assert.Null(EnglishSpelling.Other(word));
        Assert.Equal(word, EnglishSpelling.American(word));
    }

    [Theory]
    [InlineData("en", "behaviour", "behavior")]
    [InlineData("en-GB", "behaviour", "behavior")]
    [InlineData("fr", "colour", null)]
    [InlineData("de", "organisation", null)]
    [InlineData("de", "überwachung", "ueberwachung")]
    [InlineData("sv", "överblick", null)]
    public void Only_the_languages_that_write_a_word_in_two_ways_have_two(string language, string word, string? other) =>
        Assert.Equal(other, Stemming.For(language).OtherSpelling(word));

    [Fact]
    public void Both_spellings_have_one_stem_and_relatives_keep_theirs()
    {
        var stemming = Stemming.For("en");
        Assert.Equal(stemming.Stem("optimization"), stemming.Stem("optimising"));
        Assert.Equal(stemming.Stem("behavior"), stemming.Stem("behaviours"));
        Assert.Equal(stemming.Stem("supervision"), stemming.Stem("supervise"));
    }
}
