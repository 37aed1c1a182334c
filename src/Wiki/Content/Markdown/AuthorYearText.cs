using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Finds where running text cites by author and year: <c>(Hubinger et al., 2019)</c>, <c>(see Amodei and Olah, 2016, p. 3)</c>, <c>Park et al.
/// (2023)</c>. Dates such as <c>(May 2019)</c> are none.
/// </summary>
internal static class AuthorYearText
{
    private const int LongestNames = 80;

    private static readonly string[] MonthsAndSeasons = [.. EnglishMonths.Names, "Spring", "Summer", "Autumn", "Winter"];

    /// <summary>The next one at or after an offset, which moves behind it; null when there is none.</summary>
    public static (string Author, int Year, int Start)? Next(ReadOnlySpan<char> text, ref int at)
    {
        while (text[at..].IndexOfAny('1', '2') is >= 0 and var found)
        {
            var year = at + found;
            at = year + 1;
            if (!IsYear(text, year)) continue;
            at = year + 4;
            if (Before(text, year) is var (author, start)) return (author, int.Parse(text.Slice(year, 4)), start);
        }
        at = text.Length;
        return null;
    }

    private static bool IsYear(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 4 >= text.Length || char.IsLetterOrDigit(text[at - 1])) return false;
        var year = text.Slice(at, 4);
        var after = char.IsAsciiLetterLower(text[at + 4]) ? at + 5 : at + 4;
        return year.IndexOfAnyExceptInRange('0', '9') < 0 && (year[0] == '2' ? year[1] == '0' : year[1] >= '5') && after < text.Length
            && text[after] is ')' or ';' or ',';
    }

    /// <summary>The first author before a year, and where the name begins.</summary>
    private static (string Author, int Start)? Before(ReadOnlySpan<char> text, int year)
    {
        if (text[year - 1] == '(')
            return text[..(year - 1)].TrimEnd() is var before && before.EndsWith(" et al.") ? LastWord(before[..^" et al.".Length]) : null;
        var open = text[..year].LastIndexOfAny('(', ';');
        if (open < 0 || year - open > LongestNames) return null;
        var names = text[(open + 1)..year].TrimEnd();
        if (!names.EndsWith(",") && !names.EndsWith(" et al.")) return null;
        names = names.TrimEnd(',').TrimEnd();
        return OnlyNames(names) is { } first ? FirstWord(text, open + 1 + first) : null;
    }

    private static (string, int)? LastWord(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf(' ') + 1;
        return IsName(text[start..]) ? (text[start..].ToString(), start) : null;
    }

    private static (string, int) FirstWord(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(' ', ',') is >= 0 and var end ? end : text.Length - start;
        return (text.Slice(start, length).ToString(), start);
    }

    /// <summary>Where the first name begins in a text of nothing but names and the words between them; null for any other text.</summary>
    private static int? OnlyNames(ReadOnlySpan<char> names)
    {
        int? first = null;
        foreach (var range in names.Split(' '))
        {
            var word = names[range].TrimEnd(',');
            if (word.IsEmpty || (first is null && word is "see" or "cf." or "e.g." or "van" or "von" or "der" or "de")) continue;
            if (IsName(word)) first ??= range.Start.Value;
            else if (first is null || word is not ("and" or "&" or "et" or "al." or "van" or "von" or "der" or "de")) return null;
        }
        return first;
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0])) return false;
        var hasSmall = false;
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '’' or '\'')) return false;
            hasSmall |= char.IsLower(c);
        }
        return hasSmall && Array.IndexOf(MonthsAndSeasons, word.ToString()) < 0;
    }
}
