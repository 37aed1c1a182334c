using System.Collections.Immutable;
using System.Text.Json;
using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary>
/// SARIF 2.1.0 (OASIS), which code-scanning services read. Rules are listed once, in the order of their codes. Results come errors first and are not
/// more than GitHub takes: it refuses a longer log as a whole; a notification says how many are missing.
/// </summary>
internal static class SarifReport
{
    /// <summary>The most results of a run that GitHub's code scanning takes.</summary>
    private const int MostResults = 25_000;

    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(Findings findings, TextWriter writer)
    {
        using var document = new JsonPieces(writer);
        var json = document.Json;
        ImmutableArray<Diagnostic> results = [.. findings.All.Take(MostResults)];
        ImmutableArray<Rule> rules = [.. results.Select(found => found.Rule).Distinct().OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        if (findings.All.Length > MostResults) WriteLeftOut(json, findings);
        json.WriteStartArray("results");
        foreach (var found in results)
        {
            WriteResult(json, found, rules.IndexOf(found.Rule), findings.Sources);
            document.Pass();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLeftOut(Utf8JsonWriter json, Findings findings)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        json.WriteString("level", "error");
        WriteText(json, "message",
            $"{Closing.LeftOut(findings.All.Skip(MostResults))} not written, since GitHub takes {MostResults:N0}; `--format json` has "
            + $"them. {Closing.ByRule(findings)}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "wiki");
        json.WriteString("version", Product.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Meaning);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Report.Word(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic found, int ruleIndex, SourceFiles sources)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Report.Word(found.Severity));
        WriteText(json, "message", found.Help is { } help ? $"{found.Message} ({help})" : found.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, sources.PathOf(found.Location), found.Location, null);
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        foreach (var related in found.Related) WriteLocation(json, sources.PathOf(related.Location), related.Location, related.Note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string path, Location location, string? note)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (location.Line > 0) WriteRegion(json, location);
        json.WriteEndObject();
        if (note is not null) WriteText(json, "message", note);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Line);
        json.WriteNumber("startColumn", location.Column);
        json.WriteNumber("endColumn", location.Column + location.Length);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", Printable.Paragraph(text));
        json.WriteEndObject();
    }
}
