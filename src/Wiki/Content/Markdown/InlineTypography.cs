using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Sets the texts of a body's blocks as printers do (<see cref="Typography"/>). A block is seen as its reader sees it, as one text: emphasis, links
/// and footnote marks do not part it, and code is something that is no text. A line break between characters of Chinese or Japanese, which have no
/// spaces, goes.
/// </summary>
internal sealed class InlineTypography(QuotationMarks marks)
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, LiteralInline Literal)> literals = [];
    private readonly List<(int At, LineBreakInline Break)> breaks = [];

    /// <summary>Whether a body may hold quotation marks, dashes or the like; the few that hold none are spared the pass.</summary>
    public static bool MayConcern(ReadOnlySpan<char> markdown) => Typography.MayConcern(markdown) || markdown.ContainsAnyInRange('\u2E80', '\uFFE6');

    public void Apply(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner) Apply(inner);
            else if (block is LeafBlock { Inline: { } inlines } && IsConcerned(inlines, 0)) Apply(inlines);
        }
    }

    /// <summary>Whether there may be something to set: most blocks of a body hold nothing, and are spared the rest.</summary>
    private static bool IsConcerned(ContainerInline container, int depth)
    {
        if (depth > Limits.InlineDepth) return false;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline switch
            {
                LiteralInline literal => MayConcern(literal.Content.AsSpan()),
                CodeInline code => MayConcern(code.Content),
                AbbreviationInline abbreviation => MayConcern(abbreviation.Abbreviation.Label),
                WikiLink { FirstChild: null } link => MayConcern(link.Target),
                ContainerInline inner => IsConcerned(inner, depth + 1),
                _ => false,
            })
                return true;
        }
        return false;
    }

    private void Apply(ContainerInline inlines)
    {
        text.Clear();
        literals.Clear();
        breaks.Clear();
        Collect(inlines, 0);
        var whole = text.ToString();
        foreach (var (at, line) in breaks)
            if (at > 0 && at + 1 < whole.Length && EastAsian.IsWide(whole[at - 1]) && EastAsian.IsWide(whole[at + 1])) line.Remove();
        var found = Typography.Find(whole, marks);
        for (var (next, literal) = (0, 0); next < found.Count; literal++)
        {
            var start = literals[literal].Start;
            var first = next;
            while (next < found.Count && (literal + 1 == literals.Count || found[next].Start < literals[literal + 1].Start)) next++;
            if (next > first)
                Replace(literals[literal].Literal,
                    [.. found[first..next].Select(replacement => replacement with { Start = replacement.Start - start })]);
        }
    }

    private void Collect(ContainerInline container, int depth)
    {
        if (depth > Limits.InlineDepth) return;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: Add(literal); break;
                case LineBreakInline line: Add(line); break;
                case CodeInline { Content: { Length: > 0 } code }: text.Append(Edge(code[0])).Append(Edge(code[^1])); break;
                case AbbreviationInline { Abbreviation.Label: { Length: > 0 } label }: text.Append(Edge(label[0])).Append(Edge(label[^1])); break;
                case FootnoteLink or HtmlInline: break;
                case LinkInline { IsImage: true }: text.Append(Typography.Other); break;
                case WikiLink { FirstChild: null, Target: { Length: > 0 } target }: text.Append(Edge(target[0])).Append(Edge(target[^1])); break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral().Replace('"', Typography.Other).Replace('\'', Typography.Other));
                    Collect(delimiter, depth + 1);
                    break;
                case ContainerInline inner: Collect(inner, depth + 1); break;
                default: text.Append(Typography.Other); break;
            }
        }
    }

    private void Add(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        literals.Add((text.Length, literal));
        if (literal.IsFirstCharacterEscaped && content.Length > 0)
        {
            text.Append(Typography.Other);
            content = content[1..];
        }
        text.Append(content);
    }

    private void Add(LineBreakInline line)
    {
        if (!line.IsHard) breaks.Add((text.Length, line));
        text.Append(' ');
    }

    /// <summary>The first or last character of what is not to be changed.</summary>
    private static char Edge(char c) => c is '"' or '\'' or '-' or '.' or '<' or '>' ? Typography.Other : c;

    /// <summary>
    /// Puts texts in the places of stretches of a literal. Behind one that is longer or shorter a literal of its own begins, so that each still knows
    /// its place in the file.
    /// </summary>
    private static void Replace(LiteralInline literal, ImmutableArray<Replacement> replacements)
    {
        var characters = literal.Content.AsSpan().ToArray();
        foreach (var replacement in replacements)
            if (IsOneForOne(replacement)) characters[replacement.Start] = replacement.Text[0];
        var (text, at, end) = (new string(characters), literal.Span.Start, characters.Length);
        for (var i = replacements.Length - 1; i >= 0; i--)
        {
            if (IsOneForOne(replacements[i])) continue;
            var (start, length, other) = replacements[i];
            if (start + length < end) literal.InsertAfter(Part(new StringSlice(text, start + length, end - 1), at + start + length, at + end - 1));
            literal.InsertAfter(Part(new StringSlice(other), at + start, at + start + length - 1));
            end = start;
        }
        literal.Content = new StringSlice(text, 0, end - 1);
        literal.Span = new SourceSpan(at, at + end - 1);
    }

    private static bool IsOneForOne(Replacement replacement) => replacement is { Length: 1, Text.Length: 1 };

    private static LiteralInline Part(StringSlice content, int start, int end) => new() { Content = content, Span = new SourceSpan(start, end) };
}
