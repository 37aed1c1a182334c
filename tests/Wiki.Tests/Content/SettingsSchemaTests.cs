using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Wiki.Content;
using Wiki.Content.Vocabulary;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Tests.Content;

/// <summary>The schema for editors and the reader say the same of a site.yaml.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(SettingsSchema.Write(static _ => null)).RootElement;

    private static readonly string[] Words =
    [
        .. SettingsValues.Known, .. KindReader.Details, .. KindReader.FieldDetails, .. RelationReader.Details, .. ReadingReader.Known,
        .. MatrixReader.Details, .. VocabularyReader.StepDetails, .. AppearanceReader.ItemKeys, .. VersionSettings.Details, "orphan", "x", "y z",
    ];

    private static readonly string[] Plain =
    [
        "abc", "true", "12", "0", "99999", "2.5", "2020-01-02", "https://example.org", "text", "list", "heading", "folder", "keep", "off", "",
        "webpage", "article", "csv", "published", "\"quoted: text\"",
    ];

    private static readonly Gen<string> Leaf = Gen.Int[0, Plain.Length - 1].Select(static i => Plain[i]);

    private static readonly Gen<string> Key = Gen.Int[0, Words.Length - 1].Select(static i => Words[i])
        .Select(static key => key.Contains(' ') ? $"\"{key}\"" : key);

    private static Gen<string> Value(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (3, Leaf),
        (1, Value(depth - 1).Array[0, 3].Select(static items => $"[{string.Join(", ", items.Where(static item => item.Length > 0))}]")),
        (3, Gen.Select(Key, Value(depth - 1)).Array[0, 3].Select(static pairs =>
            $"{{ {string.Join(", ", pairs.DistinctBy(static pair => pair.Item1).Select(static pair => $"{pair.Item1}: {pair.Item2}"))} }}")));

    private static readonly Gen<string> Files = Gen.Select(Key, Value(4)).Array[0, 4].Select(static pairs =>
        "title: A\nbase_url: https://example.org\n" + string.Concat(pairs.DistinctBy(static pair => pair.Item1)
            .Where(static pair => pair.Item1 is not ("title" or "base_url")).Select(static pair => $"{pair.Item1}: {pair.Item2}\n")));

    [Fact]
    public void What_the_schema_refuses_the_reader_tells() => Files.Sample(
        static file => Accepts(file) || Read(file).Diagnostics.Length > 0, iter: 5_000);

    [Fact]
    public void The_schema_accepts_every_site_of_the_repository_that_the_reader_does()
    {
        var sites = Directory.EnumerateFiles(Repository.Root, "site.yaml", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText).Where(static text => Read(text).Diagnostics.All(static found => found.Rule == Rules.MissingBaseUrl)).ToList();
        Assert.True(sites.Count > 5);
        Assert.All(sites, static text => Assert.True(Accepts(text), text));
    }

    [Theory]
    [InlineData("titel: A\n")]
    [InlineData("title: A\npage_size: many\n")]
    [InlineData("title: A\npage_size: 0\n")]
    [InlineData("title: A\nkinds: { law: { fields: { force: { typ: text } } } }\n")]
    [InlineData("title: A\nkinds: { law: { fields: { force: txt } } }\n")]
    [InlineData("title: A\nreading: { title: headings }\n")]
    [InlineData("title: A\nseverities: { orphans: off }\n")]
    [InlineData("title: A\nnavigation: [{ label: A }]\n")]
    [InlineData("title: A\ndata: [cvs]\n")]
    public void The_schema_refuses(string file) => Assert.False(Accepts(file));

    private static Parsed<Settings> Read(string file) => SettingsReader.Read(SettingsReader.FileName, Encoding.UTF8.GetBytes(file));

    private static bool Accepts(string file)
    {
        var map = YamlReader.Read(new TextSpan(0, file.Length), new ProblemList(new(new SourceText("site.yaml", file), [])));
        return Accepts(Schema, map);
    }

    /// <summary>As much of JSON Schema as the schema uses; whatever else stands in it fails.</summary>
    private static bool Accepts(JsonElement schema, YamlValue value)
    {
        var isRight = true;
        foreach (var member in schema.EnumerateObject())
        {
            isRight &= member.Name switch
            {
                "$schema" or "title" or "description" or "properties" => true,
                "type" => member.Value.ValueKind == JsonValueKind.String ? IsOf(member.Value.GetString()!, value)
                    : member.Value.EnumerateArray().Any(type => IsOf(type.GetString()!, value)),
                "enum" => member.Value.EnumerateArray().Any(one => value is YamlValue.Scalar scalar
                    && (one.ValueKind == JsonValueKind.Null ? scalar.IsNull : IsOf("string", value) && one.GetString() == scalar.Text)),
                "anyOf" => member.Value.EnumerateArray().Any(one => Accepts(one, value)),
                "items" => value is not YamlValue.List list || list.Items.All(item => Accepts(member.Value, item)),
                "minimum" => !IsOf("integer", value) || Number(value) >= member.Value.GetInt64(),
                "maximum" => !IsOf("integer", value) || Number(value) <= member.Value.GetInt64(),
                "required" => value is not YamlValue.Map map || member.Value.EnumerateArray().All(key => map.Find(key.GetString()!) is not null),
                "propertyNames" => value is not YamlValue.Map map
                    || map.Pairs.All(pair => Regex.IsMatch(pair.Key, member.Value.GetProperty("pattern").GetString()!)),
                "additionalProperties" => value is not YamlValue.Map map || map.Pairs.All(pair => Property(schema, member.Value, pair)),
                _ => throw new InvalidOperationException(member.Name),
            };
        }
        return isRight;
    }

    private static bool Property(JsonElement schema, JsonElement others, YamlPair pair) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(pair.Key, out var own)
            ? Accepts(own, pair.Value)
            : others.ValueKind != JsonValueKind.False && Accepts(others, pair.Value);

    private static double Number(YamlValue value) => double.Parse(((YamlValue.Scalar)value).Text, CultureInfo.InvariantCulture);

    /// <summary>By the core schema of YAML 1.2, as editors' servers read.</summary>
    private static bool IsOf(string type, YamlValue value) => (type, value) switch
    {
        ("object", YamlValue.Map) or ("array", YamlValue.List) => true,
        ("null", YamlValue.Scalar { IsNull: true }) => true,
        (_, YamlValue.Scalar { IsNull: false } scalar) => type == TypeOf(scalar) || (type == "number" && TypeOf(scalar) == "integer"),
        _ => false,
    };

    private static string TypeOf(YamlValue.Scalar scalar) =>
        !scalar.IsPlain ? "string"
        : scalar.Text is "true" or "false" ? "boolean"
        : Regex.IsMatch(scalar.Text, "^[-+]?[0-9]+$") ? "integer"
        : Regex.IsMatch(scalar.Text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$") ? "number"
        : "string";
}
