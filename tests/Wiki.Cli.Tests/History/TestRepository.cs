using System.Diagnostics;
using System.Text;

namespace Wiki.Cli.Tests.History;

/// <summary>A repository for one test, worked on by the real git with nobody's configuration.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestRepository(params ReadOnlySpan<string> options) => Git(["init", "-q", "-b", "main", .. options]);

    public string Path => folder.Path;

    public string this[string relative] => folder[relative];

    public void Write(string relative, string text) => folder.Write(relative, text);

    public void WriteProgram(string relative, string text)
    {
        Write(relative, text);
        File.SetUnixFileMode(folder[relative], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Commits all that is there, at noon of a day, and gives the commit's hash.</summary>
    public string Commit(string day)
    {
        Git("add", "-A", ".");
        Run(["commit", "-q", "--allow-empty", "-m", "x"], "", ("GIT_COMMITTER_DATE", $"{day}T12:00:00Z"));
        return Git("rev-parse", "HEAD");
    }

    public string Git(params string[] arguments) => Run(arguments, "");

    public string GitFrom(string input, params string[] arguments) => Run(arguments, input);

    public void Dispose() => folder.Dispose();

    private string Run(string[] arguments, string input, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("/usr/bin/env",
            ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-c", "protocol.file.allow=always", .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var git = Process.Start(start)!;
        var (output, error) = (git.StandardOutput.ReadToEndAsync(), git.StandardError.ReadToEndAsync());
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output.Result.TrimEnd('\n');
    }
}
