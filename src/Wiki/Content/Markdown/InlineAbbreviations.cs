using System.Buffers;
using System.Collections.Frozen;
using Markdig.Extensions.Abbreviations;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Marks the abbreviations that a body explains wherever they stand as words: between spaces, marks, brackets and hyphens, before an apostrophe,
/// beside Chinese and Japanese; not within a longer word. Of several that begin in one place the longest counts, of two explanations the last.
/// </summary>
internal sealed class InlineAbbreviations
{
    private readonly FrozenDictionary<string, Abbreviation> meanings;
    private readonly FrozenDictionary<char, int[]> lengths;
    private readonly SearchValues<char> beginnings;

    private InlineAbbreviations(IEnumerable<Abbreviation> definitions)
    {
        meanings = definitions.GroupBy(static definition => definition.Label!)
            .ToFrozenDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);
        lengths = meanings.Keys.GroupBy(static label => label[0])
            .ToFrozenDictionary(static group => group.Key, static group => group.Select(static label => label.Length).Distinct().OrderDescending()
                .ToArray());
        beginnings = SearchValues.Create([.. lengths.Keys]);
    }

    public static void Mark(MarkdownDocument document)
    {
        if (AbbreviationDefinitions.In(document) is not { Count: > 0 } definitions) return;
        var abbreviations = new InlineAbbreviations(definitions.Where(static definition => definition.Label is { Length: > 0 }));
        foreach (var block in document.Descendants<LeafBlock>())
            foreach (var literal in block.Inline?.FindDescendants<LiteralInline>().ToList() ?? []) abbreviations.Mark(literal);
    }

    private void Mark(LiteralInline literal)
    {
        for (var rest = literal; Find(rest) is var (at, abbreviation);) rest = Split(rest, at, abbreviation);
    }

    /// <summary>Where the first abbreviation stands in a literal; null when there is none.</summary>
    private (int At, Abbreviation Abbreviation)? Find(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var known = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = literal.IsFirstCharacterEscaped ? 1 : 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(beginnings);
            if (next < 0) return null;
            at += next;
            if (IsOfWord(at > 0 ? text[at - 1] : Last(literal.PreviousSibling))) continue;
            foreach (var length in lengths[text[at]])
            {
                if (at + length > text.Length
                    || GoesOn(text[at + length - 1], at + length < text.Length ? text[at + length] : First(literal.NextSibling))) continue;
                if (known.TryGetValue(text.Slice(at, length), out var abbreviation)) return (at, abbreviation);
            }
        }
        return null;
    }

    /// <summary>Puts the mark of an abbreviation into its place. Gives what follows it in the literal.</summary>
    private static LiteralInline Split(LiteralInline literal, int at, Abbreviation abbreviation)
    {
        var (content, start, length) = (literal.Content, literal.Span.Start, abbreviation.Label!.Length);
        var rest = new LiteralInline
        {
            Content = new StringSlice(content.Text, content.Start + at + length, content.End),
            Span = new SourceSpan(start + at + length, literal.Span.End)
        };
        var mark = new AbbreviationInline(abbreviation) { Span = new SourceSpan(start + at, start + at + length - 1) };
        literal.Content = new StringSlice(content.Text, content.Start, content.Start + at - 1);
        literal.Span = new SourceSpan(start, start + at - 1);
        literal.InsertAfter(rest);
        literal.InsertAfter(mark);
        return rest;
    }

    private static char Last(Inline? inline) => inline is LiteralInline { Content.Length: > 0 } literal ? literal.Content.AsSpan()[^1] : ' ';

    private static char First(Inline? inline) => inline is LiteralInline { Content.Length: > 0 } literal ? literal.Content.AsSpan()[0] : ' ';

    /// <summary>Whether the word does not end between these two: <c>C++</c> is none in <c>C+++</c>.</summary>
    private static bool GoesOn(char last, char next) => IsOfWord(next) || (next == last && next != '.');

    private static bool IsOfWord(char c) => c == '_' || (char.IsLetterOrDigit(c) && !EastAsian.IsWide(c));
}
