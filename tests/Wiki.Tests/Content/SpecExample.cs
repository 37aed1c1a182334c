using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

/// <summary>One example of a prose specification: what an author writes, and what becomes of it, with a comment line for each diagnostic.</summary>
public sealed record SpecExample(string File, int Line, string Input, string Expected)
{
    private static readonly string Fence = new('`', 32);

    public override string ToString() => $"{File}:{Line}";

    /// <summary>Every example of every file, in order.</summary>
    public static IEnumerable<SpecExample> All() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(In);

    /// <summary>What the reader makes of the input: holes as <c>{link:0}</c>, diagnostics as comments after the HTML.</summary>
    public string Actual()
    {
        var (body, diagnostics) = Bodies.Read(Input);
        var told = diagnostics.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).Select(diagnostic =>
            $"<!-- {diagnostic.Location.Line}:{diagnostic.Location.Column} {diagnostic.Rule.Code} {diagnostic.Message} -->\n");
        return Bodies.Show(body).TrimEnd('\n') + "\n" + string.Concat(told);
    }

    private static IEnumerable<SpecExample> In(string path)
    {
        var lines = System.IO.File.ReadAllText(path).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != Fence + " example") continue;
            var middle = Array.IndexOf(lines, ".", i);
            var end = Array.IndexOf(lines, Fence, middle);
            yield return new SpecExample(Path.GetFileName(path), i + 1, Joined(lines[(i + 1)..middle]), Joined(lines[(middle + 1)..end]));
            i = end;
        }
    }

    private static string Joined(string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
