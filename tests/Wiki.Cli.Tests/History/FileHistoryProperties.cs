using System.Globalization;
using System.Text;
using CsCheck;
using Wiki.Cli.History;

namespace Wiki.Cli.Tests.History;

/// <summary>
/// Random histories of commits, merges that resolve or drop a side, moves, reverts and clocks that go wrong. What is found in them is what a slow
/// reading of every version of every file finds; and, where nothing was moved, what <c>git log</c> says of each file alone.
/// </summary>
public sealed class FileHistoryProperties
{
    private static readonly string[] Names =
        ["wiki/content/a.md", "wiki/content/b/a.md", "wiki/content/b/\u00E9.md", "drafts/a.md", "wiki/content/ c\td.md"];

    /// <summary>What happens in a commit: which of the commits before are its parents, and which file gets which text, is moved, or goes.</summary>
    private static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 11], Gen.Int[0, 2],
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 3], (file, other, text) => new Deed(file, other, text)).Array[0, 3], Gen.Int[-3, 3],
        (back, second, side, deeds, clock) => new Step(back, second, side, deeds, clock));

    [Fact]
    public void What_is_found_is_what_a_reading_of_every_version_finds() => Steps.Array[1, 14].Sample(steps => Check(steps, moves: true), iter: 40);

    [Fact]
    public void Without_moves_it_is_what_git_log_says_of_each_file() => Steps.Array[1, 14].Sample(steps => Check(steps, moves: false), iter: 25);

    private static void Check(Step[] steps, bool moves)
    {
        using var repository = new TestRepository();
        var history = Version.Make(steps, moves);
        repository.GitFrom(Stream(history), "fast-import", "--quiet", $"--export-marks={repository["marks"]}");
        var hashes = File.ReadLines(repository["marks"]).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1]);
        var found = Find(repository);
        foreach (var (name, _) in history[^1].Files)
        {
            Assert.Equal(hashes[$":{history[^1].LastChange(name).Number + 1}"], found[name].Hash);
            if (!moves) Assert.Equal(repository.Git("log", "-1", "--format=%H", "--", name), found[name].Hash);
        }
        Assert.Equal(history[^1].Files.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, Commit> Find(TestRepository repository)
    {
        Directory.CreateDirectory(repository["wiki/content"]);
        var versions = new VersionControl(repository["wiki/content"], [], CancellationToken.None);
        var place = versions.Repository!;
        Assert.Equal("wiki/content/", place.Prefix);
        using var git = versions.Ask(place);
        return FileHistory.Of(Names, place.Head!, git);
    }

    private static string Stream(IReadOnlyList<Version> history)
    {
        var stream = new StringBuilder();
        foreach (var version in history)
        {
            var message = $"commit {version.Number}\n";
            stream.Append(CultureInfo.InvariantCulture,
                $"commit refs/heads/{(version == history[^1] ? "main" : $"v{version.Number}")}\nmark :{version.Number + 1}\n");
            stream.Append(CultureInfo.InvariantCulture, $"committer x <x@x> {version.Seconds} +0000\ndata {message.Length}\n{message}\n");
            foreach (var (parent, i) in version.Parents.Select((parent, i) => (parent, i)))
                stream.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "from" : "merge")} :{parent.Number + 1}\n");
            stream.Append("deleteall\n");
            foreach (var (name, text) in version.Files)
                stream.Append(CultureInfo.InvariantCulture, $"M 100644 inline {name}\ndata {Encoding.UTF8.GetByteCount(text)}\n{text}\n");
        }
        return stream.ToString();
    }

    private sealed record Deed(int File, int Other, int Text);

    private sealed record Step(int Back, int Second, int Side, Deed[] Deeds, int Clock);

    /// <summary>The files of one commit.</summary>
    private sealed record Version(int Number, Version[] Parents, SortedDictionary<string, string> Files, long Seconds)
    {
        public static List<Version> Make(Step[] steps, bool moves)
        {
            List<Version> made = [];
            foreach (var step in steps)
            {
                Version[] parents = made.Count == 0 ? [] : [made[Math.Max(0, made.Count - 1 - step.Back / 3)]];
                if (made.Count > 1 && step.Second < made.Count && made[step.Second] != parents[0] && step.Side > 0)
                    parents = [.. parents, made[step.Second]];
                var from = parents.ElementAtOrDefault(step.Side - 1) ?? parents.FirstOrDefault();
                var files = new SortedDictionary<string, string>(from?.Files ?? new() { [Names[0]] = "text 0" }, StringComparer.Ordinal);
                foreach (var deed in step.Deeds) Do(files, deed, moves);
                if (files.Count == 0) files[Names[1]] = "text 9";
                made.Add(new(made.Count, parents, files, 1_600_000_000 + 100_000 * (made.Count + step.Clock)));
            }
            return made;
        }

        /// <summary>The last change by the definition: every parent and every text of it is looked at.</summary>
        public Version LastChange(string name)
        {
            if (Parents.FirstOrDefault(parent => parent.Files.GetValueOrDefault(name) == Files[name]) is { } same) return same.LastChange(name);
            foreach (var parent in Parents.Where(parent => !parent.Files.ContainsKey(name)))
            {
                var gone = parent.Files.Where(file => file.Value == Files[name] && !Files.ContainsKey(file.Key)).Select(file => file.Key);
                if (gone.OrderBy(other => other.Split('/')[^1] == name.Split('/')[^1] ? 0 : 1)
                    .ThenBy(other => Traces.Spell(other), StringComparer.Ordinal).FirstOrDefault() is { } former) return parent.LastChange(former);
            }
            return this;
        }

        private static void Do(SortedDictionary<string, string> files, Deed deed, bool moves)
        {
            var (name, other) = (Names[deed.File], Names[deed.Other]);
            if (deed.Text > 0) files[name] = $"text {deed.Text}{(moves ? "" : name)}";
            else if (!moves) files.Remove(name);
            else if (files.Remove(name, out var text)) files[other] = text;
        }
    }
}
