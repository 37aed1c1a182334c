using System.Net;
using System.Text.RegularExpressions;

namespace Csl.Styles.Tests;

/// <summary>Printed text with stars for italics and braces for small capitals.</summary>
internal static partial class Marked
{
    public static string Text(FormattedText text)
    {
        var html = text.ToHtml().Replace("<i>", "*", StringComparison.Ordinal).Replace("</i>", "*", StringComparison.Ordinal);
        return WebUtility.HtmlDecode(Tag().Replace(SmallCapitals().Replace(html, "{$1}"), ""));
    }

    [GeneratedRegex("<span class=\"sc\">(.*?)</span>")]
    private static partial Regex SmallCapitals();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
