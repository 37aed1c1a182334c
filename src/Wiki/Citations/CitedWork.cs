using System.Collections.Immutable;
using Csl;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>One work that a mark in a text cites, by its key in the list of references.</summary>
/// <param name="Key">As written.</param>
/// <param name="Prefix">What stands before it, <c>see </c>, or null.</param>
/// <param name="Place">The place in the work, <c>p. 3</c>, or null.</param>
/// <param name="Suffix">What stands behind that, or null.</param>
/// <param name="OmitsAuthor">Whether the text names the author already: <c>-@key</c>.</param>
/// <param name="Location">Of the key.</param>
public sealed record CitedWork(string Key, string? Prefix, Locator? Place, string? Suffix, bool OmitsAuthor, Location Location)
{
    private const string KeyMarks = "_:.#$%&+?<>~/-";

    /// <summary>Takes what stands between the brackets of a mark apart; its form is known to be right.</summary>
    public static ImmutableArray<CitedWork> AllIn(string written, Location location)
    {
        var works = ImmutableArray.CreateBuilder<CitedWork>();
        foreach (var range in written.AsSpan().Split(';'))
        {
            var part = written[range];
            var at = part.IndexOf('@', StringComparison.Ordinal);
            var (start, end) = KeyIn(part, at + 1);
            var omits = at > 0 && part[at - 1] == '-';
            var prefix = part[..(omits ? at - 1 : at)].TrimStart();
            var (place, suffix) = LocatorReader.Read(part[(start > at + 1 ? end + 1 : end)..]);
            works.Add(new CitedWork(part[start..end], prefix.Length > 0 ? prefix : null, place,
                suffix.TrimEnd() is { Length: > 0 } rest ? rest : null, omits,
                location with { Column = location.Column + range.Start.Value + start, Length = end - start }));
        }
        return works.ToImmutable();
    }

    /// <summary>A key as a mark holds it: between braces where it has signs that would end it.</summary>
    public static string Written(string key) =>
        KeyIn(key, 0) == (0, key.Length) && key.Length > 0 && char.IsLetterOrDigit(key[0]) ? key : $"{{{key}}}";

    /// <summary>Where a key begins and ends, braces left out.</summary>
    private static (int Start, int End) KeyIn(string part, int start)
    {
        if (start < part.Length && part[start] == '{' && part.IndexOf('}', start) is > 0 and var brace) return (start + 1, brace);
        var end = start;
        while (end < part.Length && (char.IsLetterOrDigit(part[end]) || KeyMarks.Contains(part[end]))) end++;
        while (end > start + 1 && part[end - 1] is '.' or ':' or '?') end--;
        return (start, end);
    }
}
