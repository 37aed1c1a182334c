using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Writes values for BibTeX and BibLaTeX. Unicode stays; every brace in what is written has its partner, since a backslash hides none from BibTeX.
/// </summary>
internal static class BibtexText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&%$#_\\~^{}<>-`',");

    /// <summary>Of these, TeX makes another character where two stand side by side: -- is a dash, '' a quotation mark.</summary>
    private const string Ligatures = "-`',<>";

    /// <summary>A value as it may stand between braces.</summary>
    public static string Escape(string value)
    {
        if (value.AsSpan().IndexOfAny(Special) < 0) return value;
        var balanced = IsBalanced(value);
        var hasDollar = value.Contains('$');
        var text = new StringBuilder(value.Length + 16);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (i > 0 && IsLigature(value[i - 1], c)) text.Append("{}");
            switch (c)
            {
                case '&' or '%' or '$' or '#' or '_': text.Append('\\').Append(c); break;
                case '\\': text.Append(@"\textbackslash{}"); break;
                case '~': text.Append(@"\textasciitilde{}"); break;
                case '^': text.Append(@"\textasciicircum{}"); break;
                case '{': text.Append(balanced ? @"\{" : @"\textbraceleft{}"); break;
                case '}': text.Append(balanced ? @"\}" : @"\textbraceright{}"); break;
                case '<' or '>' when !hasDollar: text.Append('$').Append(c).Append('$'); break;
                default: text.Append(c); break;
            }
        }
        return text.ToString();
    }

    /// <summary>All names as one field holds them: organisations, and parts that BibTeX would cut, in braces of their own.</summary>
    public static string? Names(ImmutableArray<CitationName> names) => names.IsEmpty ? null : string.Join(" and ", names.Select(Name));

    /// <summary>The citation key: the wiki's name as one word, a hyphen and the item's id, all ASCII.</summary>
    public static string Key(CitationItem item)
    {
        var wiki = item.ContainerTitle ?? (item.Author.IsEmpty ? "" : item.Author[0].Literal ?? item.Author[0].Family ?? "");
        var prefix = Slug.From(wiki).Value.Replace("-", "", StringComparison.Ordinal);
        return (prefix.Length == 0 ? "wiki" : prefix) + "-" + Slug.From(item.Id).Value;
    }

    private static string Name(CitationName name)
    {
        if (ReferenceEquals(name, CitationName.Others)) return "others";
        if (name.Literal is { } literal) return $"{{{Escape(OneLine.Of(literal))}}}";
        var last = NameParts.LastWithParticles(name);
        if (string.IsNullOrEmpty(name.Given) && name.Suffix is null) return $"{{{Escape(OneLine.Of(last))}}}";
        var suffix = name.Suffix is null ? "" : $", {Part(name.Suffix)}";
        return $"{Part(last)}{suffix}, {Part(name.Given ?? "")}";
    }

    private static string Part(string text)
    {
        var part = OneLine.Of(text);
        var escaped = Escape(part);
        return part.Contains(',') || BeginsWithArticle(part) || part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase)
            ? $"{{{escaped}}}"
            : escaped;
    }

    /// <summary>BibTeX would set the article of <c>al-Khwarizmi</c> apart as a particle, by a space.</summary>
    private static bool BeginsWithArticle(string part) =>
        part.IndexOf('-') is > 0 and var hyphen && !part.AsSpan(0, hyphen).Contains(' ') && char.IsLower(part[0]);

    private static bool IsLigature(char first, char second) => first == second ? Ligatures.Contains(second) : first is '?' or '!' && second == '`';

    private static bool IsBalanced(string value)
    {
        var depth = 0;
        foreach (var c in value)
        {
            if (c == '{') depth++;
            else if (c == '}' && --depth < 0) return false;
        }
        return depth == 0;
    }
}
