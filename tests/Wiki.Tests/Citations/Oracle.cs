using System.Text.Json;
using Wiki.Citations;
using Wiki.Text;

namespace Wiki.Tests.Citations;

/// <summary>The cases of oracle.json: what the official styles print, run by the reference processor and read by people.</summary>
internal static class Oracle
{
    public static readonly Dictionary<string, JsonElement> Cases =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests/Wiki.Tests/Citations/oracle.json")))
        .RootElement.GetProperty("cases").EnumerateArray().ToDictionary(@case => @case.GetProperty("id").GetString()!);

    public static CitationItem Item(JsonElement input) => new()
    {
        Id = input.GetProperty("id").GetString()!,
        Type = input.GetProperty("type").GetString()!,
        Title = input.GetProperty("title").GetString()!,
        Genre = Text(input, "genre"),
        ContainerTitle = Text(input, "container-title"),
        Url = Text(input, "URL"),
        Language = Text(input, "language"),
        Version = Text(input, "version"),
        Author = input.TryGetProperty("author", out var authors) ? [.. authors.EnumerateArray().Select(Name)] : [],
        Issued = input.TryGetProperty("issued", out var issued) ? Date(issued) : null,
        Accessed = !input.TryGetProperty("accessed", out var accessed)
            ? null
            : Date(accessed) is { } day ? AccessDate.On(day) : AccessDate.ReadersDay,
    };

    /// <summary>The slug that the case's address gives its article; the case's own id is none.</summary>
    public static string SlugOf(JsonElement input) =>
        Slug.From(Uri.UnescapeDataString(new Uri(input.GetProperty("URL").GetString()!).AbsolutePath.Split('/')[2])).Value;

    private static CitationName Name(JsonElement name) => new()
    {
        Literal = Text(name, "literal"),
        Family = Text(name, "family"),
        Given = Text(name, "given"),
        Particle = Text(name, "non-dropping-particle"),
        DroppingParticle = Text(name, "dropping-particle"),
        Suffix = Text(name, "suffix"),
        CommaSuffix = name.TryGetProperty("comma-suffix", out var comma) && comma.GetBoolean(),
    };

    private static PartialDate? Date(JsonElement date)
    {
        if (!date.TryGetProperty("date-parts", out var parts)) return null;
        var numbers = parts[0].EnumerateArray().Select(part => part.GetInt32()).ToArray();
        Assert.True(PartialDate.TryParse(string.Join('-', numbers.Select((number, i) => number.ToString(i == 0 ? "0000" : "00"))), out var parsed));
        return parsed;
    }

    private static string? Text(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
