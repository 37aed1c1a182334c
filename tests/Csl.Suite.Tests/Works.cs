using System.Collections.Immutable;
using System.Text.Json;

namespace Csl.Suite.Tests;

/// <summary>The works of the corpora, each with the place that a citation of it names.</summary>
internal static class Works
{
    public static ImmutableArray<(Item Item, Locator? Locator)> All { get; } =
        [.. Data.Files("", "works-*.json").SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()).Select(Work)];

    private static (Item, Locator?) Work(JsonElement work)
    {
        var place = work.GetProperty("loc");
        var locator = place.ValueKind == JsonValueKind.Object
            ? new Locator(place.GetProperty("label").GetString()!, place.GetProperty("locator").GetString()!)
            : null;
        return (ItemReader.Read(work.GetProperty("item")), locator);
    }
}
