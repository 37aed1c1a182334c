using System.Collections.Frozen;

namespace Csl;

/// <summary>The labels of numbers: "p." and "pp.", "vol.".</summary>
internal static class Labels
{
    /// <summary>Abbreviations that a locator, or a number, may carry in its own text.</summary>
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["art."] = "article",
        ["bk."] = "book",
        ["ch."] = "chapter",
        ["chap."] = "chapter",
        ["subch."] = "subchapter",
        ["col."] = "column",
        ["fig."] = "figure",
        ["fol."] = "folio",
        ["l."] = "line",
        ["n."] = "note",
        ["no."] = "issue",
        ["op."] = "opus",
        ["p."] = "page",
        ["pp."] = "page",
        ["para."] = "paragraph",
        ["subpara."] = "subparagraph",
        ["pt."] = "part",
        ["r."] = "rule",
        ["sec."] = "section",
        ["subsec."] = "subsection",
        ["sv."] = "sub-verbo",
        ["sub verb."] = "sub-verbo",
        ["sch."] = "schedule",
        ["tit."] = "title",
        ["vrs."] = "verse",
        ["vol."] = "volume",
        ["supp."] = "supplement",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Normal(string label) => label.Trim() is var name && name.Length == 0 ? "page" : name.Replace(' ', '-');

    /// <summary>The label that a text begins with, and how long it is there; empty where there is none.</summary>
    public static (string Label, int Length) Leading(string text)
    {
        var dot = text.IndexOf('.');
        if (dot <= 0 || dot + 1 >= text.Length || !char.IsWhiteSpace(text[dot + 1])) return ("", 0);
        return Written.TryGetValue(text[..(dot + 1)], out var label) ? (label, dot + 1) : ("", 0);
    }

    /// <summary>The label that stands within a text, and where what it is about begins; empty where there is none.</summary>
    public static (int At, string Label) Within(string text)
    {
        for (var space = text.IndexOf(' '); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            var (label, length) = Leading(text[(space + 1)..]);
            if (label.Length > 0) return (space + 1 + length, label);
        }
        return (0, "");
    }

    /// <summary>The words of a label; empty where there is no number, or none of that kind.</summary>
    public static string OfNumber(Element.Label label, Renderer renderer)
    {
        ref readonly var context = ref renderer.Context;
        if (Numbers.TextOf(label.Variable, context) is not { } text) return "";
        var term = Numbers.Term(label.Variable, context);
        if (label.Variable != Variable.Locator && renderer.IsUsedUp(label.Variable)) return "";
        var several = label.Variable is Variable.NumberOfPages or Variable.NumberOfVolumes
            ? NumberText.FirstNumber(text) is > 1
            : label.Variable == Variable.Number && text.Contains('/') ? IsOfSeveralCases(text) : NumberText.IsPlural(text);
        return Text(label, term, several, context.Locale);
    }

    /// <summary>Whether the number of a case, <c>C-402/05 P</c>, <c>31443/96</c>, is more than one; a hyphen in it makes no range.</summary>
    private static bool IsOfSeveralCases(string text) =>
        text.Contains(',') || text.Contains('&') || text.Contains(" and ", StringComparison.Ordinal);

    public static string Text(Element.Label label, string term, bool several, Locale locale)
    {
        if (locale.Term(term, label.Form) is not { } found) return "";
        var plural = label.Plural == Plural.Always || (label.Plural == Plural.Contextual && several);
        return plural ? found.Multiple : found.Single;
    }
}
