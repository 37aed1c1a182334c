using Wiki.Content;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>The DOI of a work in a list of references, which pages make a link.</summary>
internal static class WorkDoi
{
    /// <summary>Null, and told, where the text is none.</summary>
    public static string? Of(string text, TextSpan place, WorkProblems problems)
    {
        if (Doi.Of(text) is { } doi) return doi;
        var help = "write a DOI like `10.1000/182`; an address goes into the field for addresses";
        problems.Unread(place, $"{Wording.Quoted(text)} is no DOI, which begins with `10.`", help);
        return null;
    }
}
