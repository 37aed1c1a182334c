using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>Reads <c>authors</c>: names as texts, or maps of a person's name parts, or of an organisation's name.</summary>
internal sealed class AuthorReader(ProblemList problems, ValueReader values)
{
    private static readonly string[] Known = ["family", "given", "particle", "dropping_particle", "suffix", "name", "orcid", "affiliation"];

    public ImmutableArray<Author> Read(YamlPair? pair)
    {
        if (pair is null) return [];
        ImmutableArray<YamlValue> items = pair.Value is YamlValue.List list
            ? list.Items
            : pair.Value is YamlValue.Scalar { IsNull: true } ? [] : [pair.Value];
        var authors = ImmutableArray.CreateBuilder<Author>(items.Length);
        foreach (var item in items)
        {
            var before = authors.Count > 0 ? authors[^1].Text : null;
            var author = item is YamlValue.Map map
                ? Of(pair with { Value = map }, map)
                : values.Item(pair, item) is { } name ? Named(name, item == pair.Value, before) : null;
            if (author is not null) authors.Add(author);
        }
        return authors.DrainToImmutable();
    }

    private Author Named(Located<string> name, bool isWholeValue, string? before)
    {
        var problem = before is not null && AuthorText.FindBehind(before, name.Value) is { } cutOff
            ? cutOff
            : isWholeValue ? AuthorText.FindInText(name.Value) : AuthorText.Find(name.Value);
        if (problem is not null) problems.Add(new Diagnostic(problem.Rule, name.Location, problem.Message, problem.Help));
        return new Author { Text = name.Value };
    }

    private Author? Of(YamlPair pair, YamlValue.Map map)
    {
        UnknownKeys.TellOthers(map, Known, Rules.UnknownKey, problems);
        var author = new Author
        {
            Family = values.Text(map.Find("family")),
            Given = values.Text(map.Find("given")),
            Particle = values.Text(map.Find("particle")),
            DroppingParticle = values.Text(map.Find("dropping_particle")),
            Suffix = values.Text(map.Find("suffix")),
            Organisation = values.Text(map.Find("name")),
            Orcid = Orcid(map.Find("orcid")),
            Affiliation = values.Text(map.Find("affiliation")),
        };
        if (author.Organisation is null && author.Family is not null) return author;
        if (author.Organisation is not null && (author.Family ?? author.Given) is null) return author;
        var message = author.Organisation is null
            ? "this author has no `family` name"
            : "this author has both the `name` of an organisation and a person's name";
        problems.Add(
            Rules.WrongType, pair.Value.Span,
            message,
            "write `{ given: Ada, family: Example }` for a person, `{ name: AI Safety Institute }` for an organisation");
        return null;
    }

    private string? Orcid(YamlPair? pair)
    {
        if (values.Text(pair) is not { } text) return null;
        var digits = text[(text.LastIndexOf('/') + 1)..];
        if (IsOrcid(digits)) return digits;
        problems.Add(
            Rules.WrongType, pair!.Value.Span,
            $"{Wording.Quoted(text)} is no ORCID: its form or its check digit is wrong",
            "write sixteen digits like `0000-0002-1825-0097`");
        return null;
    }

    /// <summary>Four groups of four digits; the last is the check digit of ISO 7064 MOD 11-2, where X is ten.</summary>
    private static bool IsOrcid(string text)
    {
        if (text.Length != 19) return false;
        var total = 0;
        for (var i = 0; i < 18; i++)
        {
            if (i is 4 or 9 or 14)
            {
                if (text[i] != '-') return false;
            }
            else if (char.IsAsciiDigit(text[i])) total = (total + (text[i] - '0')) * 2;
            else return false;
        }
        var check = (12 - total % 11) % 11;
        return text[18] == (check == 10 ? 'X' : (char)('0' + check));
    }
}
