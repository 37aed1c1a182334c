using System.Globalization;

namespace Csl;

/// <summary>Joins three or more numbers in a row to a range.</summary>
internal sealed class NumberCollapsing(CitationOptions options)
{
    public List<RenderedCite> Apply(List<RenderedCite> cites)
    {
        var result = new List<RenderedCite>();
        var wasRange = false;
        for (var i = 0; i < cites.Count;)
        {
            var end = i;
            while (end + 1 < cites.Count && Number(cites[end + 1]) == Number(cites[end]) + 1 && IsBare(cites[end]) && IsBare(cites[end + 1])) end++;
            if (end - i < 2) end = i;
            result.Add(wasRange && options.AfterCollapseDelimiter is { } after ? cites[i] with { Delimiter = after } : cites[i]);
            if (end > i) result.Add(cites[end] with { Delimiter = "–" });
            wasRange = end > i;
            i = end + 1;
        }
        return result;
    }

    private static bool IsBare(RenderedCite cite) =>
        cite.Body?.Find(Tag.Locator) is null && string.IsNullOrEmpty(cite.Cite.Prefix) && string.IsNullOrEmpty(cite.Cite.Suffix);

    private static int Number(RenderedCite cite) =>
        cite.Body?.Find(Tag.CitationNumber) is { } node && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MinValue;
}
