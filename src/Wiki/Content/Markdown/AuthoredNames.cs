using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>Writes the classes and ids that an author gives to an element, in braces or in HTML, and tells which of them are not let in.</summary>
internal sealed class AuthoredNames(HtmlOutput output, BodyLinks links, HeadingAnchors anchors)
{
    private const string AnotherName = "choose another name; a class for texts has all its rules below `.body` in the theme's stylesheet";

    /// <summary>Whether an id is free; it is taken then.</summary>
    public bool TryTake(string id, TextSpan place)
    {
        if (anchors.TryTake(id)) return true;
        var help = anchors.Reserved.IsThemeId(id) ? "the theme has taken it: choose another name, such as one with the entry's own in it" : null;
        links.Report(Rules.RemovedHtml, place,
            $"the id `{BodyLinks.Shown(id)}` is taken, or is not made of letters, digits, `-`, `_` and `.`; it is left out", help);
        return false;
    }

    /// <param name="classes">The names.</param>
    /// <param name="placeOf">Where each stands.</param>
    public void WriteClasses(IEnumerable<string> classes, Func<string, TextSpan> placeOf)
    {
        var separator = " class=\""u8;
        foreach (var name in classes)
        {
            if (!IsLetIn(name, placeOf(name))) continue;
            output.Raw(separator);
            output.Text(name);
            separator = " "u8;
        }
        if (separator.Length == 1) output.Raw("\""u8);
    }

    private bool IsLetIn(string name, TextSpan place)
    {
        if (!IsClass(name))
            links.Report(Rules.RemovedHtml, place, $"the class `{BodyLinks.Shown(name)}` is not made of letters, digits and hyphens; it is left out");
        else if (ReservedNames.IsMetadataClass(name))
            links.Report(Rules.ReservedName, place, $"the class `{name}` makes programs take the text for data about the page; it is left out",
                "choose another name");
        else if (anchors.Reserved.IsThemeClass(name))
            links.Report(Rules.ReservedName, place, $"the class `{name}` is the theme's; it is left out", AnotherName);
        else return true;
        return false;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c> of ASCII, the first a letter.</summary>
    public static bool IsClass(string name)
    {
        var valid = name.Length is > 0 and <= 64 && char.IsAsciiLetter(name[0]);
        foreach (var c in name) valid &= char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
        return valid;
    }
}
