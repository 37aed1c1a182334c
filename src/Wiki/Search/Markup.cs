namespace Wiki.Search;

/// <summary>Steps through HTML that <see cref="Content.Body"/> holds: well formed, written by us.</summary>
internal static class Markup
{
    /// <summary>The offset after the tag, character reference or single byte that begins here.</summary>
    public static int Skip(ReadOnlySpan<byte> html, int offset) => html[offset] switch
    {
        (byte)'<' => AfterTag(html, offset),
        (byte)'&' => AfterReference(html, offset),
        _ => offset + 1,
    };

    /// <summary>Whether a tag interrupts the line it stands in: every one but those of phrases (<c>em</c>, <c>a</c>, <c>code</c> …).</summary>
    public static bool IsBlock(ReadOnlySpan<byte> tag)
    {
        var name = tag.TrimStart("</"u8);
        var end = name.IndexOfAny(" />"u8);
        if (end >= 0) name = name[..end];
        return !(name.SequenceEqual("a"u8) || name.SequenceEqual("em"u8) || name.SequenceEqual("strong"u8) || name.SequenceEqual("code"u8)
            || name.SequenceEqual("span"u8) || name.SequenceEqual("abbr"u8)
            || name.SequenceEqual("sup"u8) || name.SequenceEqual("sub"u8) || name.SequenceEqual("del"u8) || name.SequenceEqual("ins"u8)
            || name.SequenceEqual("mark"u8) || name.SequenceEqual("q"u8)
            || name.SequenceEqual("i"u8) || name.SequenceEqual("b"u8) || name.SequenceEqual("cite"u8));
    }

    /// <summary>The character that a reference (<c>&amp;amp;</c>) stands for; a space for one that text cannot need.</summary>
    public static char Decode(ReadOnlySpan<byte> reference) => reference switch
    {
        _ when reference.SequenceEqual("&amp;"u8) => '&',
        _ when reference.SequenceEqual("&lt;"u8) => '<',
        _ when reference.SequenceEqual("&gt;"u8) => '>',
        _ when reference.SequenceEqual("&quot;"u8) => '"',
        _ when reference.SequenceEqual("&#39;"u8) => '\'',
        _ => ' ',
    };

    private static int AfterTag(ReadOnlySpan<byte> html, int offset)
    {
        for (var i = offset + 1; i < html.Length; i++)
        {
            if (html[i] == '>') return i + 1;
            if (html[i] is not ((byte)'"' or (byte)'\'')) continue;
            var close = html[(i + 1)..].IndexOf(html[i]);
            if (close < 0) break;
            i += close + 1;
        }
        return html.Length;
    }

    private static int AfterReference(ReadOnlySpan<byte> html, int offset)
    {
        var end = html.Slice(offset, Math.Min(html.Length - offset, 12)).IndexOf((byte)';');
        return end < 0 ? offset + 1 : offset + end + 1;
    }
}
