using System.Text.RegularExpressions;
using Wiki.Cli.History;

namespace Wiki.Cli.Tests.History;

/// <summary>
/// Whatever a repository, the user or the environment tells git to run, to fetch or to include: nothing happens, and the date is the right one.
/// </summary>
public sealed class GitSafetyTests
{
    private static readonly string[] Variables =
    [
        "GIT_SSH_COMMAND", "GIT_SSH", "GIT_PROXY_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_PAGER", "PAGER", "GIT_EDITOR", "EDITOR", "VISUAL",
        "GIT_SEQUENCE_EDITOR", "GIT_ASKPASS", "SSH_ASKPASS", "BROWSER", "GIT_EXEC_PATH",
        "GIT_TEMPLATE_DIR", "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE_SETUP", "GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_NAMESPACE",
        "GIT_CONFIG", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_PARAMETERS", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE",
        "GIT_CEILING_DIRECTORIES", "GIT_LITERAL_PATHSPECS", "GIT_DIFF_OPTS",
    ];

    [Fact]
    public void Every_setting_that_git_documents_is_without_effect()
    {
        using var wiki = new TestRepository();
        Plant(wiki, DocumentedSettings(wiki));
        Assert.Equal("Garden. (2021, January 1). Rose [Wiki article — Concept]. https://garden.example/wiki/rose\n", Cite(wiki));
        Assert.False(File.Exists(wiki["RUN"]));
    }

    [Fact]
    public void Of_a_partial_clone_nothing_is_fetched()
    {
        using var wiki = new TestRepository();
        var (text, folder, commit) = Plant(wiki, DocumentedSettings(wiki));
        File.Delete(text);
        Assert.Equal("Garden. (2021, January 1). Rose [Wiki article — Concept]. https://garden.example/wiki/rose\n", Cite(wiki));
        File.Delete(folder);
        Assert.Contains("[WIKI314 unknown-history]", Cite(wiki), StringComparison.Ordinal);
        File.Delete(commit);
        Assert.Contains("[WIKI314 unknown-history]", Cite(wiki), StringComparison.Ordinal);
        Assert.False(File.Exists(wiki["RUN"]));
    }

    /// <summary>What the tests above plant does run when it is git that is asked.</summary>
    [Fact]
    public void Git_itself_would_run_what_is_planted()
    {
        using var wiki = new TestRepository();
        File.Delete(Plant(wiki, []).Folder);
        WikiProcess.Run("git log --raw", wiki.Path);
        Assert.True(File.Exists(wiki["RUN"]));
    }

