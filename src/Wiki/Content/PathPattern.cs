namespace Wiki.Content;

/// <summary>
/// Paths below the content folder, as a list of files to ignore names them: <c>Templates/</c> is every folder of that name with all in it,
/// <c>_*.md</c> every such file, <c>notes/daily/*</c> what lies right there. <c>*</c> stands for any characters but <c>/</c>, <c>**</c> for all,
/// <c>?</c> for one. Letters count in either case.
/// </summary>
public sealed record PathPattern(string Written)
{
    /// <summary>So many steps a pattern may take on one path: a pattern of many stars is the author's own delay, but not a long one.</summary>
    private const int MostStars = 8;

    private readonly string pattern = Written.Trim('/');

    /// <summary>One with a slash within is a path from the content folder on; any other is a name in whatever folder.</summary>
    private readonly bool isPath = Written.Trim('/').Contains('/') || Written.StartsWith('/');

    private readonly bool isFolder = Written.EndsWith('/');

    /// <summary>Whether anything can be meant by it.</summary>
    public static bool IsOne(string written) => written.Trim('/').Length > 0 && written.Count(static c => c == '*') <= MostStars;

    public bool Matches(string path)
    {
        var start = 0;
        for (var end = 0; end <= path.Length; end++)
        {
            if (end < path.Length && path[end] != '/') continue;
            var isLast = end == path.Length;
            var part = isPath ? path.AsSpan(0, end) : path.AsSpan(start, end - start);
            if (!(isFolder && isLast) && Fits(pattern, part)) return true;
            start = end + 1;
        }
        return false;
    }

    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == '*')
            {
                var isDeep = pattern is ['*', '*', ..];
                var rest = pattern.TrimStart('*');
                for (var length = 0; length <= text.Length; length++)
                {
                    if (Fits(rest, text[length..])) return true;
                    if (length < text.Length && text[length] == '/' && !isDeep) return false;
                }
                return false;
            }
            if (text.IsEmpty) return false;
            if (pattern[0] == '?' ? text[0] == '/' : char.ToLowerInvariant(pattern[0]) != char.ToLowerInvariant(text[0])) return false;
            pattern = pattern[1..];
            text = text[1..];
        }
        return text.IsEmpty;
    }
}
