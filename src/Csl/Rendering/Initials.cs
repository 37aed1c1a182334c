using System.Text;

namespace Csl;

/// <summary>Shortens given names to initials, or puts initials that are there into the form of the style.</summary>
internal static class Initials
{
    /// <summary>What a thread shortened last, by a mark of the name: an author comes again in each form, and from work to work.</summary>
    [ThreadStatic]
    private static Shortened[]? recent;

    private readonly record struct Shortened(string Given, Rules Rules, string Initials);

    /// <param name="given">The given names, tags included.</param>
    /// <param name="with">What follows an initial.</param>
    /// <param name="shortens">Whether whole names become initials; else only those that are initials are put into form.</param>
    /// <param name="keepsHyphen">Whether a hyphen between names stays between initials.</param>
    public static string Write(string given, string with, bool shortens, bool keepsHyphen)
    {
        if (given.Length == 0) return "";
        var rules = new Rules(with, shortens, keepsHyphen);
        recent ??= new Shortened[64];
        ref var place = ref recent[(given.Length + 7 * given[0] + 3 * given[^1] + 5 * with.Length) % recent.Length];
        if (place.Given != given || place.Rules != rules) place = new Shortened(given, rules, Write(given, rules));
        return place.Initials;
    }

    private static string Write(string given, Rules rules)
    {
        var written = new StringBuilder(given.Length);
        var start = 0;
        var afterHyphen = false;
        var inTag = false;
        for (var i = 0; i <= given.Length; i++)
        {
            var c = i < given.Length ? given[i] : ' ';
            if (c == '<') inTag = true;
            if (c == '>') inTag = false;
            if (inTag || !(char.IsWhiteSpace(c) || c is '-' or '‐' or '.')) continue;
            if (i > start) Append(written, new Word(given[start..i], c == '.', afterHyphen), rules);
            if (i > start || c is '-' or '‐') afterHyphen = c is '-' or '‐';
            start = i + 1;
        }
        return written.ToString().Trim();
    }

    private readonly record struct Rules(string With, bool Shortens, bool KeepsHyphen);

    /// <summary>A name: its letters, whether a period ends it, whether a hyphen joins it to the one before.</summary>
    private readonly record struct Word(string Text, bool HasPeriod, bool AfterHyphen);

    private static void Append(StringBuilder written, Word word, Rules rules)
    {
        var (open, text, close) = Tags(word.Text);
        var isInitial = word.HasPeriod || text.Length == 1;
        if (text.Length == 0)
        {
            written.Append(word.Text);
            return;
        }
        var isLower = !isInitial && char.IsLower(text[0]) && text.All(c => !char.IsUpper(c));
        if (isLower && word.AfterHyphen && rules.Shortens) return;
        var isWhole = !isInitial && (isLower || !rules.Shortens || IsQuoted(text));
        if (word.AfterHyphen && written.Length > 0) Hyphen(written, isWhole || rules.KeepsHyphen);
        if (isWhole)
        {
            if (written.Length > 0 && !char.IsWhiteSpace(written[^1]) && written[^1] != '-') written.Append(' ');
            written.Append(word.Text).Append(' ');
            return;
        }
        var with = rules.With.AsSpan().TrimEnd();
        written.Append(open).Append(isInitial ? text : Initial(text)).Append(with).Append(close).Append(rules.With.AsSpan(with.Length));
    }

    /// <summary>A name by which somebody is called: Robert “Bob” Smith.</summary>
    private static bool IsQuoted(string text) => text[0] is '“' or '"' or '‘' or '«' || text[^1] is '”' or '"' or '»';

    /// <summary>A hyphen takes the place of the space after an initial; where the style wants none, names stand as others do.</summary>
    private static void Hyphen(StringBuilder written, bool keeps)
    {
        if (!keeps) return;
        while (written.Length > 0 && char.IsWhiteSpace(written[^1])) written.Length--;
        written.Append('-');
    }

    /// <summary>The first letter; where capitals stand together, as in "TSerendorj", those that sound as one.</summary>
    private static string Initial(string text)
    {
        if (text.Length > 2 && char.IsUpper(text[0]) && char.IsUpper(text[1]) && text[2..].All(char.IsLower))
        {
            return $"{text[0]}{char.ToLowerInvariant(text[1])}";
        }
        return char.IsHighSurrogate(text[0]) && text.Length > 1 ? text[..2] : text[..1];
    }

    private static (string Open, string Text, string Close) Tags(string word)
    {
        var open = "";
        while (word.StartsWith('<') && word.IndexOf('>') is var end and > 0)
        {
            open += word[..(end + 1)];
            word = word[(end + 1)..];
        }
        var close = word.IndexOf("</", StringComparison.Ordinal);
        return close < 0 ? (open, word, "") : (open, word[..close], word[close..]);
    }
}
