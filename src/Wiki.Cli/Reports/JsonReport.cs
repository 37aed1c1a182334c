using System.Text.Encodings.Web;
using System.Text.Json;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>
/// One JSON document for programs, with every place, errors first. Line, column and length count from 1 in UTF-16 code units; they are left out where
/// the file as a whole is meant.
/// </summary>
internal static class JsonReport
{
    /// <summary>For files and pipes, not for a script element: letters stay letters.</summary>
    public static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Findings findings, TextWriter writer)
    {
        using var document = new JsonPieces(writer);
        var json = document.Json;
        json.WriteStartObject();
        json.WriteNumber("errors", findings.Errors);
        json.WriteNumber("warnings", findings.Warnings);
        json.WriteNumber("left_out", Math.Max(0, findings.All.Length - Limits.DiagnosticsWritten));
        WriteRules(json, findings);
        json.WriteStartArray("diagnostics");
        foreach (var found in findings.All.Take(Limits.DiagnosticsWritten))
        {
            WriteDiagnostic(json, found, findings.Sources);
            document.Pass();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, Findings findings)
    {
        json.WriteStartArray("rules");
        foreach (var (severity, rule, number) in findings.ByRule)
        {
            json.WriteStartObject();
            json.WriteString("code", rule.Code);
            json.WriteString("rule", rule.Name);
            json.WriteString("severity", Report.Word(severity));
            json.WriteNumber("count", number);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic found, SourceFiles sources)
    {
        json.WriteStartObject();
        json.WriteString("code", found.Rule.Code);
        json.WriteString("rule", found.Rule.Name);
        json.WriteString("severity", Report.Word(found.Severity));
        WritePlace(json, sources.PathOf(found.Location), found.Location);
        json.WriteString("message", Printable.Text(found.Message));
        if (found.Help is { } help) json.WriteString("help", Printable.Paragraph(help));
        json.WriteStartArray("related");
        foreach (var related in found.Related)
        {
            json.WriteStartObject();
            WritePlace(json, sources.PathOf(related.Location), related.Location);
            json.WriteString("note", Printable.Text(related.Note));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string path, Location location)
    {
        json.WriteString("file", path);
        if (location.Line == 0) return;
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteNumber("length", location.Length);
    }
}
