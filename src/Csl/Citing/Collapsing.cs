namespace Csl;

/// <summary>Shortens what neighbouring cites share, and says what stands between them.</summary>
internal sealed class Collapsing(Style style)
{
    private readonly CitationOptions options = style.CitationOptions;
    private readonly string delimiter = style.Citation.Format.Delimiter;

    private bool ByYear => options.Collapse is Collapse.Year or Collapse.YearSuffix or Collapse.YearSuffixRanged;

    public List<RenderedCite> Apply(List<RenderedCite> cites)
    {
        if (cites.Count < 2) return cites;
        if (options.Collapse == Collapse.CitationNumber) return new NumberCollapsing(options).Apply(cites);
        if (!ByYear && options.CiteGroupDelimiter is null) return cites;
        if (style.Citation.Sort.Length > 0 && style.Class == StyleClass.InText) cites = Gathered(cites);
        var result = new List<RenderedCite> { cites[0] };
        var wasShared = false;
        for (var i = 1; i < cites.Count; i++)
        {
            var shared = SharesNames(cites[i - 1], cites[i]);
            var body = shared && ByYear && cites[i].Body!.Find(Tag.Names) is { } names ? cites[i].Body!.Replace(names, null) : cites[i].Body;
            result.Add(cites[i] with { Body = body, Delimiter = Between(cites[i - 1], shared, wasShared), SharesNames = shared });
            wasShared = shared;
        }
        return options.Collapse is Collapse.YearSuffix or Collapse.YearSuffixRanged ? Letters(cites, result) : result;
    }

    /// <summary>Where the style orders cites, those of the same names stand together, at the place of the first.</summary>
    private static List<RenderedCite> Gathered(List<RenderedCite> cites)
    {
        var groups = new List<List<RenderedCite>>();
        foreach (var cite in cites)
        {
            var group = groups.Find(each => SharesNames(each[^1], cite) && each[0].Cite.Prefix is null or "" && cite.Cite.Suffix is null or "");
            if (group is null) groups.Add([cite]);
            else group.Add(cite);
        }
        return [.. groups.SelectMany(group => group)];
    }

    private static bool SharesNames(RenderedCite before, RenderedCite cite) =>
        before.Body is not null && cite.Body is not null && string.IsNullOrEmpty(before.Cite.Suffix) && string.IsNullOrEmpty(cite.Cite.Prefix)
        && before.Names == cite.Names && (cite.Names is not null || SameYear(before, cite));

    private string Between(RenderedCite before, bool shared, bool wasShared)
    {
        if (options.AfterCollapseDelimiter is { } after)
        {
            var ends = !shared && (wasShared || options.Collapse != Collapse.YearSuffix);
            return before.Cite.Locator is not null || ends ? after : delimiter;
        }
        if (!shared) return delimiter;
        return options.CiteGroupDelimiter ?? (style.Class == StyleClass.InText ? ", " : delimiter);
    }

    /// <summary>Cites of the same names and year keep their letters alone after the first.</summary>
    private List<RenderedCite> Letters(List<RenderedCite> whole, List<RenderedCite> cites)
    {
        var between = options.YearSuffixDelimiter ?? options.CiteGroupDelimiter ?? delimiter;
        var result = new List<RenderedCite>();
        for (var i = 0; i < cites.Count;)
        {
            var end = i + 1;
            while (end < cites.Count && cites[end].SharesNames && SameYear(whole[end - 1], whole[end])) end++;
            result.Add(cites[i]);
            var run = whole.GetRange(i, end - i);
            result.AddRange(options.Collapse == Collapse.YearSuffixRanged ? Ranged(run, between) : run.Skip(1).Select(cite => Letter(cite, between)));
            i = end;
        }
        return result;
    }

    private static RenderedCite Letter(RenderedCite cite, string delimiter) =>
        cite with { Body = cite.Body!.Find(Tag.YearSuffix), Delimiter = delimiter };

    private static IEnumerable<RenderedCite> Ranged(List<RenderedCite> run, string between)
    {
        for (var i = 0; i < run.Count;)
        {
            var end = i;
            while (end + 1 < run.Count && Suffix(run[end + 1]) == Suffix(run[end]) + 1) end++;
            if (end - i < 2) end = i;
            if (i > 0) yield return Letter(run[i], between);
            if (end > i) yield return Letter(run[end], "–");
            i = end + 1;
        }
    }

    private static int Suffix(RenderedCite cite) => cite.Body?.Find(Tag.YearSuffix)?.About is int number ? number : -1;

    private static bool SameYear(RenderedCite before, RenderedCite cite) =>
        before.Cite.Locator is null && Suffix(before) > 0 && Suffix(cite) > 0
        && before.Body!.Find(Tag.Year)?.Plain() == cite.Body!.Find(Tag.Year)?.Plain();
}
