using System.Globalization;

namespace Csl;

/// <summary>Reads the options of names from the elements that may carry them.</summary>
internal static class NameOptionsReader
{
    /// <summary>From <c>style</c>, <c>citation</c>, <c>bibliography</c> and <c>key</c>.</summary>
    public static NameOptions Inherited(MarkupElement element) => Shared(element) with
    {
        Delimiter = element["name-delimiter"],
        NamesDelimiter = element["names-delimiter"],
        Form = Form(element["name-form"]),
    };

    /// <summary>From <c>name</c>.</summary>
    public static NameOptions Own(MarkupElement element) => Shared(element) with
    {
        Delimiter = element["delimiter"],
        Form = Form(element["form"]),
    };

    /// <summary>From a key: how many names count.</summary>
    public static NameOptions Key(MarkupElement element) => new()
    {
        EtAlMin = Integer(element["names-min"]),
        EtAlUseFirst = Integer(element["names-use-first"]),
        EtAlUseLast = Flag(element["names-use-last"]),
    };

    public static int? Integer(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static NameOptions Shared(MarkupElement element) => new()
    {
        And = element["and"] switch { "text" => And.Text, "symbol" => And.Symbol, _ => null },
        PrecedesEtAl = Precedes(element["delimiter-precedes-et-al"]),
        PrecedesLast = Precedes(element["delimiter-precedes-last"]),
        EtAlMin = Integer(element["et-al-min"]),
        EtAlUseFirst = Integer(element["et-al-use-first"]),
        EtAlSubsequentMin = Integer(element["et-al-subsequent-min"]),
        EtAlSubsequentUseFirst = Integer(element["et-al-subsequent-use-first"]),
        EtAlUseLast = Flag(element["et-al-use-last"]),
        Initialize = Flag(element["initialize"]),
        InitializeWith = element["initialize-with"],
        SortOrder = element["name-as-sort-order"] switch { "first" => NameAsSortOrder.First, "all" => NameAsSortOrder.All, _ => null },
        SortSeparator = element["sort-separator"],
    };

    private static bool? Flag(string? text) => text is null ? null : text == "true";

    private static NameForm? Form(string? form) => form switch
    {
        "long" => NameForm.Long,
        "short" => NameForm.Short,
        "count" => NameForm.Count,
        _ => null,
    };

    private static Precedes? Precedes(string? text) => text switch
    {
        "contextual" => Csl.Precedes.Contextual,
        "always" => Csl.Precedes.Always,
        "never" => Csl.Precedes.Never,
        "after-inverted-name" => Csl.Precedes.AfterInvertedName,
        _ => null,
    };
}
