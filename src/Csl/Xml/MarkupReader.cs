using System.Globalization;
using System.Text;

namespace Csl;

/// <summary>Why a text is not XML that is read here, and where.</summary>
internal sealed class MarkupException(int offset, string message) : Exception(message)
{
    public int Offset { get; } = offset;
}

/// <summary>
/// Reads XML as styles and locales use it: elements, attributes, text, comments, the five named entities and numeric ones.
/// A document type is refused, so nothing expands and nothing is fetched. Stays within <see cref="Limits"/>.
/// </summary>
internal sealed class MarkupReader
{
    private readonly string text;
    private int at;
    private int elements;

    private MarkupReader(string text) => this.text = text;

    /// <exception cref="MarkupException">The text is not well formed, or beyond a limit.</exception>
    public static MarkupElement Read(string text)
    {
        if (text.Length > Limits.FileLength) throw new MarkupException(0, $"the file is longer than {Limits.FileLength} characters");
        var reader = new MarkupReader(text);
        reader.SkipMisc();
        if (reader.Peek() != '<') throw reader.Wrong("there is no element");
        var root = reader.Element(1);
        reader.SkipMisc();
        if (reader.at < text.Length) throw reader.Wrong("something stands after the last element");
        return root;
    }

    private char Peek() => at < text.Length ? text[at] : '\0';

    private MarkupException Wrong(string message) => new(Math.Min(at, text.Length), message);

    private bool Starts(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private void SkipMisc()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF') at++;
            else if (!SkipComment()) break;
        }
    }

    private bool SkipComment()
    {
        if (Starts("<!DOCTYPE")) throw Wrong("a document type is not read");
        var end = Starts("<!--") ? "-->" : Starts("<?") ? "?>" : null;
        if (end is null) return false;
        var close = text.IndexOf(end, at + 2, StringComparison.Ordinal);
        if (close < 0) throw Wrong($"\"{end}\" is missing");
        at = close + end.Length;
        return true;
    }

    private MarkupElement Element(int depth)
    {
        if (depth > Limits.XmlDepth) throw Wrong($"elements are nested more than {Limits.XmlDepth} deep");
        if (++elements > Limits.Elements) throw Wrong($"there are more than {Limits.Elements} elements");
        var start = at++;
        var name = Known(Name());
        var element = new MarkupElement(Local(name), start);
        while (true)
        {
            SkipSpace();
            if (Starts("/>"))
            {
                at += 2;
                return element;
            }
            if (Peek() == '>') break;
            element.Attributes.Add(Attribute());
        }
        at++;
        Content(element, name, depth);
        return element;
    }

    private void Content(MarkupElement element, string name, int depth)
    {
        StringBuilder? content = null;
        while (true)
        {
            if (at >= text.Length) throw new MarkupException(element.Offset, $"<{name}> is not closed");
            if (Starts("</")) break;
            if (Starts("<![CDATA["))
            {
                var close = text.IndexOf("]]>", at, StringComparison.Ordinal);
                if (close < 0) throw Wrong("\"]]>\" is missing");
                (content ??= new StringBuilder()).Append(text, at + 9, close - at - 9);
                at = close + 3;
            }
            else if (Peek() != '<') content = Text(content, '<');
            else if (!SkipComment()) element.Children.Add(Element(depth + 1));
        }
        at += 2;
        if (!Name().SequenceEqual(name)) throw Wrong($"</{name}> is missing");
        SkipSpace();
        if (Peek() != '>') throw Wrong("\">\" is missing");
        at++;
        element.Text = content?.ToString() ?? "";
    }

    private MarkupAttribute Attribute()
    {
        var start = at;
        var name = Known(Name());
        SkipSpace();
        if (Peek() != '=') throw Wrong($"\"=\" is missing after {name}");
        at++;
        SkipSpace();
        var quote = Peek();
        if (quote is not ('"' or '\'')) throw Wrong("a quotation mark is missing");
        at++;
        var value = Value(quote);
        if (Peek() != quote) throw Wrong("the quotation mark that ends the value is missing");
        at++;
        return new MarkupAttribute(name.StartsWith("xml:", StringComparison.Ordinal) ? name : Local(name), value, start);
    }

    private string Value(char quote)
    {
        var start = at;
        at = Stop(quote);
        if (Peek() == quote) return text[start..at];
        return Text(new StringBuilder(text, start, at - start, 2 * (at - start) + 16), quote)!.ToString();
    }

    /// <summary>The next place where plain text ends.</summary>
    private int Stop(char end)
    {
        var length = text.AsSpan(at).IndexOfAny(end, '&', '<');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Appends text with its entities up to <paramref name="end"/>. What only sets tags out, before one that begins, is left out.</summary>
    private StringBuilder? Text(StringBuilder? into, char end)
    {
        while (at < text.Length && text[at] != end)
        {
            if (text[at] == '&') (into ??= new StringBuilder()).Append(Entity());
            else if (text[at] == '<') throw Wrong("\"<\" stands in a value");
            else
            {
                var start = at;
                at = Stop(end);
                var plain = text.AsSpan(start, at - start);
                if (into is null && end == '<' && plain.IsWhiteSpace() && !Starts("</")) continue;
                (into ??= new StringBuilder()).Append(plain);
            }
        }
        return into;
    }

    private string Entity()
    {
        var close = text.IndexOf(';', at);
        if (close < 0 || close - at > 12) throw Wrong("\"&\" has to be written &amp;");
        var name = text[(at + 1)..close];
        var value = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => Numeric(name),
        };
        at = close + 1;
        return value;
    }

    private string Numeric(string name)
    {
        var number = 0;
        var known = name.StartsWith("#x", StringComparison.Ordinal)
            ? int.TryParse(name.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (!known || !Rune.IsValid(number) || number == 0) throw Wrong($"&{name}; is not known");
        return char.ConvertFromUtf32(number);
    }

    private ReadOnlySpan<char> Name()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '.')) at++;
        if (at == start) throw Wrong("a name is missing");
        return text.AsSpan(start, at - start);
    }

    /// <summary>A name as a text of its own; those of CSL are there already.</summary>
    private static string Known(ReadOnlySpan<char> name) => AttributeNames.KnownSpans.TryGetValue(name, out var known) ? known : name.ToString();

    private static string Local(string name) => name[(name.IndexOf(':') + 1)..];

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }
}
