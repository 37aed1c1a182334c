using System.Text;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Prints a date after a pattern: <c>y</c> and <c>yyyy</c> for the year, <c>M</c>, <c>MM</c>, <c>MMM</c>, <c>MMMM</c> for the month, <c>d</c> and
/// <c>dd</c> for the day, as Unicode has them; <c>MMM.</c> and <c>MMMM.</c> are months shortened with a full stop to three or at most four letters;
/// <c>mmm</c> has three small letters. What stands in brackets is printed only where all that it asks for is known: <c>[[d ]MMMM ]y</c>. English,
/// whatever the machine's language.
/// </summary>
internal static class DatePattern
{
    public static string Print(PartialDate date, string pattern)
    {
        var text = Spare<StringBuilder>.Take().Clear();
        var at = 0;
        PrintGroup(date, pattern, ref at, text);
        var printed = text.ToString();
        Spare<StringBuilder>.GiveBack(text);
        return printed;
    }

    /// <summary>Prints up to the bracket that closes the group, and takes back what it printed where a part is not known.</summary>
    private static void PrintGroup(PartialDate date, string pattern, ref int at, StringBuilder text)
    {
        var start = text.Length;
        var known = true;
        while (at < pattern.Length && pattern[at] != ']')
        {
            if (pattern[at] == '[')
            {
                at++;
                PrintGroup(date, pattern, ref at, text);
            }
            else if (pattern[at] is 'y' or 'M' or 'm' or 'd') known &= PrintField(date, Field(pattern, ref at), text);
            else text.Append(pattern[at++]);
        }
        at++;
        if (!known) text.Length = start;
    }

    private static ReadOnlySpan<char> Field(string pattern, ref int at)
    {
        var start = at;
        while (at < pattern.Length && pattern[at] == pattern[start]) at++;
        if (pattern[start] == 'M' && at - start > 2 && at < pattern.Length && pattern[at] == '.') at++;
        return pattern.AsSpan(start, at - start);
    }

    private static bool PrintField(PartialDate date, ReadOnlySpan<char> field, StringBuilder text)
    {
        var number = field[0] switch { 'y' => date.Year, 'd' => date.Day, _ => date.Month };
        if (number == 0) return false;
        switch (field)
        {
            case "MMMM": text.Append(EnglishMonths.Names[number - 1]); break;
            case "MMMM.": text.Append(Shortened(EnglishMonths.Names[number - 1], 4)); break;
            case "MMM": text.Append(EnglishMonths.Names[number - 1], 0, 3); break;
            case "MMM.": text.Append(Shortened(EnglishMonths.Names[number - 1], 3)); break;
            case "mmm": text.Append(EnglishMonths.Names[number - 1][..3].ToLowerInvariant()); break;
            case "yyyy": text.Append($"{number:D4}"); break;
            case "MM" or "dd": text.Append($"{number:D2}"); break;
            default: text.Append(number); break;
        }
        return true;
    }

    /// <summary>Sept. is the one month that keeps four letters when it is cut.</summary>
    private static string Shortened(string month, int longest)
    {
        if (month.Length <= longest) return month;
        return longest == 4 && month[0] == 'S' ? "Sept." : month[..3] + ".";
    }
}
