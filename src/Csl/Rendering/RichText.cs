using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Csl;

/// <summary>
/// Reads a field of CSL-JSON: the tags i, b, sc, sup, sub, and spans of no case, no face and small capitals; marks of quotation in pairs;
/// apostrophes.
/// What has no partner stays as written.
/// </summary>
internal static class RichText
{
    /// <summary>What means more than itself; marks that only close mean nothing alone.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("<'\"“‘");

    private static readonly SearchValues<char> MarksAndStops = SearchValues.Create("<'\"“‘:;?!«»");

    private enum Kind { Text, Open, Close, Quote }

    private readonly record struct Piece(Kind Kind, string Text);

    /// <summary>What stands since a mark that is still open.</summary>
    private sealed class Frame(string mark)
    {
        private readonly StringBuilder text = new();
        private readonly List<Node> parts = [];

        public string Mark { get; } = mark;

        public bool IsEmpty => parts.Count == 0 && text.Length == 0;

        public void Add(string more) => text.Append(more);

        public void Add(Node part)
        {
            Flush();
            parts.Add(part);
        }

        public List<Node> Parts()
        {
            Flush();
            return parts;
        }

        private void Flush()
        {
            if (text.Length > 0) parts.Add(Node.OfText(text.ToString()));
            text.Clear();
        }
    }

    private static readonly ImmutableArray<string> Tags =
    [
        "i", "b", "sc", "sup", "sub", "span class=\"nocase\"", "span class=\"nodecor\"", "span style=\"font-variant:small-caps;\"",
        "span style=\"font-variant: small-caps;\"", "span class='nocase'",
    ];

    /// <summary>Where marks are set off by a space, as French does, it is narrow and does not break.</summary>
    public static string Spaced(string text)
    {
        if (!IsSpaced(text)) return text;
        foreach (var mark in ":;?!»") text = text.Replace($" {mark}", $"\u202F{mark}", StringComparison.Ordinal);
        return text.Replace("« ", "«\u202F", StringComparison.Ordinal);
    }

    private static bool IsSpaced(string text)
    {
        for (var space = text.IndexOf(' '); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            if (space + 1 < text.Length && text[space + 1] is ':' or ';' or '?' or '!' or '»') return true;
            if (space > 0 && text[space - 1] == '«') return true;
        }
        return false;
    }

    /// <summary>Whether a field is more than its letters: it has a tag, a mark of quotation or an apostrophe.</summary>
    public static bool HasMarks(string text) => text.AsSpan().ContainsAny(Marks);

    /// <summary>Whether <see cref="Spaced"/> and <see cref="Read"/> would make anything else of a field.</summary>
    public static bool NeedsReading(string text) => text.AsSpan().ContainsAny(MarksAndStops) && (HasMarks(text) || IsSpaced(text));

