using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Matches nothing; it notes marks of other tools and marks that are almost Markdown's, which stay the text that they are. It is asked after the
/// parsers whose marks begin alike, so what it sees they have not read; code, formulas and HTML never come here.
/// </summary>
internal sealed class OddMarkParser : InlineParser
{
    /// <summary>How far a mark is looked for, in UTF-16 code units.</summary>
    private const int MaxLength = 300;

    private static readonly SearchValues<char> LettersOrDash = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    private static readonly SearchValues<char> OfIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static readonly SearchValues<char> OfColours = SearchValues.Create("0123456789ABCDEFabcdef");

    private static readonly SearchValues<char> OfTex = SearchValues.Create("\\^_=");

    public OddMarkParser() => OpeningCharacters = ['{', '[', ']', '^', ':', '%', '`', '@', '\\', '&', '#'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, MaxLength)];
        if (ConstructAt(text, processor, slice) is var (construct, length)) Noted.Add(processor, construct, slice.Start, length);
        return false;
    }

    private static (Construct Construct, int Length)? ConstructAt(ReadOnlySpan<char> text, InlineProcessor processor, StringSlice slice) =>
        text[0] switch
        {
            '{' => InBraces(text, slice.PeekCharExtra(-1)),
            '[' => InBrackets(text, processor, slice),
            ']' => AfterBracket(text, processor),
            '^' when text is ['^', '[', not (']' or '^'), ..] && text.IndexOf(']') is > 2 and var end && !IsAt(text, end + 1, '^') =>
                (Construct.InlineFootnote, end + 1),
            ':' when text is [':', ':', ' ', ..] && IsFirstWord(slice) => (Construct.InlineField, 2),
            '`' when IsOpenCode(text, slice) => (Construct.OpenCode, 1),
            '@' when LengthOfId(text) is > 0 and var length && !char.IsLetterOrDigit(slice.PeekCharExtra(-1)) => (Construct.ReferenceById, length),
            '\\' => Tex(text),
            '&' when LengthOfEntity(text) is > 0 and var length => (Construct.UnknownEntity, length),
            '#' when slice.PeekCharExtra(-1) is ' ' or '(' && LengthOfTopic(text) is > 0 and var length => (Construct.Topic, length),
            '%' when text is ['%', '%', ..] && CommentParser.MayBegin(slice) => (Construct.OpenComment, 2),
            _ => null,
        };

    private static (Construct, int)? InBraces(ReadOnlySpan<char> text, char before)
    {
        if (before == '{') return null;
        var line = text.IndexOf('\n') is >= 0 and var lineEnd ? text[..lineEnd] : text;
        if (text.StartsWith("{{/*") || text.StartsWith("{/*") || text.StartsWith("{# ") || text.StartsWith("{% comment "))
            return (Construct.ForeignComment, text is ['{', '{', ..] ? 4 : text is ['{', '/', ..] ? 3 : LengthTo(line, "}"));
        if (text is ['{', '{', '<' or '%', ..]) return (Construct.ShortCode, LengthTo(line, "}}"));
        if (text is ['{', '%', ..]) return (Construct.LiquidTag, LengthTo(line, "%}"));
        if (text.StartsWith("{{[[") && line.IndexOf("]]}}") is > 0 and var word) return (Construct.TaskWord, word + 4);
        if (text is ['{', '{', ..] && line[2..].IndexOfAny('{', '}') is >= 0 and var end && line[(end + 2)..].StartsWith("}}"))
            return (Construct.TemplateExpression, end + 4);
        if (text is ['{', ':', ..] && line.IndexOf('}') is > 0 and var close) return (Construct.AttributeLine, close + 1);
        var name = line[1..].IndexOfAnyExceptInRange('a', 'z');
        return name > 0 && line[(name + 1)..] is ['}', '`', ..] ? (Construct.Role, name + 2) : null;
    }

    /// <summary><c>\(x^2\)</c>, <c>\[x^2\]</c> and <c>\begin{…}</c>; a bracket with a backslash alone is text.</summary>
    private static (Construct, int)? Tex(ReadOnlySpan<char> text)
    {
        if (text is ['\\', '(' or '[', ..])
        {
            var end = text.IndexOf(text[1] == '(' ? "\\)" : "\\]");
            return end > 2 && (end < 5 || text[2..end].ContainsAny(OfTex)) ? (Construct.TexBrackets, end + 2) : null;
        }
        var name = text[1..].IndexOfAnyExceptInRange('a', 'z');
        return name > 1 && IsAt(text, name + 1, '{') ? (Construct.TexCommand, name + 1) : null;
    }

    /// <summary>The length of <c>&amp;name;</c>, which the parser of entities has not read; 0 where there is none.</summary>
    private static int LengthOfEntity(ReadOnlySpan<char> text)
    {
        var end = text[1..].IndexOfAnyExcept(LettersOrDash) + 1;
        return end > 3 && text[end] == ';' && !text[..end].Contains('-') ? end + 1 : 0;
    }

    /// <summary>The length of an id such as <c>@TOOL-0110</c>: capitals, digits and hyphens, a digit last; 0 where there is none.</summary>
    private static int LengthOfId(ReadOnlySpan<char> text)
    {
        var end = text[1..].IndexOfAnyExcept(OfIds) is >= 0 and var other ? other + 1 : text.Length;
        while (end > 1 && text[end - 1] == '-') end--;
        var id = text[1..end];
        return id is [>= 'A' and <= 'Z', _, .., >= '0' and <= '9'] && id.Contains('-') && !IsAt(text, end, '@') && !IsLetterAt(text, end) ? end : 0;
    }

    /// <summary>The length of <c>#topic</c> or <c>#topic/part</c>; 0 where there is none, as in a colour (<c>#7a1f3d</c>) or a number.</summary>
    private static int LengthOfTopic(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '/')) end++;
        var isColour = end is 4 or 7 or 9 && !text[1..end].ContainsAnyExcept(OfColours);
        return IsLetterAt(text, 1) && !isColour ? end : 0;
    }

    private static bool IsLetterAt(ReadOnlySpan<char> text, int index) => index < text.Length && char.IsLetter(text[index]);

    private static int LengthTo(ReadOnlySpan<char> line, string end) => line.IndexOf(end) is > 0 and var at ? at + end.Length : line.Length;

    private static (Construct, int)? InBrackets(ReadOnlySpan<char> text, InlineProcessor processor, StringSlice slice)
    {
        if (text.StartsWith("[TOC]") || text.StartsWith("[[_TOC_]]") || text.StartsWith("[[toc]]"))
            return (Construct.ContentsMark, text.IndexOf(']') + 1);
        if (text is ['[', '^', var name, ..] && char.IsLetterOrDigit(name) && IsOpen(text, slice)) return (Construct.OpenNoteMark, 2);
        if (text is ['[', '!', ..]) return null; // the mark of a callout, which is none elsewhere
        if (text is ['[', '[', ..] && slice.PeekCharExtra(-1) == '{') return null; // told with the braces
        if (text is ['[', '[', not '[', ..])
            return IsOpenLink(text) ? (Construct.OpenWikiLink, 2) : HasOneBracketTooMany(text) ? (Construct.BracketTooMany, 1) : null;
        if (slice.PeekCharExtra(-1) == ')' && IsAddress(text[1..])) return (Construct.ReversedLink, text.IndexOf(']') + 1);
        return char.IsLetterOrDigit(slice.PeekCharExtra(-1)) ? null : UnknownDefinition(text, processor);
    }

    /// <summary>Whether no bracket ends in this paragraph what begins here.</summary>
    private static bool IsOpen(ReadOnlySpan<char> text, StringSlice slice) => slice.Length < MaxLength && !text.Contains(']');

    /// <summary><c>[text][name]</c> and <c>[text][]</c> for whose name no line gives an address.</summary>
    private static (Construct, int)? UnknownDefinition(ReadOnlySpan<char> text, InlineProcessor processor)
    {
        var end = text[1..].IndexOfAny('[', ']') + 1;
        if (end < 2 || text[end] != ']' || !IsAt(text, end + 1, '[') || text[(end + 2)..].IndexOfAny("[]\n") is not (>= 0 and var length)
            || text[end + 2 + length] != ']') return null;
        var label = text[1..end];
        var name = text.Slice(end + 2, length);
        var isLink = name.IsEmpty || char.IsLetterOrDigit(name[0]);
        if (!isLink || !HasLetter(label) || processor.Document.TryGetLinkReferenceDefinition((name.IsEmpty ? label : name).ToString(), out _))
            return null;
        return (Construct.UnknownDefinition, end + length + 3);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }

    /// <summary>Whether a backtick right before a word has no other behind it in the paragraph.</summary>
    private static bool IsOpenCode(ReadOnlySpan<char> text, StringSlice slice) =>
        slice.PeekCharExtra(-1) is ' ' or '\n' or '\0' or '(' && slice.Length < MaxLength && BeginsCode(text)
        && !HasRun(text, text.IndexOfAnyExcept('`'));

    /// <summary>Whether something that can be code follows the backticks; a few of them alone are spoken of.</summary>
    private static bool BeginsCode(ReadOnlySpan<char> text) => text is ['`', not ('`' or ' '), ..]
        || (text.TrimStart('`') is [var first, var second, ..] && (char.IsLetterOrDigit(first) || (first == '.' && char.IsLetterOrDigit(second))));

    /// <summary>Whether behind the first backticks stand others that are as many.</summary>
    private static bool HasRun(ReadOnlySpan<char> text, int length)
    {
        for (text = text[length..]; text.IndexOf('`') is >= 0 and var at; text = text[at..].TrimStart('`'))
            if (text[at..].Length - text[at..].TrimStart('`').Length == length) return true;
        return false;
    }

    /// <summary>
    /// Whether two brackets were meant for a link to an entry: letters follow, and what closes them is no link, list of numbers or the like.
    /// </summary>
    private static bool IsOpenLink(ReadOnlySpan<char> text)
    {
        if (!char.IsLetter(text[2]) && text[2] != '#') return false;
        var end = text.IndexOf(']');
        if (end < 0) return !text.Contains('\n');
        return !IsAt(text, end + 1, '(') && !IsAt(text, end + 1, '[') && !IsAt(text, end + 1, ',') && !text[end..].StartsWith("]](");
    }

    /// <summary><c>[[text](address)</c> without another bracket that closes the first.</summary>
    private static bool HasOneBracketTooMany(ReadOnlySpan<char> text) =>
        text.IndexOf(']') is > 0 and var end && IsAt(text, end + 1, '(') && text.Length < MaxLength && !text[(end + 1)..].Contains(']');

    /// <summary><c>[text] (https://…)</c> and <c>[text](an address with blanks.md)</c>.</summary>
    private static (Construct, int)? AfterBracket(ReadOnlySpan<char> text, InlineProcessor processor)
    {
        if (text.Length < 4 || text[1] is not ('(' or ' ' or ']')
            || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true })
            return null;
        if (text is [']', ' ', '(', ..]) return IsAddress(text[3..]) || IsPicture(text[3..], processor) ? (Construct.ApartLink, 2) : null;
        if (text is [']', ']', '(', ..])
            return !IsInTwoBrackets(processor.Inline) && (IsAddress(text[3..]) || IsPath(text[3..])) ? (Construct.BracketTooMany, 1) : null;
        if (text[1] != '(') return null;
        var inside = text[2..];
        var end = ClosingBracket(inside);
        if (end < 0 && IsOpenAddress(inside)) return (Construct.OpenAddress, 2);
        if (end <= 0) return null;
        inside = inside[..end].Trim();
        var blank = inside.IndexOf(' ');
        if (blank < 0 || inside[0] == '<' || inside[(blank + 1)..].TrimStart() is ['"' or '\'' or '(', ..]) return null;
        if (inside[(blank + 1)..] is ['=', ..]) return (Construct.ImageSize, end + 3);
        return LooksLikePath(inside) ? (Construct.AddressWithBlank, end + 3) : null;
    }

    /// <summary>Whether an address begins which nothing ends; a title may follow in the next line.</summary>
    private static bool IsOpenAddress(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', '\n') is >= 0 and var blank ? blank : text.Length;
        return text.Length < MaxLength - 2 && LooksLikePath(text[..end]) && text[end..].TrimStart() is not ['"' or '\'' or '(' or ')', ..];
    }

    private static bool IsInTwoBrackets(Inline inline) =>
        inline.FirstParentOfType<LinkDelimiterInline>()!.Parent?.FirstParentOfType<LinkDelimiterInline>() is { IsActive: true };

    /// <summary>Where the round bracket is closed that was opened before; -1 when that is not on this line.</summary>
    private static int ClosingBracket(ReadOnlySpan<char> text)
    {
        var open = 1;
        for (var i = 0; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '(') open++;
            if (text[i] == ')' && --open == 0) return i;
        }
        return -1;
    }

    /// <summary>Whether the text is a path to a file, or an address, in which there are blanks.</summary>
    private static bool LooksLikePath(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("http")) return true;
        var point = text.LastIndexOf('.');
        return text.Contains('/') || (point > 0 && text.Length - point is >= 3 and <= 6 && !text[(point + 1)..].Contains(' '));
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(')', ']') is not (> 0 and var end)) return false;
        text = text[..end];
        return !text.Contains(' ') && (text.StartsWith("https://") || text.StartsWith("http://") || text.EndsWith(".md"));
    }

    private static bool IsPath(ReadOnlySpan<char> text) =>
        text.IndexOf(')') is > 0 and var end && !text[..end].Contains(' ') && LooksLikePath(text[..end]);

    private static bool IsPicture(ReadOnlySpan<char> text, InlineProcessor processor) =>
        processor.Inline!.FirstParentOfType<LinkDelimiterInline>()!.Type == DelimiterType.Open
        && processor.Inline.FirstParentOfType<LinkDelimiterInline>()!.IsImage
        && IsPath(text);

    private static bool IsAt(ReadOnlySpan<char> text, int index, char wanted) => index < text.Length && text[index] == wanted;

    /// <summary>Whether only one word stands before in its line, as before the colons of a field.</summary>
    private static bool IsFirstWord(StringSlice slice)
    {
        var before = slice.Text.AsSpan(0, slice.Start);
        var line = before[(before.LastIndexOf('\n') + 1)..].Trim();
        return line.Length is > 0 and < 50 && char.IsLetterOrDigit(line[^1]) && !line.ContainsAny(' ', '`');
    }
}

/// <summary>What parsers have noted in a document while they read it; <see cref="BodyWriter"/> hands it on.</summary>
internal static class Noted
{
    private static readonly object DocumentKey = new();

    /// <param name="processor">Of the paragraph that is being read.</param>
    /// <param name="construct">What stands there.</param>
    /// <param name="start">Where, as the processor counts.</param>
    /// <param name="length">How long it is.</param>
    public static void Add(InlineProcessor processor, Construct construct, int start, int length)
    {
        // A label that is read by itself has no places.
        if (processor.PreciseSourceLocation) Add(processor.Document, construct, TextSpan.FromLength(processor.GetSourcePosition(start), length));
    }

    public static void Add(MarkdownDocument document, Construct construct, TextSpan at)
    {
        if (document.GetData(DocumentKey) is not List<(Construct, TextSpan)> list) document.SetData(DocumentKey, list = []);
        list.Add((construct, at));
    }

    public static IEnumerable<(Construct Construct, TextSpan At)> In(MarkdownDocument document) =>
        (List<(Construct, TextSpan)>?)document.GetData(DocumentKey) ?? [];
}
