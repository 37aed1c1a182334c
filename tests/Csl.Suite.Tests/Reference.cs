using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wiki.Tests;

namespace Csl.Suite.Tests;

/// <summary>
/// What the reference processor prints, each work alone. It is slow, so its answers are kept beside the tests, for what they were asked.
/// </summary>
internal static class Reference
{
    private static readonly string Here = Path.Combine(Repository.Root, "tests/Csl.Suite.Tests");

    private static readonly string Kept = Path.Combine(Here, "obj", "reference");

    /// <summary>By id of the work: the entry of the list, and the citation.</summary>
    public static ImmutableDictionary<string, (string List, string Citation)> Printed(string style)
    {
        Directory.CreateDirectory(Kept);
        var file = Path.Combine(Kept, $"{Path.GetFileNameWithoutExtension(style)}-{Asked(style)}.json");
        if (!File.Exists(file))
        {
            File.WriteAllText(file + ".new", Run(style));
            File.Move(file + ".new", file);
        }
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.EnumerateObject().ToImmutableDictionary(
            work => work.Name, work => (Body(work.Value[0].GetString()!), Body(work.Value[1].GetString()!)));
    }

    /// <summary>An entry without the block around it; nothing where nothing is printed.</summary>
    private static string Body(string printed)
    {
        const string open = "<div class=\"csl-entry\">", close = "</div>";
        var text = printed.Trim();
        if (text.StartsWith(open, StringComparison.Ordinal)) text = text[open.Length..^close.Length].Trim();
        return text.Contains("[CSL STYLE ERROR: reference with no printed form.]", StringComparison.Ordinal) ? "" : text;
    }

    private static string Asked(string style)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Data.Files("", "works-*.json").Append(style).Append(Path.Combine(Here, "package-lock.json")).Append(Script))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    private static string Script => Path.Combine(Here, "reference.mjs");

    private static string Run(string style)
    {
        Assert.True(Directory.Exists(Path.Combine(Here, "node_modules")), "type `npm ci --ignore-scripts --prefix tests/Csl.Suite.Tests`");
        var arguments = new[] { Script, style, Path.Combine(Data.Folder, "locales") }.Concat(Data.Files("", "works-*.json"));
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"node ended with {process.ExitCode} for {style}");
    }
}
