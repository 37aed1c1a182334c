using System.Buffers;
using System.Collections.Immutable;

namespace Wiki.Content.Markdown;

/// <summary>An attribute as it is written: its name in lower case, its value with character references as they stand.</summary>
/// <param name="Start">Where the value begins in the tag, in UTF-16 code units.</param>
internal readonly record struct RawAttribute(string Name, string Value, int Start);

/// <summary>
/// A tag of raw HTML, read in the steps of a browser, for which a quote means something only where a value begins: whoever reads a tag otherwise
/// takes two tags for one. A comment or declaration is none.
/// </summary>
/// <param name="Name">Lower case.</param>
/// <param name="IsEmpty">Whether it ends in <c>/></c>.</param>
/// <param name="Attributes">Each name once, the first of its kind, as browsers take it.</param>
/// <param name="Length">In UTF-16 code units, the brackets included.</param>
internal sealed record RawTag(string Name, bool IsEnd, bool IsEmpty, ImmutableArray<RawAttribute> Attributes, int Length)
{
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\n\r\f"), BetweenAttributes = SearchValues.Create(" \t\n\r\f/");

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\n\r\f/>");

    private static readonly SearchValues<char> EndOfAttributeName = SearchValues.Create(" \t\n\r\f/>="),
        EndOfPlainValue = SearchValues.Create(" \t\n\r\f>");

    /// <summary>Whether a tag may begin with the <c>&lt;</c> that the text begins with.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text) =>
        text is ['<', '/', var first, ..] ? char.IsAsciiLetter(first) : text is ['<', var letter, ..] && char.IsAsciiLetter(letter);

    /// <summary>The tag that a text begins with, or null when it begins with none, or with one that does not end.</summary>
    public static RawTag? Read(ReadOnlySpan<char> text)
    {
        if (!MayBegin(text)) return null;
        var start = text[1] == '/' ? 2 : 1;
        var i = Next(text, start, EndOfName);
        var name = text[start..i].ToString().ToLowerInvariant();
        var attributes = ImmutableArray.CreateBuilder<RawAttribute>();
        while (Skip(text, i, BetweenAttributes) is var at && at < text.Length)
        {
            if (text[at] == '>') return new RawTag(name, start == 2, at > i && text[at - 1] == '/', attributes.DrainToImmutable(), at + 1);
            var attribute = ReadAttribute(text, at, out i);
            if (!attributes.Any(other => other.Name == attribute.Name)) attributes.Add(attribute);
        }
        return null;
    }

    private static RawAttribute ReadAttribute(ReadOnlySpan<char> text, int start, out int end)
    {
        end = Next(text, start + 1, EndOfAttributeName);
        var name = text[start..end].ToString().ToLowerInvariant();
        var equals = Skip(text, end, Blank);
        if (equals == text.Length || text[equals] != '=') return new RawAttribute(name, "", end);
        var from = Skip(text, equals + 1, Blank);
        if (from == text.Length || text[from] is not ('"' or '\''))
        {
            end = Next(text, from, EndOfPlainValue);
            return new RawAttribute(name, text[from..end].ToString(), from);
        }
        var closing = text[++from..].IndexOf(text[from - 1]);
        end = closing < 0 ? text.Length : from + closing + 1;
        return new RawAttribute(name, closing < 0 ? "" : text.Slice(from, closing).ToString(), from);
    }

    /// <summary>The first offset from <paramref name="i"/> on at which one of the characters stands; the end when there is none.</summary>
    private static int Next(ReadOnlySpan<char> text, int i, SearchValues<char> characters) =>
        i >= text.Length ? text.Length : text[i..].IndexOfAny(characters) is >= 0 and var at ? i + at : text.Length;

    /// <summary>The first offset from <paramref name="i"/> on at which none of the characters stands; the end when there is none.</summary>
    private static int Skip(ReadOnlySpan<char> text, int i, SearchValues<char> characters) =>
        text[i..].IndexOfAnyExcept(characters) is >= 0 and var at ? i + at : text.Length;
}
