using System.Buffers;
using System.Text;

namespace Wiki.Citations;

/// <summary>
/// Writes values into a call of a template on Wikipedia: nothing in them ends a parameter, opens a link or sets italics. Quotation marks are straight
/// there.
/// </summary>
internal static class WikitextValue
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>|[]{}“”‘’'~");

    public static string Escape(string value)
    {
        if (value.AsSpan().IndexOfAny(Special) < 0) return value;
        var text = new StringBuilder(value.Length + 16);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i] switch { '“' or '”' => '"', '‘' or '’' => '\'', var other => other };
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '|': text.Append("{{!}}"); break;
                case '[' or ']' or '{' or '}' or '~': text.Append($"&#{(int)c};"); break;
                case '\'' when text.Length > 0 && text[^1] == '\'': text.Append("&#39;"); break;
                default: text.Append(c); break;
            }
        }
        return text.ToString();
    }

    /// <summary>Double brackets keep the citation templates from taking an organisation's name for several names.</summary>
    public static string Organisation(string name) =>
        name.AsSpan().IndexOfAny(",;&") >= 0 || name.Contains(" and ", StringComparison.Ordinal) ? $"(({Escape(name)}))" : Escape(name);
}
