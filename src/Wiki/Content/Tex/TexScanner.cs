namespace Wiki.Content.Tex;

/// <summary>
/// Reads a formula token by token: a command with its backslash (<c>\frac</c>, <c>\{</c>), else one character (a surrogate pair is one); the empty
/// string at the end. White space between tokens has no meaning, comments are not known.
/// </summary>
internal sealed class TexScanner(string tex)
{
    private int position;

    public string Peek()
    {
        var before = position;
        var token = Next();
        position = before;
        return token;
    }

    public string Next()
    {
        while (position < tex.Length && char.IsWhiteSpace(tex[position])) position++;
        if (position == tex.Length) return "";
        var start = position++;
        if (tex[start] != '\\')
        {
            if (char.IsHighSurrogate(tex[start]) && position < tex.Length) position++;
            return tex[start..position];
        }
        if (position == tex.Length) throw new TexException("it ends with a backslash");
        if (!char.IsAsciiLetter(tex[position++])) return tex[start..position];
        while (position < tex.Length && char.IsAsciiLetter(tex[position])) position++;
        return tex[start..position];
    }

    public bool Take(string token)
    {
        if (Peek() != token) return false;
        Next();
        return true;
    }

    public void Expect(string token)
    {
        if (!Take(token)) throw new TexException(Peek().Length == 0 ? $"`{token}` is missing at its end" : $"`{token}` is missing before `{Peek()}`");
    }

    /// <summary>What stands in braces, as it is written: <c>\text{if } </c>, the name of an environment.</summary>
    public string Braced()
    {
        Expect("{");
        var start = position;
        for (var depth = 1; position < tex.Length; position++)
        {
            if (tex[position] == '\\' && position + 1 < tex.Length) position++;
            else if (tex[position] == '{') depth++;
            else if (tex[position] == '}' && --depth == 0) return tex[start..position++];
        }
        throw new TexException("a `}` is missing");
    }

    /// <summary>What stands in square brackets, or null when there are none.</summary>
    public string? Bracketed()
    {
        if (!Take("[")) return null;
        var end = tex.IndexOf(']', position);
        if (end < 0) throw new TexException("a `]` is missing");
        var inside = tex[position..end];
        position = end + 1;
        return inside;
    }

    /// <summary>A number as it is written, from a digit that has just been read on: <c>3.14</c>.</summary>
    public string Number(string first)
    {
        var start = position;
        while (position < tex.Length
            && (char.IsAsciiDigit(tex[position])
                || (tex[position] is '.' or ',' && position + 1 < tex.Length && char.IsAsciiDigit(tex[position + 1])))) position++;
        return first + tex[start..position];
    }
}
