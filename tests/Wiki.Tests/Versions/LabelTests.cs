using CsCheck;
using Wiki.Content;
using Wiki.Versions;

namespace Wiki.Tests.Versions;

/// <summary>A label is a promise: it follows from an entry's file and its own past, and nothing that comes later moves it.</summary>
public sealed class LabelTests
{
    private static readonly Settings Settings = new() { Title = "Garden", Publisher = "Garden" };

    private static readonly string[] Paths = ["concepts/elm.md", "concepts/oak.md", "trees/elm.md", "concepts/ash.md", "assets/elm.svg"];

    /// <summary>Front matter and text of a file; the last is no entry that can be read.</summary>
    private static readonly string?[] Texts =
    [
        null, File("updated: 2026-05-30"), File("updated: 2026-05-30", "More."), File("updated: 2026-06-01"), File("published: 2026-05"),
        File("updated: 2026-05-30\nstatus: draft"), File(""), File("slug: oak\nupdated: 2026-05-30"), "no front matter\n", "---\ntitle: [\n---\n",
    ];

    /// <summary>Which file gets which text, or in place of the text the bytes of another file that goes: a move.</summary>
    private static readonly Gen<(int Path, int Text, int Moved)[][]> Histories =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9], Gen.Int[-8, 4]).Array[1, 3].Array[1, 12];

    [Fact]
    public void Labels_are_dates_and_count_versions_of_one_date()
    {
        var wiki = new PastWiki();
        wiki.Commit((Paths[0], File("updated: 2026-05-30")));
        wiki.Commit((Paths[0], File("updated: 2026-05-30", "More.")));
        wiki.Commit((Paths[0], File("updated: 2026-05-30\nstatus: draft")));
        wiki.Commit((Paths[0], File("updated: 2026-05-30")));
        wiki.Commit((Paths[0], null), ("trees/elm.md", File("updated: 2026-05-30")));
        wiki.Commit(("trees/elm.md", "---\ntitle: [\n---\n"));
        wiki.Commit(("trees/elm.md", File("published: 2026-05")));
        wiki.Commit(("trees/elm.md", null));
        wiki.Commit(("trees/elm.md", File("")));
        var states = Read(wiki.History).Of("elm");
        Assert.Equal(["2026-05-30", "2026-05-30-r2", null, "2026-05-30-r3", null, "2026-05", "2026-01-01"], states.Select(state => state.Label));
        Assert.Equal([1, 2, 3, 5, 6, 7, EntryState.StillThere], states.Select(state => state.Until));
    }

    [Fact]
    public void A_file_that_comes_back_as_it_was_is_the_version_that_it_was()
    {
        var wiki = new PastWiki();
        wiki.Commit((Paths[0], File("updated: 2026-05-30")));
        wiki.Commit((Paths[0], null));
        wiki.Commit((Paths[2], File("updated: 2026-05-30")));
        var state = Assert.Single(Read(wiki.History).Of("elm"));
        Assert.Equal(("2026-05-30", EntryState.StillThere), (state.Label, state.Until));
    }

    [Fact]
    public void Names_mean_what_they_meant_at_their_time()
    {
        var wiki = new PastWiki();
        wiki.Commit((Paths[0], File("title: Elm\naliases: [Ulmus]\nupdated: 2026-05-30")));
        wiki.Commit((Paths[1], File("title: Oak\naliases: [ulmus]\nupdated: 2026-05-30")));
        wiki.Commit((Paths[0], null), (Paths[2], File("title: Wych elm\nupdated: 2026-06-30")), ("assets/elm.svg", "<svg/>"));
        var history = Read(wiki.History);
        Assert.Equal(["elm"], history.Named("ULMUS", 0).Select(state => state.Slug));
        Assert.Equal(["elm", "oak"], history.Named("Ulmus", 1).Select(state => state.Slug));
        Assert.Equal(["oak"], history.Named("Ulmus", 2).Select(state => state.Slug));
        Assert.Equal("Elm", Assert.Single(history.Named("elm", 1)).Head.Title);
        Assert.Equal("Wych elm", Assert.Single(history.Named("trees/elm.md", 2)).Head.Title);
        Assert.Null(history.FileAt("assets/elm.svg", 1));
        Assert.NotNull(history.FileAt("assets/elm.svg", 2));
    }

    [Fact]
    public void What_comes_later_or_stands_in_other_files_moves_no_label() => Histories.Sample(
        commits =>
        {
            var all = Read(Make(commits, commits.Length, null).History);
            foreach (var slug in all.Slugs)
            {
                var labels = all.Of(slug).Select(state => (state.File.Blob, state.Label)).ToList();
                var cited = labels.Where(state => state.Label is not null).Select(state => state.Label).ToList();
                if (cited.Distinct().Count() != cited.Count) return false;
                var before = Read(Make(commits, commits.Length - 1, null).History).Of(slug).Select(state => (state.File.Blob, state.Label)).ToList();
                if (!labels.Take(before.Count).SequenceEqual(before)) return false;
                var alone = Read(Make(commits, commits.Length, slug).History).Of(slug).Select(state => (state.File.Blob, state.Label));
                if (!alone.SequenceEqual(labels)) return false;
            }
            return true;
        },
        iter: 1000);

    [Fact]
    public void States_are_what_a_reading_of_every_commit_finds() => Histories.Sample(
        commits =>
        {
            var wiki = Make(commits, commits.Length, null);
            var history = Read(wiki.History);
            var found = history.Slugs.ToDictionary(slug => slug, _ => new List<string>());
            var last = new Dictionary<string, string>();
            foreach (var files in Trees(commits))
            {
                foreach (var (slug, text) in Entries(files))
                    if (last.GetValueOrDefault(slug) != text) found[slug].Add(last[slug] = text);
            }
            return found.All(slug => history.Of(slug.Key).Select(state => TextOf(wiki, state)).SequenceEqual(slug.Value));
        },
        iter: 1000);

    private static string File(string keys, string text = "Text.") =>
        $"---\n{(keys.Contains("title:") ? "" : "title: A tree\n")}{keys}\n---\n{text}\n";

    private static VersionHistory Read(ContentHistory history) => VersionHistory.Of(history, Settings, path => path.EndsWith(".md"))!;

    private static string TextOf(PastWiki wiki, EntryState state) =>
        System.Text.Encoding.UTF8.GetString(wiki.Read(state.File.Blob!)!.Value.Span);

    /// <param name="commits">What each does.</param>
    /// <param name="length">How many of them.</param>
    /// <param name="slug">The only slug whose files are kept; null for all.</param>
    private static PastWiki Make((int Path, int Text, int Moved)[][] commits, int length, string? slug)
    {
        var wiki = new PastWiki();
        SortedDictionary<string, string> before = new(StringComparer.Ordinal);
        foreach (var files in Trees(commits).Take(length))
        {
            var kept = new SortedDictionary<string, string>(files.Where(file => slug is null || SlugOf(file.Key, file.Value) == slug)
                .ToDictionary(), StringComparer.Ordinal);
            wiki.Commit([
                .. before.Keys.Except(kept.Keys).Select(path => (path, (string?)null)),
                .. kept.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => (file.Key, (string?)file.Value)),
            ]);
            before = kept;
        }
        return wiki;
    }

    /// <summary>All files after each commit.</summary>
    private static IEnumerable<SortedDictionary<string, string>> Trees((int Path, int Text, int Moved)[][] commits)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (var commit in commits)
        {
            foreach (var (path, text, moved) in commit)
            {
                var becomes = moved >= 0 ? files.GetValueOrDefault(Paths[moved]) : Texts[text];
                if (moved >= 0) files.Remove(Paths[moved]);
                if (becomes is null) files.Remove(Paths[path]);
                else files[Paths[path]] = becomes;
            }
            yield return new(files, StringComparer.Ordinal);
        }
    }

    private static IEnumerable<(string Slug, string Text)> Entries(SortedDictionary<string, string> files) =>
        files.Where(file => file.Key.EndsWith(".md")).GroupBy(file => SlugOf(file.Key, file.Value), (slug, having) => (slug, having.First().Value));

    private static string SlugOf(string path, string text) =>
        text.Contains("slug: oak") ? "oak" : System.IO.Path.GetFileNameWithoutExtension(path);
}
