using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>The part that tells of words which no reader sees, or sees among marks that mean nothing here.</summary>
internal sealed partial class BodyWriter
{
    /// <summary>Definitions of links and abbreviations that something on the page shows.</summary>
    private readonly HashSet<MarkdownObject> used = [];

    private LinkReferenceDefinitionGroup? definitions;

    private void TellUnread(MarkdownDocument document)
    {
        foreach (var (construct, at) in Noted.In(document)) links.Note(construct, at);
        foreach (var at in lists?.Unused ?? []) links.Report(Rules.RemovedHtml, at, DescribesNothing, ListHelp);
        foreach (var definition in definitions?.OfType<LinkReferenceDefinition>() ?? [])
        {
            if (definition is FootnoteLinkReferenceDefinition { Footnote: var footnote })
                TellFootnote(footnote, new TextSpan(definition.Span.Start, Math.Max(definition.Span.End, EndOf(footnote)) + 1));
            else if (!used.Contains(definition) && !IsComment(definition)) links.Note(Construct.UnusedLink, SpanOf(definition.Span));
        }
        foreach (var abbreviation in AbbreviationDefinitions.In(document))
        {
            if (!used.Contains(abbreviation))
                links.Report(Rules.UnusedDefinition, SpanOf(abbreviation.Span),
                    $"the abbreviation `{BodyLinks.Shown(abbreviation.Label ?? "")}` marks nothing here, or is defined again below, so its meaning "
                    + $"is on no page",
                    "write it in the text as it stands here, or delete this line");
        }
    }

    /// <summary>Where the text of a block ends; the library does not know it of code that is not closed.</summary>
    private static int EndOf(Block block) => block switch
    {
        ContainerBlock { LastChild: { } last } => Math.Max(block.Span.End, EndOf(last)),
        CodeBlock { Lines: { Count: > 0 } lines } => Math.Max(block.Span.End, lines.Lines[lines.Count - 1].Slice.End),
        _ => block.Span.End,
    };

    private void TellFootnote(Footnote footnote, TextSpan at)
    {
        var label = BodyLinks.Shown(footnote.Label ?? "");
        if (footnote.Order < 0)
        {
            var isTwice = definitions!.Links.TryGetValue(footnote.Label!, out var first) && first is FootnoteLinkReferenceDefinition known
                && known.Footnote != footnote;
            links.Report(Rules.UnusedDefinition, at,
                isTwice
                    ? $"the footnote `[{label}]` stands here for the second time; this text is on no page"
                    : $"no mark calls the footnote `[{label}]`, so it is on no page",
                isTwice ? "give this one another name, and its mark the same" : $"write `[{label}]` where the note belongs, or delete it");
        }
        else if (footnote.Count == 0 || footnote is [ParagraphBlock { Inline.FirstChild: null or FootnoteLink }])
        {
            links.Report(Rules.UnusedDefinition, at, $"the footnote `[{label}]` has no text", "write the text after the colon");
        }
    }

    private const string DescribesNothing = "this attribute list describes nothing that can have it; it is left out";

    /// <summary>Braces that describe something which takes no class and no address.</summary>
    private void TellUndescribed(MarkdownObject described)
    {
        if (described.TryGetAttributes() is { Span.IsEmpty: false } attributes)
            ReportAttribute(attributes, DescribesNothing);
    }

    /// <summary>
    /// The library takes a line for the one of dashes when each of its cells begins with one, and leaves out what else stands there.
    /// </summary>
    private void TellInRule(Table table)
    {
        var first = links.RestOfLine(table.Span.Start);
        var at = table.Span.Start + first.Length + 1;
        var rule = links.RestOfLine(at).TrimEnd();
        if (rule.Contains('-') && rule.ContainsAnyExcept(OfTableRules) && !rule.StartsWith("+"))
            links.Note(Construct.WordsInTableRule, TextSpan.FromLength(at, rule.Length));
    }

    private static readonly System.Buffers.SearchValues<char> OfTableRules = System.Buffers.SearchValues.Create("|-: \t>");

    /// <summary>Tells of marks in the text of an image, which is plain: of a link or a picture there only words are left.</summary>
    private void TellInAlternative(LinkInline image)
    {
        foreach (var inside in image.FindDescendants<Inline>())
            if (inside is HtmlInline or CitationMark or WikiLink or LinkInline { IsAutoLink: false })
                links.Note(Construct.MarkInAlternative, SpanOf(inside.Span));
    }

    /// <summary>The custom of writing comments as definitions: <c>[//]: # (text)</c>.</summary>
    private static bool IsComment(LinkReferenceDefinition definition) =>
        definition is { Label: "//" or "comment" or "_metadata_" } or { Url: "#" or "" };

    private void TellUnclosed(FencedCodeBlock block, string what, string mark)
    {
        if (block.ClosingFencedCharCount == 0) TellUnclosed(block.Span, what, mark);
    }

