using System.Buffers;
using Wiki.Content.Markdown;

namespace Wiki.Content.Code;

/// <summary>
/// Marks up code with <c>&lt;span class="hl-keyword"&gt;</c> and the like: comments, strings, numbers, keywords, names of tags, and keys. It reads
/// each character once, so no text can make it slow; libraries for this rest on patterns that backtrack and stand still on an unclosed comment. What
/// it does not know is plain; no character is ever changed.
/// </summary>
internal ref struct CodeHighlighter
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\n=/>");

    private readonly HtmlOutput output;
    private readonly ReadOnlySpan<char> code;
    private readonly CodeLanguage language;
    private int position;
    private int written;

    private CodeHighlighter(HtmlOutput output, ReadOnlySpan<char> code, CodeLanguage language)
    {
        this.output = output;
        this.code = code;
        this.language = language;
    }

    private readonly ReadOnlySpan<char> Rest => code[position..];

    /// <summary>Writes the code; without spans when the language is not known.</summary>
    public static void Write(HtmlOutput output, ReadOnlySpan<char> code, string language)
    {
        if (CodeLanguage.Find(language) is { } known) new CodeHighlighter(output, code, known).Write();
        else output.Text(code);
    }

    private void Write()
    {
        var isInTag = false;
        while (position < code.Length)
        {
            if (TryComment() || ((isInTag || !language.IsMarkup) && TryString())) continue;
            if (language.IsMarkup) Markup(ref isInTag);
            else Word();
        }
        output.Text(code[written..]);
    }

    private bool TryComment()
    {
        if (language.BlockComment is var (start, end) && Rest.StartsWith(start)) return Mark("comment"u8, LengthTo(end, start.Length));
        foreach (var mark in language.LineComments)
        {
            // A number sign inside a word begins no comment: `a#b`, `$#`.
            var isWhole = mark != "#" || position == 0 || char.IsWhiteSpace(code[position - 1]);
            if (isWhole && Rest.StartsWith(mark)) return Mark("comment"u8, LengthTo("\n", 0, isIncluded: false));
        }
        return false;
    }

    private bool TryString()
    {
        foreach (var quote in language.LongQuotes)
        {
            if (Rest.StartsWith(quote)) return Mark("string"u8, LengthTo(quote, quote.Length));
        }
        if (!language.Quotes.Contains(code[position], StringComparison.Ordinal)) return false;
        var length = 1;
        while (length < Rest.Length && Rest[length] != '\n' && Rest[length] != Rest[0])
            length += Rest[length] == '\\' && length + 1 < Rest.Length && Rest[length + 1] != '\n' ? 2 : 1;
        if (length < Rest.Length && Rest[length] == Rest[0]) length++;
        return Mark(IsKey(length) ? "key"u8 : "string"u8, length);
    }

    /// <summary>A number, keyword or key, else one word or character without a mark.</summary>
    private void Word()
    {
        var length = 0;
        while (length < Rest.Length && IsWord(Rest[length])) length++;
        if (length == 0) position++;
        else if (char.IsAsciiDigit(Rest[0])) Mark("number"u8, length + FractionAfter(length));
        else if (IsKeyword(Rest[..length])) Mark("keyword"u8, length);
        else if (IsKey(length)) Mark("key"u8, length);
        else position += length;
    }

    private void Markup(ref bool isInTag)
    {
        if (!isInTag && Rest[0] == '<' && Rest.Length > 1 && (char.IsAsciiLetter(Rest[1]) || Rest[1] is '/' or '?' or '!'))
        {
            isInTag = true;
            position += Rest[1] is '/' or '?' or '!' ? 2 : 1;
            Mark("name"u8, Rest.IndexOfAny(EndsOfName) is >= 0 and var end ? end : Rest.Length);
        }
        else if (isInTag && Rest[0] == '>')
        {
            isInTag = false;
            position++;
        }
        else if (isInTag && char.IsAsciiLetter(Rest[0]))
        {
            Mark("key"u8, Rest.IndexOfAny(EndsOfName) is >= 0 and var end ? end : Rest.Length);
        }
        else
        {
            position++;
        }
    }

    private readonly int FractionAfter(int length)
    {
        var rest = Rest[length..];
        if (rest.Length < 2 || rest[0] != '.' || !char.IsAsciiDigit(rest[1])) return 0;
        var fraction = 1;
        while (fraction < rest.Length && char.IsAsciiLetterOrDigit(rest[fraction])) fraction++;
        return fraction;
    }

    private readonly bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || language.WordCharacters.Contains(c, StringComparison.Ordinal);

    private readonly bool IsKeyword(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxKeyword) return false;
        if (!language.IgnoresCase) return language.Keywords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        Span<char> folded = stackalloc char[word.Length];
        word.ToLowerInvariant(folded);
        return language.Keywords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);
    }

    private const int MaxKeyword = 32;

    /// <summary>Whether what is this long here is followed by the mark that ends a key.</summary>
    private readonly bool IsKey(int length)
    {
        if (language.KeyEnd == '\0') return false;
        var rest = Rest[length..];
        var blank = rest.IndexOfAnyExcept(' ', '\t');
        return blank is >= 0 and < MaxKeyword && rest[blank] == language.KeyEnd;
    }

    /// <summary>The length up to a text that is looked for from <paramref name="from"/> on; to the end where it is missing.</summary>
    private readonly int LengthTo(string end, int from, bool isIncluded = true) =>
        Rest[from..].IndexOf(end) is >= 0 and var at ? from + at + (isIncluded ? end.Length : 0) : Rest.Length;

    /// <summary>Writes what is pending as it is and the next characters in a span; always true.</summary>
    private bool Mark(ReadOnlySpan<byte> name, int length)
    {
        if (length == 0) return true;
        output.Text(code[written..position]);
        output.Raw("<span class=\"hl-"u8);
        output.Raw(name);
        output.Raw("\">"u8);
        output.Text(code.Slice(position, length));
        output.Raw("</span>"u8);
        position += length;
        written = position;
        return true;
    }
}
