using System.Globalization;
using System.Text;

namespace Wiki.Citations;

/// <summary>Sets given names as a style wants them: in full, or as initials.</summary>
internal static class Initials
{
    public static string Set(string given, NameFormat format)
    {
        if (format.InitializeWith is null) return given;
        var text = new StringBuilder(given.Length);
        foreach (var range in given.AsSpan().Split(' '))
        {
            var word = given.AsSpan(range);
            if (word.IsEmpty) continue;
            if (IsInitials(word)) AppendInitials(text, word, format);
            else if (!format.Initialize || IsLower(word) || IsQuoted(word)) AppendWord(text, word);
            else AppendHyphenated(text, word, format);
        }
        TrimEnd(text);
        return text.ToString();
    }

    private static void AppendWord(StringBuilder text, ReadOnlySpan<char> word)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        text.Append(word).Append(' ');
    }

    private static void AppendInitials(StringBuilder text, ReadOnlySpan<char> word, NameFormat format)
    {
        foreach (var range in word.Split('.')) AppendHyphenated(text, word[range], format);
    }

    private static void AppendHyphenated(StringBuilder text, ReadOnlySpan<char> word, NameFormat format)
    {
        foreach (var range in word.Split('-'))
        {
            var part = word[range];
            var afterHyphen = range.Start.Value > 0;
            if (part.IsEmpty || (afterHyphen && IsLower(part))) continue; // Wen-chi is one name.
            if (afterHyphen && format.InitializeWithHyphen)
            {
                TrimEnd(text);
                text.Append('-');
            }
            text.Append(part[..StringInfo.GetNextTextElementLength(part)]).Append(format.InitializeWith);
        }
    }

    /// <summary><c>J.</c>, <c>J.R.R.</c>, <c>J.-P.</c> or <c>J</c>.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (c is '.' or '-') letters = 0;
            else if (++letters > 1 || !char.IsUpper(c)) return false;
        }
        return true;
    }

    /// <summary>A name by which somebody is called, <c>“Bob”</c>, is no name to shorten.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> word) => word[0] is '“' or '‘' or '"' or '\'';

    private static bool IsLower(ReadOnlySpan<char> word) => char.IsLower(word[0]);

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
    }
}