    /// <summary>A figure ends with a line of its mark; nothing in the tree says whether there was one.</summary>
    private void TellUnclosed(Figure figure)
    {
        var written = links.Written(SpanOf(figure.Span)).TrimEnd();
        var lastLine = written[(written.LastIndexOf('\n') + 1)..].TrimStart("> ");
        if (!lastLine.StartsWith("^^^") || !written.Contains('\n')) TellUnclosed(figure.Span, "figure", "^^^");
    }

    private void TellUnclosedComment(HtmlBlock block, string text)
    {
        if (text.TrimStart().StartsWith("<!--", StringComparison.Ordinal) && !text.Contains("-->", StringComparison.Ordinal))
            TellUnclosed(block.Span, "comment", "-->");
    }

    private void TellUnclosed(SourceSpan span, string what, string mark) => links.Report(
        Rules.UnclosedBlock, TextSpan.FromLength(span.Start, links.RestOfLine(span.Start).TrimEnd().Length),
        $"the {what} that begins here is not ended, so all that follows is part of it",
        $"write {(mark[0] == '`' ? mark : $"`{mark}`")} on a line of its own where it ends");

    /// <summary>The language of code, from the word after its fence or the first class of a list in braces; what else stands there is told.</summary>
    private string LanguageOf(FencedCodeBlock block)
    {
        TellUnclosed(block, "code", new string(block.FencedChar, block.OpeningFencedCharCount));
        var attributes = block.TryGetAttributes();
        var language = block.Info ?? "";
        var fence = links.RestOfLine(block.Span.Start).TrimEnd();
        attributes?.Classes?.Remove("language-" + language);
        if (language.Length == 0 && fence.Contains('{') && attributes?.Classes is [var first, ..])
        {
            attributes.Classes.RemoveAt(0);
            language = first;
        }
        TellArguments(block);
        // What stands behind a comma (`rust,ignore`) is for programs that try the code.
        if (language.IndexOf(',') is > 0 and var comma) language = language[..comma];
        if (IsLanguage(language)) return language;
        if (language.Length > 0) links.Note(Construct.FenceLanguage, TextSpan.FromLength(block.Span.Start, fence.Length));
        return "";
    }

    private void TellArguments(FencedCodeBlock block)
    {
        if (block.Arguments is { } arguments && arguments.AsSpan().ContainsAny(' ', '"', '\''))
            links.Note(Construct.FenceArguments, TextSpan.FromLength(block.Span.Start, links.RestOfLine(block.Span.Start).TrimEnd().Length));
    }

    /// <summary>Whether code is a line that names a file to be put in its place.</summary>
    private static bool IsIncluded(ReadOnlySpan<char> code)
    {
        var line = code.TrimStart();
        return line.StartsWith("{{#include ") || line.StartsWith("{{#rustdoc_include ") || line.StartsWith("{{#playground ")
            || line.StartsWith("--8<-- ");
    }

    private static bool IsLanguage(string name) =>
        AuthoredNames.IsClass(name.Replace("#", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal));

    /// <summary>Tells of two marks of emphasis that stand on one side of a word and found none on the other.</summary>
    private void TellOpenEmphasis(LiteralInline literal)
    {
        if (literal.Content.AsSpan() is not ("**" or "***" or "__" or "~~" or "==")) return;
        var at = literal.Span.Start;
        var around = links.Written(new TextSpan(Math.Max(0, at - 1), literal.Span.End + 2));
        var (before, after) = (at == 0 ? ' ' : around[0], around.Length == literal.Span.Length + 2 ? around[^1] : ' ');
        if (char.IsLetterOrDigit(before) != char.IsLetterOrDigit(after) && (char.IsWhiteSpace(before) || char.IsWhiteSpace(after)))
            links.Note(Construct.OpenEmphasis, SpanOf(literal.Span));
    }

