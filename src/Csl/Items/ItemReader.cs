using System.Collections.Immutable;
using System.Text.Json;

namespace Csl;

/// <summary>
/// Reads works in CSL-JSON. Lenient: numbers may be texts and texts numbers; variables may stand in <c>note</c>, as programs that have no field
/// for them
/// write them; what CSL does not know is left out.
/// </summary>
public static class ItemReader
{
    /// <summary>Reads an array of works.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ImmutableArray<Item> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(Read)] : [Read(root)];
    }

    public static Item Read(JsonElement work)
    {
        var builder = new Item.Builder(Text(work, "id") ?? "", Text(work, "type") ?? "");
        if (work.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in work.EnumerateObject()) Set(builder, property.Name, property.Value);
            if (work.TryGetProperty("custom", out var custom) && custom.ValueKind == JsonValueKind.Object) ReadCustom(custom, builder);
            if (Text(work, "note") is { } note) NoteFields.Read(note, builder);
        }
        return builder.Build();
    }

    private static void Set(Item.Builder builder, string name, JsonElement value)
    {
        var variable = Variables.Find(name);
        if (variable == Variable.None) return;
        if (variable.IsNames()) builder.Set(variable, ReadNames(value));
        else if (variable.IsDate()) builder.Set(variable, DateReader.Read(value));
        else builder.Set(variable, AsText(value));
    }

    /// <summary>What CSL-JSON has no property for, such as the variables for law, programs keep in <c>custom</c>.</summary>
    private static void ReadCustom(JsonElement custom, Item.Builder builder)
    {
        foreach (var property in custom.EnumerateObject())
        {
            if (!builder.Has(Variables.Find(property.Name))) Set(builder, property.Name, property.Value);
        }
    }

    private static IEnumerable<Name> ReadNames(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(ReadName).OfType<Name>() : [];

    private static Name? ReadName(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return AsText(value) is { } text ? new Name { Literal = text } : null;
        if (Text(value, "literal") is { Length: > 0 } literal) return literal == "others" ? Name.Others : new Name { Literal = literal };
        var name = new Name
        {
            Family = Text(value, "family") ?? "",
            Given = Text(value, "given") ?? "",
            Particle = Text(value, "non-dropping-particle") ?? "",
            DroppingParticle = Text(value, "dropping-particle") ?? "",
            Suffix = Text(value, "suffix") ?? "",
            CommaSuffix = Text(value, "comma-suffix") is "true" or "1",
        };
        if (Text(value, "isInstitution") is "true" or "1") return new Name { Literal = name.Family };
        return name.Family.Length + name.Given.Length == 0 ? null : NameParticles.Parse(name);
    }

    internal static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var property) ? AsText(property) : null;

    internal static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
