using System.Collections.Immutable;

namespace Csl;

/// <summary>Reads the element <c>locale</c> of a locale file or of a style.</summary>
internal sealed class LocaleReader(ImmutableArray<StyleProblem>.Builder problems)
{
    public LocaleFile Read(MarkupElement element)
    {
        var locale = new LocaleFile(element["xml:lang"] ?? "");
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "terms":
                    foreach (var term in child.Children) ReadTerm(locale, term);
                    break;
                case "date":
                    var date = new ElementReader(problems, new MacroTable(problems)).Date(child);
                    if (date.Form != DateForm.None) locale.Dates[date.Form] = date;
                    break;
                case "style-options":
                    ReadOptions(locale, child);
                    break;
                case "info":
                    break;
                default:
                    problems.Add(new StyleProblem(child.Offset, $"<{child.Name}> is not known in a locale", "remove it", false));
                    break;
            }
        }
        return locale;
    }

    private static void ReadOptions(LocaleFile locale, MarkupElement options)
    {
        if (options["punctuation-in-quote"] is { } inQuote) locale.PunctuationInQuote = inQuote == "true";
        if (options["limit-day-ordinals-to-day-1"] is { } limit) locale.LimitDayOrdinals = limit == "true";
    }

    private void ReadTerm(LocaleFile locale, MarkupElement element)
    {
        if (element["name"] is not { } name)
        {
            problems.Add(new StyleProblem(element.Offset, "a term has no name", "write name=\"…\"", false));
            return;
        }
        var single = element.Child("single")?.Text;
        var multiple = element.Child("multiple")?.Text;
        var ordinal = name.StartsWith("ordinal", StringComparison.Ordinal) || name.StartsWith("long-ordinal", StringComparison.Ordinal);
        var term = new Term(single ?? Trimmed(element.Text), multiple ?? single ?? Trimmed(element.Text))
        {
            Gender = AttributeNames.Gender(element["gender"]),
            GenderForm = AttributeNames.Gender(element["gender-form"]),
            Match = Matching(element["match"], name),
        };
        if (name.StartsWith("ordinal", StringComparison.Ordinal)) locale.HasOrdinals = true;
        locale.Terms[(name, AttributeNames.TermForm(element["form"]), ordinal ? term.GenderForm : Gender.Neuter)] = term;
    }

    /// <summary>Line ends of a file that is set out are no part of a term; its own spaces are.</summary>
    private static string Trimmed(string text) => text.Contains('\n') ? text.Trim() : text;

    private static OrdinalMatch Matching(string? match, string name) => match switch
    {
        "last-digit" => OrdinalMatch.LastDigit,
        "last-two-digits" => OrdinalMatch.LastTwoDigits,
        "whole-number" => OrdinalMatch.WholeNumber,
        _ when name.Length == "ordinal-00".Length => name[^2] == '0' ? OrdinalMatch.LastDigit : OrdinalMatch.LastTwoDigits,
        _ => OrdinalMatch.Default,
    };
}