    /// <summary>Tells of a caption as Pandoc has it: <c>: Words</c> or <c>Table: Words</c> below a table.</summary>
    private void TellCaption(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline { Content: var content } || content.CurrentChar is not (':' or 'T')) return;
        if (content.AsSpan() is not [':', ' ', ..] && !content.AsSpan().StartsWith("Table: ")) return;
        if (paragraph.Parent is { } around && around.IndexOf(paragraph) is > 0 and var place && around[place - 1] is Table)
            links.Note(Construct.TableCaption, SpanOf(paragraph.Span));
    }

    /// <summary>
    /// Tells of an underscore before a word whose fellow has a letter right behind it, as in languages that set endings behind a noun. Names of
    /// variables and files have no blank, and are written in Latin letters.
    /// </summary>
    private void TellUnderscore(LiteralInline literal)
    {
        var at = literal.Span.Start;
        if (at > 0 && char.IsLetterOrDigit(links.Written(new TextSpan(at - 1, at))[0])) return;
        var line = links.RestOfLine(at);
        var end = line[1..].IndexOf('_') + 1;
        if (end < 2 || end + 1 >= line.Length || line[1] == ' ' || line[end - 1] == ' ' || !char.IsLetter(line[end + 1])) return;
        if (line[..end].Contains(' ') || line[end + 1] > '\u02FF') links.Note(Construct.UnderscoreInWord, TextSpan.FromLength(at, end + 1));
    }

    /// <summary>Tells of a line of running text that begins like something else.</summary>
    private void TellOddLine(Inline? first)
    {
        if (first is not LiteralInline { Content: { IsEmpty: false } content, Span.Start: var at }
            || !(OddBeginnings.Contains(content.CurrentChar) || ItemMark.MayBegin(content.AsSpan())))
            return;
        var line = links.RestOfLine(at).TrimEnd();
        var construct = OddLine(line, at);
        if (construct is not null) links.Note(construct, TextSpan.FromLength(at, line.Length));
    }

    private static readonly System.Buffers.SearchValues<char> OddBeginnings = System.Buffers.SearchValues.Create("#＃!?:=|-*+–—0123456789ei");

    private Construct? OddLine(ReadOnlySpan<char> line, int at) => line switch
    {
        ['#', '#', ..] when line.TrimStart('#') is [var next, ..] && line.Length - line.TrimStart('#').Length <= 6
            && (char.IsLetterOrDigit(next) || next == '\u00A0') => Construct.HeadingWithoutBlank,
        ['#', var letter, ..] when char.IsLetter(letter) => Construct.WordWithNumberSign,
        ['#', '#', '#', '#', '#', '#', '#', ..] => Construct.DeepHeading,
        ['＃', ..] when line.TrimStart('＃').TrimStart(" \u3000") is [var word, ..] && char.IsLetterOrDigit(word) => Construct.WideHeading,
        ['[', >= '0' and <= '9', ..] when line[1..].IndexOfAnyExceptInRange('0', '9') is var end && line[(end + 1)..] is [']', ':', ' ', ..] =>
            Construct.NumberedNote,
        ['+', '-' or '=', .., '+'] when !line.ContainsAnyExcept("+-=:") => Construct.GridTable,
        ['!', '!', '!', ' ', ..] or ['?', '?', '?', ' ' or '+', ..] => Construct.Admonition,
        ['=', '=', '=', ' ', '"', ..] => Construct.Tab,
        ['=', '=', '=', ..] when line.Trim('=').IsEmpty => Construct.LoneUnderline,
        [':', ':', ':', ..] => Construct.ColonFence,
        ['|', .., '|'] when line.Length > 2 && !IsBelowBar(at) => Construct.TableWithoutRule,
        ['-' or '*' or '+', '[', ' ' or 'x' or 'X', ']', ..] => Construct.ItemWithoutBlank,
        ['-' or '*' or '+' or (>= '0' and <= '9'), ..] when BeginsItems(line, at) => Construct.ItemWithoutBlank,
        ['–' or '—', ' ', ..] when NextLine(at) is ['–' or '—', ' ', ..] => Construct.ItemOfDash,
        ['i', 'm', 'p', 'o', 'r', 't', ' ', ..] when line.Contains(" from ", StringComparison.Ordinal) && line.ContainsAny('"', '\'') =>
            Construct.ScriptImport,
        ['e', 'x', 'p', 'o', 'r', 't', ' ', ..] when line.StartsWith("export const ") || line.StartsWith("export default ") => Construct.ScriptImport,
        _ => !EndsInBreak(at) && ItemMark.AreInOrder(line, NextLine(at)) ? Construct.ItemOfMark : null,
    };

    /// <summary>Whether the line before ends with a bar or is one of a grid table, so that it has been looked at.</summary>
    private bool IsBelowBar(int at) =>
        at > 1 && links.Written(new TextSpan(Math.Max(0, at - 3), at)).TrimEnd() is [.., '|'] or [.., '-' or '=', '+'];

    /// <summary>Whether the author ends the line where it stands, so that it is one of its own on the page.</summary>
    private bool EndsInBreak(int at) => links.RestOfLine(at).TrimEnd('\r') is [.., '\\'] or [.., ' ', ' '];

    private ReadOnlySpan<char> NextLine(int at) => links.RestOfLine(at + links.RestOfLine(at).Length + 1);

    /// <summary>Whether this line and the next begin with the same mark of an item, each with a letter right behind it.</summary>
    private bool BeginsItems(ReadOnlySpan<char> line, int at)
    {
        var next = NextLine(at);
        return LengthOfMark(line) is > 0 and var mark && LengthOfMark(next) is > 0 and var other && line[mark - 1] == next[other - 1];
    }

    /// <summary>How long the mark of an item is that a line begins with, when a letter follows it right away; else 0.</summary>
    private static int LengthOfMark(ReadOnlySpan<char> line)
    {
        var length = line is ['-' or '*' or '+', ..] ? 1 : line.IndexOfAnyExceptInRange('0', '9') + 1;
        return length > 0 && length < line.Length && char.IsLetter(line[length]) && line[length - 1] is '-' or '*' or '+' or '.' or ')' ? length : 0;
    }
}
