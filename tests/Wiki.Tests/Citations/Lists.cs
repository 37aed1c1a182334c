using System.Collections.Immutable;
using System.Text;
using Wiki.Citations;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>Lists of references, read from texts.</summary>
internal static class Lists
{
    public static Parsed<ImmutableArray<Work>> Bib(string text) => ReferenceReader.Read("references.bib", Encoding.UTF8.GetBytes(text));

    public static Parsed<ImmutableArray<Work>> Json(string text) => ReferenceReader.Read("references.json", Encoding.UTF8.GetBytes(text));

    public static Parsed<ImmutableArray<Work>> Yaml(string text) => ReferenceReader.Read("references.yaml", Encoding.UTF8.GetBytes(text));

    /// <summary>The one work of a list, of which nothing is told.</summary>
    public static Csl.Item Only(Parsed<ImmutableArray<Work>> read)
    {
        Assert.Empty(read.Diagnostics);
        return Assert.Single(read.Value).Record;
    }

    /// <summary>A date as its parts: <c>1988/1992</c>, <c>2020/..</c>, <c>~1868</c>, or its words.</summary>
    public static string? Text(Csl.Date? date)
    {
        if (date is null) return null;
        var season = date.Season > 0 ? $"s{date.Season}" : date.SeasonText;
        if (date.From is not { } from) return date.Literal + season;
        return $"{(date.IsUncertain ? "~" : "")}{Text(from)}{season}{(date.To is { } to ? "/" + Text(to) : "")}{(date.IsOpen ? "/.." : "")}";
    }

    /// <summary>A name as <c>dropping|particle|family|given|suffix</c> without what is missing at the ends, or its one text in brackets.</summary>
    public static string Text(Csl.Name name) => name.IsOthers ? "others"
        : name.Literal.Length > 0 ? $"[{name.Literal}]"
        : string.Join('|', name.DroppingParticle, name.Particle, name.Family, name.Given, name.Suffix).Trim('|');

    public static string Names(Csl.Item item, Csl.Variable variable) => string.Join("; ", item.Names(variable).Select(Text));

    private static string Text(Csl.DatePoint point) =>
        string.Join('-', new[] { point.Year, point.Month, point.Day }.Where((part, i) => i == 0 || part != 0));
}
