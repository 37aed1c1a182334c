using Wiki.Content;
using Wiki.Incremental;

namespace Wiki.Tests.Incremental;

/// <summary>What a workspace reads again, and when it has nothing new to tell.</summary>
public sealed class WorkspaceTests
{
    private const string Oak = "concepts/oak.md", Ash = "concepts/ash.md";

    private readonly MemoryWiki wiki = new()
    {
        [SettingsReader.FileName] = "title: Trees\nbase_url: https://trees.example\n",
        [Oak] = "---\ntitle: Oak\nsummary: A tree.\n---\n",
        [Ash] = "---\ntitle: Ash\nsummary: A tree.\n---\n",
    };

    private readonly Workspace workspace;
    private readonly Snapshot first;

    public WorkspaceTests()
    {
        workspace = new Workspace(wiki, new ParallelOptions());
        first = workspace.Apply();
    }

    [Fact]
    public void The_first_snapshot_has_everything() => Assert.Equal((2, 2), (first.EntryCount, wiki.Reads));

    [Fact]
    public void Only_the_entry_that_was_touched_is_read_again()
    {
        wiki[Oak] = "---\ntitle: The oak\nsummary: A tree.\n---\n";
        Assert.NotSame(first, workspace.Apply(new Change.Content(Oak)));
        Assert.Equal(3, wiki.Reads);
    }

    [Fact]
    public void A_lost_change_is_found_by_its_stamp_and_nothing_else_is_read()
    {
        wiki[Ash] = "---\ntitle: The ash\nsummary: A tree.\n---\n";
        Assert.NotSame(first, workspace.Apply(new Change.Anything()));
        Assert.Equal(3, wiki.Reads);
    }

    [Fact]
    public void What_was_not_told_is_found_by_looking()
    {
        Assert.Equal([new Change.Theme()], workspace.FindUntold());
        wiki[Ash] = null;
        wiki["concepts/elm.md"] = "---\ntitle: Elm\nsummary: A tree.\n---\n";
        wiki[Oak] = "---\ntitle: The oak\nsummary: A tree.\n---\n";
        Assert.Equal([new Change.Content(Ash), new Change.Content("concepts/elm.md"), new Change.Content(Oak), new Change.Theme()],
            workspace.FindUntold());
    }

    [Fact]
    public void Other_settings_read_every_entry_again()
    {
        wiki[SettingsReader.FileName] = "title: Woods\nbase_url: https://trees.example\n";
        workspace.Apply(new Change.Content(SettingsReader.FileName));
        Assert.Equal(4, wiki.Reads);
    }

    [Fact]
    public void A_change_of_nothing_gives_the_snapshot_that_was_there() =>
        Assert.All<Change>([new Change.Anything(), new Change.Theme(), new Change.Content("concepts/gone.md")],
            change => Assert.Same(first, workspace.Apply(change)));

    [Fact]
    public void A_folder_that_is_gone_takes_its_entries_along()
    {
        wiki[Oak] = null;
        wiki[Ash] = null;
        Assert.Equal(0, workspace.Apply(new Change.Content("concepts")).EntryCount);
    }

    [Theory]
    [InlineData("title: T\nkinds:\n  case:\n\tlabel: Case\n    fields:\n      court: text\nrelations:\n  cites: { from: case }\ncategories: [law]\n",
        "WIKI006")]
    [InlineData("title: T\nkinds: { case: { fields: { court: txt } } }\ncategories: [law]\n", "WIKI403")]
    [InlineData("title: T\nlanguage: German\n", "WIKI403")]
    public void While_site_yaml_has_errors_nothing_is_judged_by_it(string settings, string code)
    {
        var wiki = new MemoryWiki
        {
            [SettingsReader.FileName] = settings + "base_url: https://t.example.org\n",
            ["cases/a.md"] = "---\ntitle: A\nkind: case\ncategory: Machine learning\ncourt: X\ncites: [b]\n---\n[[b]]\n",
            ["cases/b.md"] = "---\ntitle: B\ncourt: Y\npublished: soon\n---\n[[nowhere]]\n",
        };
        var told = new Workspace(wiki, new ParallelOptions()).Apply().Diagnostics;
        Assert.Equal([code], told.Where(problem => problem.Location.Path == SettingsReader.FileName).Select(problem => problem.Rule.Code));
        Assert.Equal(["WIKI011", "WIKI101"], told.Where(problem => problem.Location.Path != SettingsReader.FileName)
            .Select(problem => problem.Rule.Code));
    }
}