    [Fact]
    public void Only_one_file_starts_programs()
    {
        var starting = Wiki.Tests.Repository.SourceFiles("src")
            .Where(file => File.ReadAllText(file).Contains("ProcessStartInfo", StringComparison.Ordinal)
                || File.ReadAllText(file).Contains("Process.Start", StringComparison.Ordinal));
        Assert.Equal(["Git.cs"], starting.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("bin")]
    [InlineData("./bin")]
    [InlineData("{wiki}/bin")]
    [InlineData("{wiki}/content")]
    [InlineData("{elsewhere}/linked-folder")]
    [InlineData("{elsewhere}/linked-file")]
    [InlineData("{elsewhere}/not-executable")]
    [InlineData("{elsewhere}/is-folder")]
    public void A_git_that_may_be_a_strangers_is_passed_over(string part)
    {
        using var wiki = new TestRepository();
        using var elsewhere = new TemporaryFolder();
        foreach (var place in (string[])["bin/git", "content/git"]) wiki.WriteProgram(place, "#!/bin/sh\n");
        Directory.CreateSymbolicLink(elsewhere["linked-folder"], wiki["bin"]);
        elsewhere.Write("not-executable/git", "");
        Directory.CreateDirectory(elsewhere["is-folder/git"]);
        Directory.CreateDirectory(elsewhere["linked-file"]);
        File.CreateSymbolicLink(elsewhere["linked-file/git"], wiki["bin/git"]);
        elsewhere.Write("right/git", "#!/bin/sh\n");
        File.SetUnixFileMode(elsewhere["right/git"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var first = part.Replace("{wiki}", wiki.Path, StringComparison.Ordinal).Replace("{elsewhere}", elsewhere.Path, StringComparison.Ordinal);
        var (program, path) = GitProgram.Find($"{first}:{elsewhere["right"]}", [wiki.Path]);
        Assert.Equal(elsewhere["right/git"], program);
        Assert.DoesNotContain(wiki.Path, path, StringComparison.Ordinal);
        Assert.Throws<GitFailure>(() => GitProgram.Find(first, [wiki.Path]));
    }

    private static string Cite(TestRepository wiki)
    {
        (string, string)[] environment = [.. Variables.Select(name => (name, $"touch '{wiki["RUN"]}' #")), ("HOME", wiki["home"]),
            ("XDG_CONFIG_HOME", wiki["home"]), ("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "core.sshCommand"),
            ("GIT_CONFIG_VALUE_0", $"touch '{wiki["RUN"]}' #")];
        var outcome = WikiProcess.Run("wiki cite rose", wiki.Path, environment);
        return outcome.Output + outcome.Error;
    }

    /// <summary>
    /// A wiki of one entry in whose repository everything leads to a program. The files in which git keeps the entry's text, its folder and its
    /// commit.
    /// </summary>
    private static (string Text, string Folder, string Commit) Plant(TestRepository wiki, IEnumerable<string> keys)
    {
        wiki.Write("content/site.yaml", "title: Garden\nbase_url: https://garden.example\n");
        wiki.Write("content/concepts/rose.md", "---\ntitle: Rose\n---\n");
        wiki.Commit("2021-01-01");
        var objects = ((string[])["HEAD:content/concepts/rose.md", "HEAD:content", "HEAD"]).Select(name => wiki.Git("rev-parse", name))
            .Select(hash => wiki[$".git/objects/{hash[..2]}/{hash[2..]}"]).ToArray();
        wiki.Write(".git/info/grafts", $"{wiki.Git("rev-parse", "HEAD")}\n");
        var run = $"touch {wiki["RUN"]} #";
        var settings = string.Concat(keys.Select(key => Setting(key, run)));
        File.AppendAllText(wiki[".git/config"],
            $"{settings}[core]\nrepositoryFormatVersion = 1\nsshCommand = \"{run}\"\n[extensions]\npartialClone = o\n[remote \"o\"]\nurl = "
            + $"ssh://nowhere.invalid/x\npromisor = true\n");
        wiki.Write("home/.gitconfig", settings);
        wiki.Write("home/git/config", settings);
        foreach (var hook in (string[])["post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc", "post-checkout",
            "pre-commit"]) wiki.WriteProgram($".git/hooks/{hook}", $"#!/bin/sh\n{run}\n");
        foreach (var attributes in (string[])[".gitattributes", ".git/info/attributes", "content/.gitattributes", "home/git/attributes"])
            wiki.Write(attributes, "* filter=x diff=x merge=x textconv=x\n");
        return (objects[0], objects[1], objects[2]);
    }

    /// <summary>The names of all settings, those that hold for one remote, driver or tool filled in.</summary>
    private static IEnumerable<string> DocumentedSettings(TestRepository wiki) =>
        wiki.Git("help", "--config").Split('\n').Where(key => key.Contains('.')).Select(key => Regex.Replace(key, "<[^>]*>|\\*", "x"))
            .Where(key => key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
            .Concat(["filter.x.clean", "filter.x.smudge", "filter.x.process", "diff.x.command", "diff.x.textconv", "merge.x.driver", "alias.rev-list",
                "alias.diff-tree", "include.path", "includeIf.gitdir:/.path", "core.alternateRefsCommand"])
            .Except(["core.repositoryFormatVersion", "extensions.partialClone"], StringComparer.OrdinalIgnoreCase)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Setting(string key, string value)
    {
        var (first, last) = (key.IndexOf('.', StringComparison.Ordinal), key.LastIndexOf('.'));
        var section = first == last ? key[..first] : $"{key[..first]} \"{key[(first + 1)..last]}\"";
        return $"[{section}]\n{key[(last + 1)..]} = \"{value}\"\n";
    }
}
