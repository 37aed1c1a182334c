using System.Collections.Immutable;
using System.Text.Json;
using Wiki.Tests;

namespace Wiki.RoundTrip.Tests;

/// <summary>Programs that read citation formats, each written by somebody else. Each reads all files that it is given in one run.</summary>
internal static class Readers
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Wiki.RoundTrip.Tests");

    public static ImmutableArray<string> Of(string format) => format switch
    {
        "bibtex" => ["bibtex", "retorquere", "converter"],
        "biblatex" => ["biber", "retorquere", "converter"],
        "ris" => ["citation", "converter", "bibutils"],
        "enw" => ["citation", "converter", "bibutils"],
        _ => ["citation", "converter"],
    };

    /// <summary>The items that a reader finds in each file.</summary>
    public static ImmutableArray<FoundItem>[] Read(string reader, string format, string[] files) => reader switch
    {
        "bibtex" => [.. files.Select(Bibtex.Read)],
        "biber" => [.. files.Select(Biber.Read)],
        "bibutils" => [.. files.Select(file => Bibutils.Read(format, file))],
        _ => Node(reader, format, files),
    };

    /// <summary>Readers from npm: <c>read.mjs</c> says what they have found.</summary>
    private static ImmutableArray<FoundItem>[] Node(string reader, string format, string[] files)
    {
        using var found = JsonDocument.Parse(Run.Printed("node", [Path.Combine(Folder, "read.mjs"), reader, format, .. files], Folder));
        return [.. found.RootElement.EnumerateArray().Select(file => file.EnumerateArray().Select(Item).ToImmutableArray())];
    }

    private static FoundItem Item(JsonElement item) =>
        FoundItem.From(Text(item, "title"), item.GetProperty("authors").EnumerateArray().Select(Name), Text(item, "date"), Text(item, "address"));

    private static string Name(JsonElement name) =>
        name.ValueKind is JsonValueKind.String ? name.GetString()! : FoundItem.Person(name[0].GetString()!, name[1].GetString(), name[2].GetString());

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.ToString() : null;
}
