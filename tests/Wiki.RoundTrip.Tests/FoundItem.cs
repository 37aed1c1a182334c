using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Text;

namespace Wiki.RoundTrip.Tests;

/// <summary>
/// What is left of an item when a reader has read it, each part in one form whatever the reader: white space folded, letters and accents apart, an
/// author's parts between bars, a date as numbers, an address as browsers open it.
/// </summary>
internal sealed record FoundItem(string Title, ImmutableArray<string> Authors, string Date, string Address)
{
    public static FoundItem Of(CitationItem item) => From(item.Title, item.Author.Select(NameOf), item.Issued?.ToString(), item.Url);

    public static FoundItem From(string? title, IEnumerable<string> authors, string? date, string? address) =>
        new(Fold(title), [.. authors.Select(Fold)], DateOf(date ?? ""), AddressOf(address ?? ""));

    /// <summary>
    /// A person's name in one text. One who has a family name only looks like an organisation, as formats that know no organisations have it.
    /// </summary>
    public static string Person(string family, string? given, string? suffix) => $"{family} | {given} | {suffix}".TrimEnd(' ', '|');

    /// <summary>Everything that must come back: the number of the authors, and each of them from 1, beside the other parts.</summary>
    public IEnumerable<((Part Part, int Number) Place, string Text)> Texts()
    {
        yield return ((Part.Title, 0), Title);
        yield return ((Part.Date, 0), Date);
        yield return ((Part.Address, 0), Address);
        yield return ((Part.Authors, 0), $"{Authors.Length}");
        for (var i = 0; i < Authors.Length; i++) yield return ((Part.Authors, i + 1), Authors[i]);
    }

    private static string NameOf(CitationName name) => name.Literal ?? Person(WithParticle(name), name.Given, name.Suffix);

    private static string WithParticle(CitationName name) =>
        name.Particle is not { } particle ? name.Family! : particle[^1] is '’' or '-' ? particle + name.Family : $"{particle} {name.Family}";

    private static string Fold(string? text) =>
        string.Join(' ', Folding.Decompose(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string DateOf(string date) =>
        string.Join('-', date.Split('-', '/').Where(part => part.Length > 0).Select(part => part.TrimStart('0')));

    private static string AddressOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}{Uri.UnescapeDataString(uri.PathAndQuery + uri.Fragment)}"
            : address;
}

/// <summary>What must come back.</summary>
public enum Part
{
    Title,
    Authors,
    Date,
    Address,
}
