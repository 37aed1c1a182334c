using System.Collections.Immutable;

namespace Wiki.Render;

/// <summary>
/// The paragraphs of a body that are numbered: those that stand in nothing else, as the stylesheet counts them. What lists, tables and quotations
/// hold belongs to the paragraph before. A paragraph is reached at <c>#p4</c> unless its author gave it another name.
/// </summary>
public static class NumberedParagraphs
{
    /// <summary>Where in the start tag of each the id belongs, in byte offsets.</summary>
    public static ImmutableArray<int> Of(ReadOnlySpan<byte> html)
    {
        var marks = ImmutableArray.CreateBuilder<int>();
        var depth = 0;
        for (var at = 0; html[at..].IndexOf((byte)'<') is >= 0 and var next;)
        {
            at += next + 1;
            if (at == html.Length) break;
            var rest = html[at..];
            if (rest[0] == '/') depth--;
            else if (!IsVoid(rest))
            {
                if (depth == 0 && rest[0] == 'p' && rest.Length > 1 && rest[1] is (byte)'>' or (byte)' ') marks.Add(at + 1);
                depth++;
            }
        }
        return marks.DrainToImmutable();
    }

    /// <summary>Whether the start tag after an offset gives an id already.</summary>
    public static bool HasId(ReadOnlySpan<byte> html, int mark) => html[mark..(mark + html[mark..].IndexOf((byte)'>'))].IndexOf(" id=\""u8) >= 0;

    /// <summary>Elements that have no end tag; bodies hold no others.</summary>
    private static bool IsVoid(ReadOnlySpan<byte> tag) =>
        Begins(tag, "br"u8) || Begins(tag, "hr"u8) || Begins(tag, "img"u8) || Begins(tag, "input"u8) || Begins(tag, "wbr"u8) || Begins(tag, "col"u8);

    private static bool Begins(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        tag.StartsWith(name) && tag.Length > name.Length && tag[name.Length] is (byte)'>' or (byte)' ';
}
