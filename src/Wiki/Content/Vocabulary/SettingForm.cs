using System.Text.Json;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>A key of site.yaml and what may stand behind it.</summary>
internal sealed record SettingKey(string Name, SettingForm Form)
{
    /// <summary>One with a text.</summary>
    public SettingKey(string name)
        : this(name, SettingForm.Text)
    {
    }
}

/// <summary>
/// What may stand behind a key, as it is told to editors in JSON Schema (draft 7). To a reader of YAML <c>1984</c>, <c>no</c> and <c>1.10</c> are
/// numbers and truth values, and here they are texts, so a text may be any of them; and a key without a value is as if it were not there.
/// </summary>
internal sealed class SettingForm
{
    private const string Key = "^[a-z0-9]([a-z0-9_-]{0,62}[a-z0-9])?$";

    public static readonly SettingForm
        Text = new(static json => Types(json, "string", "number", "boolean", "null")),
        Flag = new(static json => Types(json, "boolean", "null")),
        Texts = new(static json =>
        {
            Types(json, "array", "string", "number", "boolean", "null");
            Part(json, "items", static item => Types(item, "string", "number", "boolean"));
        }),
        TextsByName = new(static json => Map(json, static value => Text!.Write(value))),
        Versions = new(static json =>
        {
            Types(json, "boolean", "object", "null");
            Properties(json, VersionSettings.Details, static detail => detail == VersionSettings.Since ? Text! : Flag!);
        }),
        Links = new(static json =>
        {
            Types(json, "array", "null");
            Part(json, "items", static item =>
            {
                Types(item, "object");
                Properties(item, AppearanceReader.ItemKeys, static _ => Text!);
                Strings(item, "required", AppearanceReader.ItemKeys);
            });
        }),
        Categories = Declared(VocabularyReader.CategoryDetails, static _ => Text!),
        Relations = Declared(RelationReader.Details, static detail => detail == "symmetric" ? Flag! : Text!),
        Scales = new(static json => Map(json, static value =>
            Declared(VocabularyReader.StepDetails, static detail => detail == "gap" ? Flag! : Text!).Write(value))),
        Fields = Declared(KindReader.FieldDetails, static detail => detail == "type" ? Choice(KindReader.TypeNames) : Text!, KindReader.TypeNames),
        Kinds = Declared(KindReader.Details, static detail =>
            detail == "fields" ? Fields! : detail == CitationTypeReader.Key ? Choice(CitationTypeReader.Names) : Text!),
        Matrices = Declared(MatrixReader.Details, static detail => detail switch
        {
            "cell" => Fields!,
            "value" => Declared(KindReader.FieldDetails, static inner => Text!, KindReader.TypeNames, isMap: false),
            _ => Text!,
        }),
        Severities = new(static json =>
        {
            Types(json, "object", "null");
            Properties(json, [.. Rules.All.Where(static rule => rule.Severity != Severity.Error).Select(static rule => rule.Name)],
                static _ => Choice(SeverityReader.Levels));
        }),
        Reading = new(static json =>
        {
            Types(json, "object", "null");
            Properties(json, ReadingReader.Known, static key => key switch
            {
                "keys" => TextsByName!,
                "status" => new(static status => Map(status, static value => Choice(StatusReader.Statuses).Write(value))),
                "title" => Choice(ReadingReader.Titles),
                "summary" => Choice([ReadingReader.FirstSentence]),
                "category" => Choice([ReadingReader.Folder]),
                "unlisted" => Choice([ReadingReader.Keep]),
                _ => Texts!,
            });
        });

    private readonly Action<Utf8JsonWriter> write;

    private SettingForm(Action<Utf8JsonWriter> write) => this.write = write;

    /// <summary>A whole number from 1 on.</summary>
    public static SettingForm Number(int most) => new(json =>
    {
        Types(json, "integer", "null");
        json.WriteNumber("minimum", 1);
        json.WriteNumber("maximum", most);
    });

    /// <summary>One of these words, or nothing.</summary>
    public static SettingForm Choice(string[] words) => new(json => Words(json, words, withNull: true));

    /// <summary>One of these words, or a list of them.</summary>
    public static SettingForm Choices(string[] words) => new(json =>
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Words(json, words, withNull: true);
        json.WriteEndObject();
        json.WriteStartObject();
        Types(json, "array");
        Part(json, "items", item => Words(item, words, withNull: false));
        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>Writes the members of the schema's object.</summary>
    public void Write(Utf8JsonWriter json) => write(json);

    /// <summary>Names with their details, or with one text; where nothing but a name is needed, a list of names.</summary>
    private static SettingForm Declared(
        string[] details, Func<string, SettingForm> form, string[]? shortWords = null, bool isMap = true) => new(json =>
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        if (isMap) Map(json, Value, Key);
        else Value(json);
        json.WriteEndObject();
        if (isMap && shortWords is null)
        {
            json.WriteStartObject();
            Types(json, "array");
            Part(json, "items", static item => Types(item, "string", "number", "boolean"));
            json.WriteEndObject();
        }
        json.WriteEndArray();

        void Value(Utf8JsonWriter value)
        {
            value.WriteStartArray("anyOf");
            value.WriteStartObject();
            if (shortWords is null) Text.Write(value);
            else Words(value, shortWords, withNull: false);
            value.WriteEndObject();
            value.WriteStartObject();
            Types(value, "object");
            Properties(value, details, form);
            value.WriteEndObject();
            value.WriteEndArray();
        }
    });

    private static void Map(Utf8JsonWriter json, Action<Utf8JsonWriter> value, string? pattern = null)
    {
        Types(json, "object", "null");
        if (pattern is not null) Part(json, "propertyNames", names => names.WriteString("pattern", pattern));
        Part(json, "additionalProperties", value);
    }

    private static void Properties(Utf8JsonWriter json, string[] names, Func<string, SettingForm> form)
    {
        json.WriteStartObject("properties");
        foreach (var name in names) Part(json, name, form(name).Write);
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Words(Utf8JsonWriter json, string[] words, bool withNull)
    {
        json.WriteStartArray("enum");
        foreach (var word in words) json.WriteStringValue(word);
        if (withNull) json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void Part(Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
    }

    private static void Types(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, string[] all)
    {
        json.WriteStartArray(name);
        foreach (var one in all) json.WriteStringValue(one);
        json.WriteEndArray();
    }
}
