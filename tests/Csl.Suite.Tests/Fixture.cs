using System.Text.Json;
using System.Text.RegularExpressions;

namespace Csl.Suite.Tests;

/// <summary>A fixture of the suite in its text form: sections by name.</summary>
internal sealed partial class Fixture
{
    private readonly Dictionary<string, string> sections = [];

    private Fixture(string name) => Name = name;

    public string Name { get; }

    public bool IsBibliography => this["MODE"] == "bibliography";

    public string Expected => this["RESULT"]!;

    public string? this[string section] => sections.GetValueOrDefault(section);

    public JsonElement? Json(string section) => this[section] is { } text ? JsonDocument.Parse(text).RootElement : null;

    public static Fixture Read(string file)
    {
        var fixture = new Fixture(Path.GetFileNameWithoutExtension(file));
        foreach (System.Text.RegularExpressions.Match match in Section().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
        {
            fixture.sections[match.Groups[1].Value] = match.Groups[2].Value.Trim('\n', '\r', ' ');
        }
        return fixture;
    }

    [GeneratedRegex(@">>=+ ([A-Z0-9-]+) =+>>\n(.*?)\n?<<=+ \1 =+<<", RegexOptions.Singleline)]
    private static partial Regex Section();
}
