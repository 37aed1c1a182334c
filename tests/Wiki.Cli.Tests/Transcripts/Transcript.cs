using System.Text;
using System.Text.RegularExpressions;

namespace Wiki.Cli.Tests.Transcripts;

/// <summary>
/// A session as prose: Markdown with fenced blocks. A block whose info string has a second word is a file of that name; a <c>console</c> block holds
/// commands after <c>$ </c>, each followed by what it writes: the output stream, then the error stream behind <c>2| </c>, then the exit code in
/// brackets unless it is 0. How long it took and how many pages and files there are reads <c>…</c>: a new kind of page is no news here.
/// </summary>
internal static partial class Transcript
{
    /// <summary>The text with what really happens in its console blocks.</summary>
    public static string Play(string text, TemporaryFolder folder)
    {
        var result = new StringBuilder();
        var lines = text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(lines[i]).Append('\n');
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var end = Array.IndexOf(lines, "```", i + 1);
            var block = lines[(i + 1)..end];
            var info = lines[i][3..].Split(' ', 2);
            if (info.Length == 2) folder.Write(info[1], string.Join('\n', block) + "\n");
            if (info is ["console"])
                block = [.. block.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).SelectMany(line => Run(line, folder))];
            foreach (var line in block) result.Append(line).Append('\n');
            result.Append("```\n");
            i = end;
        }
        return result.ToString();
    }

    private static IEnumerable<string> Run(string line, TemporaryFolder folder)
    {
        var outcome = WikiProcess.Run(line[2..], folder.Path);
        yield return line;
        foreach (var output in Lines(outcome.Output, folder)) yield return output;
        foreach (var error in Lines(outcome.Error, folder)) yield return $"2| {error}".TrimEnd();
        if (outcome.ExitCode != 0) yield return $"[{outcome.ExitCode}]";
    }

    private static string[] Lines(string text, TemporaryFolder folder) => text.Length == 0 ? [] : Normalise(text, folder).TrimEnd('\n').Split('\n');

    private static string Normalise(string text, TemporaryFolder folder) =>
        Measured().Replace(text, "…").Replace(folder.Path, "/here", StringComparison.Ordinal)
            .Replace(Product.Version, "VERSION", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=in )\d+\.\d\d(?= s$)|[\d,]+(?= pages)|[1-9][\d,]*(?= files written)", RegexOptions.Multiline)]
    private static partial Regex Measured();
}
