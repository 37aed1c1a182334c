using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>Reads the lines of <c>key: value</c> above the line of <c>---</c> in a format's file. Lines that begin with <c>#</c> are notes.</summary>
internal static class FormatHeaderReader
{
    private const string Separator = "---";

    /// <summary>How each key changes the header; null where the value is none that the key takes.</summary>
    private static readonly FrozenDictionary<string, Func<FormatHeader, string, FormatHeader?>> Keys =
        new Dictionary<string, Func<FormatHeader, string, FormatHeader?>>
        {
            ["label"] = (header, value) => header with { Label = value },
            ["alias"] = (header, value) => header with { Alias = value },
            ["extension"] = (header, value) => header with { Extension = value },
            ["media-type"] = (header, value) => header with { MediaType = value },
            ["list-start"] = (header, value) => header with { List = header.List with { Start = value } },
            ["list-separator"] = (header, value) => header with { List = header.List with { Separator = value } },
            ["list-end"] = (header, value) => header with { List = header.List with { End = value } },
            ["notation"] = (header, value) => NotationOf(value) is { } notation ? header with { Notation = notation } : null,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Name, FormatNotation Notation)> Notations =
        [("lines", FormatNotation.Lines), ("crlf-lines", FormatNotation.CrlfLines), ("bibtex", FormatNotation.Bibtex),
            ("wikitext", FormatNotation.Wikitext), ("json", FormatNotation.Json)];

    /// <summary>
    /// Reads the header of a file. <paramref name="body"/> is where the template begins, and on which line, from 0; null where there is none.
    /// </summary>
    public static Parsed<FormatHeader> Read(string path, string text, out (int Offset, int Line)? body)
    {
        var header = new FormatHeader();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        body = null;
        var (line, hasNotation) = (0, false);
        for (var start = 0; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var content = text[start..end].TrimEnd('\r', ' ');
            start = Math.Min(end + 1, text.Length);
            if (content == Separator)
            {
                if (start < text.Length) body = (start, line + 1);
                break;
            }
            hasNotation |= content.StartsWith("notation:", StringComparison.Ordinal);
            if (content.Length > 0 && content[0] != '#')
                header = ReadLine(header, content, new Location(path, line + 1, 1, content.Length).InTheme(), problems);
        }
        if (body is null)
            problems.Add(new Diagnostic(Rules.TemplateSyntax, Location.OfFile(path).InTheme(),
                "a citation format needs a header, a line of `---` and then its template"));
        else if (!hasNotation) return OldStyle(header, path, out body);
        else if (header.Label.Length == 0)
            problems.Add(new Diagnostic(Rules.TemplateSyntax, new Location(path, 1, 1, 1).InTheme(), "a citation format needs a label",
                "write `label: …` at its top"));
        return new(header, problems.ToImmutable());
    }

    /// <summary>What a file of the time says in which styles for people were templates, too.</summary>
    private static Parsed<FormatHeader> OldStyle(FormatHeader header, string path, out (int Offset, int Line)? body)
    {
        body = null;
        return new(header, [new Diagnostic(Rules.OldStyle, new Location(path, 1, 1, 1).InTheme(),
            "this is no format for programs, for it has no `notation`; and styles for people are CSL files",
            "take a style of citationstyles.org or `wiki eject citations/apa.csl` for a pattern; for a format write `notation: lines` above the "
            + "`---`")]);
    }

    private static FormatHeader ReadLine(FormatHeader header, string line, Location place, ImmutableArray<Diagnostic>.Builder problems)
    {
        var colon = line.IndexOf(':');
        var key = colon < 0 ? line : line[..colon].TrimEnd();
        var value = colon < 0 ? "" : Unquoted(line[(colon + 1)..].Trim());
        if (!Keys.TryGetValue(key, out var apply))
        {
            problems.Add(new Diagnostic(Rules.TemplateSyntax, place, $"a citation format has no setting `{key}`", Nearest.Help(key, Keys.Keys)));
            return header;
        }
        if (apply(header, value) is { } changed) return changed;
        problems.Add(new Diagnostic(Rules.TemplateSyntax, place, $"`{value}` is no value of `{key}`",
            $"write {string.Join(" or ", Notations.Select(known => $"`{known.Name}`"))}"));
        return header;
    }

    private static string Unquoted(string value) => value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;

    private static FormatNotation? NotationOf(string value)
    {
        foreach (var (name, notation) in Notations)
            if (name == value) return notation;
        return null;
    }
}
