using Wiki.Content.Vocabulary;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// Turns the bytes of <c>site.yaml</c> into settings. Never throws, and always answers with settings that work: what is wrong is told and has its
/// default.
/// </summary>
public static class SettingsReader
{
    /// <summary>The settings' path in the content folder.</summary>
    public const string FileName = "site.yaml";

    /// <param name="path">As diagnostics print it.</param>
    /// <param name="bytes">The whole file.</param>
    public static Parsed<Settings> Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var source = SourceReader.Read(path, bytes.Span);
        var problems = new ProblemList(source);
        var keys = YamlReader.Read(new TextSpan(0, source.Value.Text.Length), problems);
        var settings = new SettingsValues(keys, problems).Settings();
        var found = problems.ToImmutable();
        return new(settings with { IsWhole = !found.Any(LosesSomething) }, found);
    }

    /// <summary>An address that nobody else can reach is read as well as any.</summary>
    private static bool LosesSomething(Diagnostic found) => found.Severity == Severity.Error && found.Rule != Rules.LoopbackBaseUrl;
}
