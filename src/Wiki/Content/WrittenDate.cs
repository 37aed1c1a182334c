using System.Globalization;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>Says why a text is no date and which date was probably meant. Two suggestions where day and month cannot be told apart.</summary>
internal static class WrittenDate
{
    /// <summary>Programs write its first day where they have no date.</summary>
    public const int YearOfNoDate = 1;

    /// <summary>The reason, as the end of a sentence, and the dates to type instead.</summary>
    public static (string Reason, PossibleDates Meant) Explain(string text)
    {
        if (IsIsoShape(text)) return (Impossible(text), PossibleDates.None);
        if (text.Length > 10 && text[10] is 'T' or 't' or ' ' && PartialDate.TryParse(text[..10], out var day))
            return ("dates have no time of day", new(day, null));
        var meant = Numbers(text) ?? Words(text) ?? PossibleDates.None;
        return (meant.Second is null ? "dates are written `2026-05-30`, `2026-05` or `2026`" : "day and month cannot be told apart", meant);
    }

    /// <summary>A text of the right form that is no date.</summary>
    private static bool IsIsoShape(string text)
    {
        if (text.Length is not (4 or 7 or 10)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i])) return false;
        }
        return true;
    }

    private static string Impossible(string text)
    {
        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (year == 0) return "there is no year 0";
        if (year == YearOfNoDate) return "programs write that year where they have no date";
        var month = int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture);
        if (month is < 1 or > 12) return $"there is no month {month}";
        return $"{EnglishMonths.Names[month - 1]} {year} has {DateTime.DaysInMonth(year, month)} days";
    }

    /// <summary><c>30/05/2026</c>, <c>2026.5.3</c>, <c>20260530</c>: the year is where four digits are.</summary>
    private static PossibleDates? Numbers(string text)
    {
        if (text.Length == 8 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            return PossibleDates.Of($"{text[..4]}-{text[4..6]}-{text[6..]}", null);
        var parts = text.Split(['/', '.', '-', ' '], 4, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (2 or 3) || !Array.TrueForAll(parts, part => part.Length <= 4 && part.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0))
            return null;
        if (parts[0].Length == 4) return PossibleDates.Of(string.Join('-', parts.Select(Padded)), null);
        if (parts[^1].Length != 4) return null;
        if (parts.Length == 2) return PossibleDates.Of($"{parts[1]}-{Padded(parts[0])}", null);
        return PossibleDates.Of($"{parts[2]}-{Padded(parts[1])}-{Padded(parts[0])}", $"{parts[2]}-{Padded(parts[0])}-{Padded(parts[1])}");
    }

    /// <summary><c>May 30, 2026</c>, <c>30th May 2026</c>, <c>May 2026</c>.</summary>
    private static PossibleDates? Words(string text)
    {
        string? year = null, month = null, day = null;
        foreach (var word in text.Split([' ', ',', '.', '-'], 6, StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : word.Length;
            var named = Array.FindIndex(EnglishMonths.Names, name => word.Length >= 3 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
            if (named >= 0) month = $"{named + 1:D2}";
            else if (digits == 4 && word.Length == 4) year = word;
            else if (digits is 1 or 2 && word[digits..] is "" or "st" or "nd" or "rd" or "th") day = Padded(word[..digits]);
            else return null;
        }
        return year is null || month is null ? null : PossibleDates.Of(day is null ? $"{year}-{month}" : $"{year}-{month}-{day}", null);
    }

    private static string Padded(string number) => number.PadLeft(2, '0');
}

/// <summary>None, one or two dates that a text may mean.</summary>
internal readonly record struct PossibleDates(PartialDate? First, PartialDate? Second)
{
    public static readonly PossibleDates None;

    /// <summary>Those of two texts that are dates, without repetition.</summary>
    public static PossibleDates Of(string first, string? second)
    {
        PartialDate? one = PartialDate.TryParse(first, out var a) ? a : null;
        PartialDate? two = PartialDate.TryParse(second, out var b) ? b : null;
        return one is null ? new(two, null) : new(one, two == one ? null : two);
    }
}
