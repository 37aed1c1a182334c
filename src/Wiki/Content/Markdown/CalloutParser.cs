using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>What the first line of a quotation says that makes it a callout.</summary>
/// <param name="Type">As its author calls it, in lower case.</param>
/// <param name="HasTitle">Whether the rest of that line is its title.</param>
/// <param name="Fold">Whether it folds on screen: <c>+</c> where it begins open, <c>-</c> where it begins shut, else <c>\0</c>.</param>
internal sealed record Callout(string Type, bool HasTitle, char Fold)
{
    /// <summary>The five types that are set apart, and the names that others have for them or for what is nearest.</summary>
    private static readonly (string Style, string[] Types)[] Styles =
    [
        ("note", ["note", "info", "todo", "abstract", "summary", "tldr", "example", "quote", "cite", "question", "help", "faq"]),
        ("tip", ["tip", "hint", "success", "check", "done"]),
        ("important", ["important"]),
        ("warning", ["warning", "attention"]),
        ("caution", ["caution", "danger", "error", "bug", "failure", "fail", "missing"]),
    ];

    private static readonly (string Type, string[] Others)[] Aliases =
    [
        ("abstract", ["summary", "tldr"]), ("tip", ["hint"]), ("success", ["check", "done"]), ("question", ["help", "faq"]),
        ("warning", ["attention"]), ("failure", ["fail", "missing"]), ("danger", ["error"]), ("quote", ["cite"]),
    ];

    public bool IsKnown => Array.Exists(Styles, style => Array.IndexOf(style.Types, Type) >= 0);

    /// <summary>How the theme sets it: as one of five; a type that is not known as a note.</summary>
    public string Style => Array.Find(Styles, style => Array.IndexOf(style.Types, Type) >= 0).Style ?? Styles[0].Style;

    /// <summary>The type whose word stands above a callout without a title.</summary>
    public string Name => Array.Find(Aliases, alias => Array.IndexOf(alias.Others, Type) >= 0).Type ?? Type;

    /// <summary>Of a quotation that is one; else null.</summary>
    public static Callout? Of(QuoteBlock quote) => quote.GetData(typeof(Callout)) as Callout;
}

/// <summary>
/// <c>[!type]</c> at the beginning of a quotation, with <c>+</c> or <c>-</c> and a title behind it: the quotation is noted as a callout, and the mark
/// is no text. The title stays the first line of its paragraph.
/// </summary>
internal sealed class CalloutParser : InlineParser
{
    /// <summary>In UTF-16 code units.</summary>
    private const int LongestType = 40;

    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph || quote[0] != paragraph
            || paragraph.Inline?.FirstChild is not null || quote.GetData(typeof(Callout)) is not null) return false;
        var text = slice.AsSpan();
        var end = text[..Math.Min(text.Length, LongestType)].IndexOf(']');
        if (end < 3 || !IsType(text[2..end])) return false;
        var after = end + 1;
        var fold = after < text.Length && text[after] is '+' or '-' ? text[after++] : '\0';
        var line = text[after..];
        line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var last ? last : line.Length)];
        // What is a link or a footnote to every other reader of Markdown is one here.
        if (line is ['(' or '[' or ':', ..]) return false;
        var hasTitle = !line.IsWhiteSpace();
        slice.Start += after + (hasTitle ? line.Length - line.TrimStart().Length : line.Length);
        if (!hasTitle && slice.CurrentChar == '\r') slice.SkipChar();
        if (!hasTitle && slice.CurrentChar == '\n') slice.SkipChar();
        quote.SetData(typeof(Callout), new Callout(text[2..end].ToString().ToLowerInvariant(), hasTitle, fold));
        return true;
    }

    private static bool IsType(ReadOnlySpan<char> type)
    {
        foreach (var c in type)
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return true;
    }
}