    /// <summary>The field as a part; null where it is empty.</summary>
    /// <param name="text">The field.</param>
    /// <param name="hasTags">Whether tags are markup; else they are text.</param>
    public static Node? Read(string text, bool hasTags = true)
    {
        if (!HasMarks(text)) return text.Length == 0 ? null : Node.OfText(text);
        var pieces = Pieces(text, hasTags);
        var closes = pieces.Where(piece => piece.Kind == Kind.Close).CountBy(piece => piece.Text[2..^1]).ToDictionary();
        var stack = new Stack<Frame>();
        stack.Push(new Frame(""));
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            switch (piece.Kind)
            {
                case Kind.Text:
                    stack.Peek().Add(piece.Text);
                    break;
                case Kind.Open:
                    if (closes.GetValueOrDefault(Element(piece.Text)) > 0) Open(stack, piece.Text);
                    else stack.Peek().Add(piece.Text);
                    break;
                case Kind.Close:
                    closes[piece.Text[2..^1]]--;
                    Close(stack, frame => frame.Mark.StartsWith('<') && Element(frame.Mark) == piece.Text[2..^1], piece.Text);
                    break;
                default:
                    Quote(stack, pieces, i);
                    break;
            }
        }
        while (stack.Count > 1) Abandon(stack);
        return Node.Row(stack.Pop().Parts()) is { } field ? field with { IsField = true } : null;
    }

    /// <summary>Begins what a mark opens; too deep in others it is text.</summary>
    private static void Open(Stack<Frame> stack, string mark)
    {
        if (stack.Count > Limits.FieldDepth) stack.Peek().Add(mark);
        else stack.Push(new Frame(mark));
    }

    private static string Element(string tag) => tag[1..(tag.IndexOf(' ') is var space and > 0 ? space : tag.Length - 1)];

    /// <summary>Ends the nearest frame that matches; those opened since lose their meaning. Without one the mark is text.</summary>
    private static bool Close(Stack<Frame> stack, Func<Frame, bool> matches, string? text)
    {
        if (!stack.Any(matches))
        {
            if (text is not null) stack.Peek().Add(text);
            return false;
        }
        while (!matches(stack.Peek())) Abandon(stack);
        var frame = stack.Pop();
        stack.Peek().Add(Span(frame));
        return true;
    }

    private static void Abandon(Stack<Frame> stack)
    {
        var frame = stack.Pop();
        stack.Peek().Add(frame.Mark == "'" ? "’" : frame.Mark);
        foreach (var part in frame.Parts())
        {
            if (part.Children.IsEmpty) stack.Peek().Add(part.Text);
            else stack.Peek().Add(part);
        }
    }

    private static Node Span(Frame frame)
    {
        var span = new Node { Children = [.. frame.Parts()] };
        return frame.Mark switch
        {
            "<i>" => span with { Face = new Face { Style = FontStyle.Italic } },
            "<b>" => span with { Face = new Face { Weight = FontWeight.Bold } },
            "<sup>" => span with { Face = new Face { Align = VerticalAlign.Sup }, KeepsCase = true },
            "<sub>" => span with { Face = new Face { Align = VerticalAlign.Sub }, KeepsCase = true },
            "<span class=\"nocase\">" or "<span class='nocase'>" => span with { KeepsCase = true },
            "<span class=\"nodecor\">" => span with { ResetsFace = true, KeepsCase = true },
            "\"" or "'" => span with { Quotes = true },
            "“" or "‘" => span with { Quotes = true, TypedQuote = frame.Mark },
            _ => span with { Face = new Face { Variant = FontVariant.SmallCaps }, KeepsCase = true },
        };
    }

    /// <summary>Whether a mark of quotation opens, closes or is an apostrophe is seen from the letters beside it.</summary>
    private static void Quote(Stack<Frame> stack, List<Piece> pieces, int at)
    {
        var mark = pieces[at].Text;
        if (mark == "”")
        {
            Close(stack, frame => frame.Mark == "“", mark);
            return;
        }
        if (mark == "’")
        {
            var closesQuote = stack.Peek().Mark == "‘" && !char.IsLetterOrDigit(Beside(pieces, at, 1));
            if (!closesQuote || !Close(stack, frame => frame.Mark == "‘", null)) stack.Peek().Add(mark);
            return;
        }
        if (mark is "“" or "‘")
        {
            Open(stack, mark);
            return;
        }
        var before = Beside(pieces, at, -1);
        var after = Beside(pieces, at, 1);
        var afterQuote = at > 0 && pieces[at - 1].Kind == Kind.Quote;
        var follows = afterQuote ? stack.Peek() is { Mark.Length: 1, IsEmpty: true } : before == ' ' || "([{-–—/«".Contains(before);
        var opens = follows && !char.IsWhiteSpace(after);
        var closes = before != ' ' && !char.IsLetterOrDigit(after);
        if (closes && !(opens && !stack.Any(frame => frame.Mark == mark)) && Close(stack, frame => frame.Mark == mark, null)) return;
        if (opens) Open(stack, mark);
        else stack.Peek().Add(mark == "'" ? "’" : mark);
    }

    /// <summary>The letter beside a mark, over tags; a space at the ends.</summary>
    private static char Beside(List<Piece> pieces, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < pieces.Count; i += step)
        {
            var (kind, text) = pieces[i];
            if (kind is Kind.Open or Kind.Close) continue;
            var c = step < 0 ? text[^1] : text[0];
            return char.IsWhiteSpace(c) ? ' ' : c;
        }
        return ' ';
    }

    private static List<Piece> Pieces(string text, bool hasTags)
    {
        var pieces = new List<Piece>();
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var piece = text[i] switch
            {
                '\'' or '"' or '“' or '”' or '‘' or '’' => new Piece(Kind.Quote, text[i].ToString()),
                '<' when hasTags => TagAt(text, i),
                _ => default,
            };
            if (piece.Text is null)
            {
                i++;
                continue;
            }
            if (i > start) pieces.Add(new Piece(Kind.Text, text[start..i]));
            pieces.Add(piece);
            start = i += piece.Text.Length;
        }
        if (start < text.Length) pieces.Add(new Piece(Kind.Text, text[start..]));
        return pieces;
    }

    private static Piece TagAt(string text, int at)
    {
        foreach (var tag in Tags)
        {
            if (Follows(text, at + 1, tag)) return new Piece(Kind.Open, $"<{tag}>");
            if (Follows(text, at + 1, "/" + Element($"<{tag}>"))) return new Piece(Kind.Close, $"</{Element($"<{tag}>")}>");
        }
        return default;
    }

    private static bool Follows(string text, int at, string what) =>
        string.CompareOrdinal(text, at, what, 0, what.Length) == 0 && at + what.Length < text.Length && text[at + what.Length] == '>';
}
