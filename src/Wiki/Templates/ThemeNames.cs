using System.Buffers;
using System.Text;

namespace Wiki.Templates;

/// <summary>
/// The classes and ids by which a theme's files know the parts of a page: those that its templates print, its scripts look for or give, and its
/// stylesheets style. A class whose every rule stands below <c>.body</c> is none of them: it is offered to authors. What a template puts together
/// from values is not found there, but in the stylesheet that gives it a meaning.
/// </summary>
public sealed class ThemeNames
{
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> Quotes = SearchValues.Create("'\"`\n"u8), CssMarks = SearchValues.Create("{};"u8);

    /// <summary>In bytes: how far before a text of a script its purpose may be written, <c>classList.add('x')</c>.</summary>
    private const int Nearby = 24;

    private readonly HashSet<string> classes = new(StringComparer.Ordinal), ids = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Classes => classes;

    public IReadOnlySet<string> Ids => ids;

    public static ThemeNames Of(IEnumerable<TemplateFile> files)
    {
        var names = new ThemeNames();
        foreach (var file in files)
        {
            if (file.Path.EndsWith(".html", StringComparison.Ordinal)) names.AddTemplate(file.Bytes.Span);
            else if (file.Path.EndsWith(".js", StringComparison.Ordinal) || file.Path.EndsWith(".mjs", StringComparison.Ordinal))
                names.AddScript(file.Bytes.Span);
            else if (file.Path.EndsWith(".css", StringComparison.Ordinal)) StylesheetNames.Add(names, file.Bytes.Span);
        }
        return names;
    }

    /// <summary>Adds the <c>.class</c> and <c>#id</c> names of a selector.</summary>
    internal void AddSelector(ReadOnlySpan<byte> selector)
    {
        while (selector.IndexOfAny((byte)'.', (byte)'#') is >= 0 and var mark)
        {
            var isClass = selector[mark] == '.';
            selector = selector[(mark + 1)..];
            if (Name(selector) is { Length: > 0 } name) (isClass ? classes : ids).Add(Encoding.ASCII.GetString(name));
        }
    }

    /// <summary>The values of the attributes that name parts: <c>class="a b"</c>, <c>id="c"</c>, and those that point to an id.</summary>
    private void AddTemplate(ReadOnlySpan<byte> html)
    {
        while (html.IndexOf((byte)'=') is >= 0 and var equals)
        {
            var before = html[..equals];
            html = html[(equals + 1)..];
            if (html is not [(byte)'"' or (byte)'\'', ..]) continue;
            var value = html[1..];
            if (value.IndexOf(html[0]) is >= 0 and var end) value = value[..end];
            if (before.EndsWith("class"u8)) AddPrinted(classes, value);
            else if (before.EndsWith(" id"u8) || before.EndsWith(" for"u8) || IsAria(before)) AddPrinted(ids, value);
            else if (before.EndsWith(" href"u8) && value is [(byte)'#', ..]) AddPrinted(ids, value);
        }
    }

    /// <summary>The words that a template prints as they stand, without what it makes of values.</summary>
    private static void AddPrinted(HashSet<string> names, ReadOnlySpan<byte> text)
    {
        while (text.IndexOf("{{"u8) is >= 0 and var code)
        {
            AddWords(names, text[..code]);
            text = text[code..].IndexOf("}}"u8) is >= 0 and var end ? text[(code + end + 2)..] : [];
        }
        AddWords(names, text);
    }

    private static bool IsAria(ReadOnlySpan<byte> before) =>
        before.EndsWith("labelledby"u8) || before.EndsWith("describedby"u8) || before.EndsWith("controls"u8) || before.EndsWith("owns"u8)
        || before.EndsWith("details"u8);

    /// <summary>The selectors among a script's texts, and the texts that it gives as classes or ids.</summary>
    private void AddScript(ReadOnlySpan<byte> script)
    {
        var rest = script;
        while (rest.IndexOfAny(Quotes) is >= 0 and var quote)
        {
            var mark = rest[quote];
            var near = rest[Math.Max(0, quote - Nearby)..quote];
            rest = rest[(quote + 1)..];
            if (mark == '\n') continue;
            var end = rest.IndexOfAny(mark, (byte)'\n');
            if (end < 0 || rest[end] == '\n') continue; // an apostrophe of a comment
            AddSelector(rest[..end]);
            if (near.IndexOf("lass"u8) >= 0) AddWords(classes, rest[..end]);
            else if (near.EndsWith("id: "u8) || near.EndsWith("id = "u8) || near.EndsWith("ById("u8)) AddWords(ids, rest[..end]);
            rest = rest[(end + 1)..];
        }
    }

    private static void AddWords(HashSet<string> names, ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(NameBytes) is >= 0 and var start)
        {
            var word = Name(text[start..]);
            names.Add(Encoding.ASCII.GetString(word));
            text = text[(start + word.Length)..];
        }
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(NameBytes) is >= 0 and var end ? text[..end] : text;

    /// <summary>
    /// Reads the selectors of a stylesheet: what stands before each <c>{</c>. How deep below <c>.body</c> a rule stands is remembered with the braces
    /// that are open.
    /// </summary>
    private static class StylesheetNames
    {
        public static void Add(ThemeNames names, ReadOnlySpan<byte> css)
        {
            var below = new Stack<bool>();
            while (css.IndexOfAny(CssMarks) is >= 0 and var mark)
            {
                if (css[..mark].IndexOf("/*"u8) is >= 0 and var comment)
                {
                    var end = css[comment..].IndexOf("*/"u8);
                    if (end < 0) return;
                    css = css[(comment + end + 2)..];
                    continue;
                }
                if (css[mark] == '{') below.Push(AddRule(names, css[..mark], below.TryPeek(out var isBelow) && isBelow));
                else if (css[mark] == '}') below.TryPop(out _);
                css = css[(mark + 1)..];
            }
        }

        /// <summary>Whether what stands in this rule's braces is below <c>.body</c>.</summary>
        private static bool AddRule(ThemeNames names, ReadOnlySpan<byte> selectors, bool isBelow)
        {
            if (isBelow || selectors.TrimStart(" \n\r\t"u8) is [(byte)'@', ..]) return isBelow;
            var areAllBelow = true;
            while (!selectors.IsEmpty)
            {
                var end = EndOfFirst(selectors);
                var body = Body(selectors[..end]);
                areAllBelow &= body >= 0;
                names.AddSelector(body >= 0 ? selectors[..body] : selectors[..end]);
                selectors = selectors[Math.Min(selectors.Length, end + 1)..];
            }
            return areAllBelow;
        }

        /// <summary>Where <c>.body</c> stands with something below it, or -1.</summary>
        private static int Body(ReadOnlySpan<byte> selector)
        {
            var at = selector.IndexOf(".body"u8);
            return at >= 0 && selector.Length > at + 5 && selector[at + 5] is (byte)' ' or (byte)'>' ? at : -1;
        }

        /// <summary>Up to the first comma that stands in no brackets.</summary>
        private static int EndOfFirst(ReadOnlySpan<byte> selectors)
        {
            var depth = 0;
            for (var i = 0; i < selectors.Length; i++)
            {
                if (selectors[i] is (byte)'(' or (byte)'[') depth++;
                else if (selectors[i] is (byte)')' or (byte)']') depth--;
                else if (selectors[i] == ',' && depth == 0) return i;
            }
            return selectors.Length;
        }
    }
}
