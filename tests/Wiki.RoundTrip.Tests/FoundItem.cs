using Wiki.Citations;
using Wiki.Text;

namespace Wiki.RoundTrip.Tests;

/// <summary>What is left of an item when a reader has read it, each part in one form whatever the reader: white space folded, an author's parts between bars, a date as numbers, an address as browsers open it.</summary>
internal sealed record FoundItem(string Title, string Authors, string Date, string Address)
{
    public static FoundItem Of(CitationItem item) => From(item.Title, item.Author.Select(NameOf), item.Issued?.ToString(), item.Url);

    public static FoundItem From(string? title, IEnumerable<string> authors, string? date, string? address) =>
        new(Fold(title), string.Join(" ; ", authors.Select(Fold)), DateOf(date ?? ""), AddressOf(address ?? ""));

    /// <summary>A person's name in one text. One who has a family name only looks like an organisation, as formats that know no organisations have it.</summary>
    public static string Person(string family, string? given, string? suffix) => $"{family} | {given} | {suffix}".TrimEnd(' ', '|');

    public string Part(Part part) => part switch
    {
        Tests.Part.Title => Title,
        Tests.Part.Authors => Authors,
        Tests.Part.Date => Date,
        _ => Address,
    };

    private static string NameOf(CitationName name) => name.Literal ?? Person(WithParticle(name), name.Given, name.Suffix);

    private static string WithParticle(CitationName name) => name.Particle is not { } particle ? name.Family! : particle[^1] is '’' or '-' ? particle + name.Family : $"{particle} {name.Family}";

    private static string Fold(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string DateOf(string date) => string.Join('-', date.Split('-', '/').Where(part => part.Length > 0).Select(part => part.TrimStart('0')));

    private static string AddressOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}{Uri.UnescapeDataString(uri.PathAndQuery + uri.Fragment)}" : address;
}

/// <summary>What must come back.</summary>
public enum Part
{
    Title,
    Authors,
    Date,
    Address,
}
