using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// <c>[[target]]</c>, <c>[[target#heading|label]]</c> and their like. Children are the label; there are none where the author gave none.
/// <paramref name="target"/> is empty for a heading of the same page, and both it and <paramref name="fragment"/> for a link that names nothing.
/// </summary>
internal sealed class WikiLink(string target, string? fragment, TextSpan targetSpan) : ContainerInline
{
    public string Target { get; } = target;

    public string? Fragment { get; } = fragment;

    /// <summary>Where target and fragment stand in the text.</summary>
    public TextSpan TargetSpan { get; } = targetSpan;
}

/// <summary>
/// Finds wikilinks. A <c>]]</c> that is followed by <c>(</c> ends an ordinary link (<c>[[1]](notes.md)</c>); a backslash before the bar, as tables
/// want it, is no part of the target.
/// </summary>
internal sealed class WikiLinkParser : InlineParser
{
    /// <summary>In UTF-16 code units; a longer text between the brackets is text.</summary>
    private const int MaxLength = 1_000;

    private static readonly SearchValues<char> OfSizes = SearchValues.Create("0123456789x");

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~^=$%[{\\&<\n");

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '!') return slice.PeekChar() == '[' && MatchEmbedded(processor, ref slice);
        if (slice.PeekChar() != '[') return false;
        var rest = slice.AsSpan()[2..];
        var end = rest[..Math.Min(rest.Length, MaxLength)].IndexOf("]]");
        if (end < 0) return false;
        var bar = rest[..end].IndexOf('|');
        if (bar >= 0 && end + 2 < rest.Length && rest[end + 2] == ']' && rest[bar..end].Count('[') > rest[bar..end].Count(']')) end++;
        if (end + 2 < rest.Length && rest[end + 2] == '(') return false;
        if (slice.PeekCharExtra(-1) == '{' && slice.PeekCharExtra(-2) == '{' && rest[(end + 2)..].StartsWith("}}")) return false; // a mark of Roam
        var written = rest[..(bar >= 0 ? bar : end)];
        if (written.ContainsAny('[', ']')) return false;

        var inside = slice.Start + 2;
        var link = Link(processor, written, inside, slice.Start, inside + end + 1);
        if (bar >= 0) AddLabel(processor, link, new StringSlice(slice.Text, inside + bar + 1, inside + end - 1));
        processor.Inline = slice.PeekCharExtra(-1) != '!' && FileName.IsFile(link.Target) ? AsFile(link) : link;
        slice.Start = inside + end + 2;
        return true;
    }

    /// <summary><c>![[picture.png|label]]</c> is that picture, beside this file; of another text it is a link, and noted.</summary>
    private bool MatchEmbedded(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        slice.Start++;
        if (!Match(processor, ref slice) || processor.Inline is not WikiLink link) return false;
        link.Span.Start = Math.Max(0, link.Span.Start - 1);
        if (!FileName.IsImage(link.Target))
        {
            Noted.Add(processor, Construct.EmbeddedEntry, start, slice.Start - start);
            if (FileName.IsFile(link.Target)) processor.Inline = AsFile(link);
            return true;
        }
        // A label of digits is a width; pages fit pictures to their own.
        if (link.FirstChild is LiteralInline { NextSibling: null } size && !size.Content.AsSpan().ContainsAnyExcept(OfSizes)) size.Remove();
        var image = AsFile(link);
        image.IsImage = true;
        processor.Inline = image;
        return true;
    }

    private static LinkInline AsFile(WikiLink link)
    {
        var at = link.TargetSpan;
        var file = new LinkInline(link.Fragment is { } fragment ? $"{link.Target}#{fragment}" : link.Target, "")
        {
            Span = link.Span,
            UrlSpan = new SourceSpan(at.Start, at.End - 1),
            Line = link.Line,
            Column = link.Column,
            IsClosed = true
        };
        MoveChildren(link, file);
        return file;
    }

    private static void MoveChildren(ContainerInline from, ContainerInline to)
    {
        while (from.FirstChild is { } child)
        {
            child.Remove();
            to.AppendChild(child);
        }
    }

    private static WikiLink Link(InlineProcessor processor, ReadOnlySpan<char> written, int inside, int first, int last)
    {
        if (written is [.., '\\']) written = written[..^1];
        var blank = written.Length - written.TrimStart().Length;
        var name = written.Trim();
        var hash = HashIn(name);
        var at = TextSpan.FromLength(processor.GetSourcePosition(inside + blank), name.Length);
        var target = OnOneLine(hash < 0 ? name : name[..hash]);
        return new WikiLink(target, hash < 0 ? null : OnOneLine(name[(hash + 1)..]), at)
        {
            Span = new SourceSpan(processor.GetSourcePosition(first, out var line, out var column), processor.GetSourcePosition(last)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
    }

    /// <summary>A label that holds marks is parsed as Markdown; any other is its own text. All of it stands where the link stands.</summary>
    private static void AddLabel(InlineProcessor processor, WikiLink link, StringSlice label)
    {
        label.Trim();
        if (label.IsEmpty) return;
        if (label.AsSpan().IndexOfAny(Marks) < 0)
        {
            link.AppendChild(new LiteralInline { Content = label, IsClosed = true });
            return;
        }
        var paragraph = new ParagraphBlock { Lines = new StringLineGroup(1) };
        paragraph.Lines.Add(label);
        var inner = new InlineProcessor(processor.Document, processor.Parsers, preciseSourcelocation: false, processor.Context);
        inner.ProcessInlineLeaf(paragraph);
        if (inner.BlockNew is null) MoveChildren(paragraph.Inline!, link);
        else link.AppendChild(new LiteralInline { Content = label, IsClosed = true }); // no table can be a label
        foreach (var inside in link.Descendants())
        {
            inside.Span = link.Span;
            if (inside is LinkInline nested) nested.UrlSpan = nested.TitleSpan = SourceSpan.Empty;
        }
    }

    /// <summary>Where the part after the name begins; a sign at the end, or after a backslash, is of the name.</summary>
    private static int HashIn(ReadOnlySpan<char> name)
    {
        for (var i = 0; i + 1 < name.Length; i++)
            if (name[i] == '#' && (i == 0 || name[i - 1] != '\\')) return i;
        return name is "#" ? 0 : -1;
    }

    private static string OnOneLine(ReadOnlySpan<char> text) =>
        text.Trim().ToString().ReplaceLineEndings(" ").Replace("\\#", "#", StringComparison.Ordinal);
}
