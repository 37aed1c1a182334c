using System.Collections.Immutable;

namespace Csl;

/// <summary>
/// A language as a style speaks it: each term, date and option is looked up by itself, first in the style, then in the files, the nearest
/// dialect first.
/// </summary>
internal sealed class Locale
{
    private readonly ImmutableArray<LocaleFile> chain;
    private readonly LocaleFile? ordinals;
    private readonly LocaleFile? lastResort;
    private readonly string[] longMonths;
    private readonly string[] shortMonths;

    /// <param name="chain">The files that speak the language.</param>
    /// <param name="lastResort">The file whose words stand in where none of the chain has one.</param>
    /// <param name="language">Its tag.</param>
    public Locale(ImmutableArray<LocaleFile> chain, LocaleFile? lastResort, string language)
    {
        this.lastResort = lastResort;
        this.chain = chain;
        Language = language;
        ordinals = All.FirstOrDefault(file => file.HasOrdinals);
        PunctuationInQuote = All.Select(file => file.PunctuationInQuote).FirstOrDefault(value => value is not null) ?? false;
        LimitDayOrdinals = All.Select(file => file.LimitDayOrdinals).FirstOrDefault(value => value is not null) ?? false;
        Quotes = new QuoteMarks(Long("open-quote"), Long("close-quote"), Long("open-inner-quote"), Long("close-inner-quote"));
        (And, NumberAnd) = (Long("and"), ExactText("and", TermForm.Symbol));
        RangeDash = Long("page-range-delimiter") is { Length: > 0 } own ? own : "–";
        longMonths = [.. Enumerable.Range(1, 12).Select(month => Long($"month-{month:00}"))];
        shortMonths = [.. Enumerable.Range(1, 12).Select(month => Text($"month-{month:00}", TermForm.Short))];
        HasEditorTranslator = Long("editortranslator").Length > 0;
        KeepsParticles = language.Split('-')[0] is "fr" or "ru" or "cs";
    }

    /// <summary>The marks of quotation, outer and inner.</summary>
    public QuoteMarks Quotes { get; }

    public string And { get; }

    /// <summary>What joins numbers where a field has an ampersand; null leaves it.</summary>
    public string? NumberAnd { get; }

    public string RangeDash { get; }

    public bool HasEditorTranslator { get; }

    /// <summary>Whether a particle and its name stay on one line.</summary>
    public bool KeepsParticles { get; }

    /// <summary>The name of a month from 1 to 12.</summary>
    public string Month(int month, TermForm form) => (form == TermForm.Short ? shortMonths : longMonths)[month - 1];

    private string Long(string name) => Text(name, TermForm.Long);

    public string Language { get; }

    public bool PunctuationInQuote { get; }

    public bool LimitDayOrdinals { get; }

    private IEnumerable<LocaleFile> All => lastResort is null ? chain : chain.Append(lastResort);

    public Element.Date? Date(DateForm form)
    {
        foreach (var file in All)
        {
            if (file.Dates.TryGetValue(form, out var date)) return date;
        }
        return null;
    }

    /// <summary>The term in that form, or in the form that stands in for it, or null.</summary>
    public Term? Term(string name, TermForm form)
    {
        for (TermForm? tried = form; tried is { } each; tried = Fallback(each))
        {
            if (Find(name, each) is { } term) return term;
        }
        for (TermForm? tried = form; tried is { } each; tried = Fallback(each))
        {
            if (lastResort?.Terms.GetValueOrDefault((name, each, Gender.Neuter)) is { } term) return term;
        }
        return null;
    }

    public string Text(string name, TermForm form) => Term(name, form)?.Single ?? "";

    /// <summary>The term in that form and no other, or null.</summary>
    public string? ExactText(string name, TermForm form) => Find(name, form)?.Single;

    public Gender GenderOf(string name) => Find(name, TermForm.Long)?.Gender ?? Gender.Neuter;

    /// <summary>The ending of an ordinal, by its last two digits, then its last one, then in general; of that gender if there is one.</summary>
    public string OrdinalEnding(int number, Gender gender)
    {
        if (ordinals is null) return "";
        var two = number % 100;
        return Ending(two, gender, number < 100 ? OrdinalMatch.WholeNumber : null)
            ?? Ending(two, gender, OrdinalMatch.LastTwoDigits)
            ?? Ending(two % 10, gender, OrdinalMatch.LastDigit)
            ?? OfGender("ordinal", gender)?.Single ?? "";
    }

    public string? LongOrdinal(int number, Gender gender)
    {
        var name = $"long-ordinal-{number:00}";
        return (Find(name, TermForm.Long, gender) ?? Term(name, TermForm.Long))?.Single;
    }

    private string? Ending(int number, Gender gender, OrdinalMatch? match) =>
        match is { } wanted && OfGender($"ordinal-{number:00}", gender) is { } term && term.Match == wanted ? term.Single : null;

    private Term? OfGender(string name, Gender gender) =>
        ordinals!.Terms.GetValueOrDefault((name, TermForm.Long, gender)) ?? ordinals.Terms.GetValueOrDefault((name, TermForm.Long, Gender.Neuter));

    private Term? Find(string name, TermForm form, Gender gender = Gender.Neuter)
    {
        foreach (var file in chain)
        {
            if (file.Terms.TryGetValue((name, form, gender), out var term)) return term;
        }
        return null;
    }

    private static TermForm? Fallback(TermForm form) => form switch
    {
        TermForm.VerbShort => TermForm.Verb,
        TermForm.Symbol => TermForm.Short,
        TermForm.Verb or TermForm.Short => TermForm.Long,
        _ => null,
    };
}
