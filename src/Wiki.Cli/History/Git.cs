using System.ComponentModel;
using System.Diagnostics;
using Wiki.Cli.Files;

namespace Wiki.Cli.History;

/// <summary>
/// The one place that starts git, or any program. Git sees the objects of a repository through a folder of our own that stands for the rest of it: no
/// file of the repository that could name a program, a server or another file is ever read, neither its configuration nor its attributes, hooks,
/// replacements or grafts; nor is the user's or the machine's configuration, nor an environment variable that is git's. What git then could do all
/// the same, fetch or ask for a password, it is told not to. It writes nothing.
/// </summary>
internal sealed class Git : IDisposable
{
    private const string Prefix = "GIT_";
    private const string Settings = "[core]\n\tbare = true\n\tcommitGraph = false\n",
        LongHashes = "[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tobjectFormat = sha256\n";

    private readonly GitRepository repository;
    private readonly GitProgram git;
    private readonly DirectoryInfo surroundings;
    private readonly List<GitProcess> processes = [];
    private readonly GitWatch watch;

    /// <param name="repository">It has a commit.</param>
    /// <param name="git">The program.</param>
    /// <param name="patience">How long git may say nothing.</param>
    /// <param name="stop">Set when somebody wants the process to end.</param>
    public Git(GitRepository repository, GitProgram git, TimeSpan patience, CancellationToken stop)
    {
        (this.repository, this.git) = (repository, git);
        surroundings = MakeSurroundings(repository);
        watch = new GitWatch(patience, stop);
    }

    /// <summary>Starts git. It is ended with this object.</summary>
    public GitProcess Start(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(git.File, [.. arguments])
        {
            WorkingDirectory = surroundings.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start.Environment);
        try
        {
            var process = new GitProcess(Process.Start(start)!, watch);
            processes.Add(process);
            return process;
        }
        catch (Win32Exception failure)
        {
            throw new GitFailure($"`{git.File}` cannot be started: {failure.Message}", "see that you may run it");
        }
    }

    public void Dispose()
    {
        foreach (var process in processes) process.Dispose();
        watch.Dispose();
        try
        {
            surroundings.Delete(recursive: true);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            // What is left is empty of meaning and in the system's folder for such things.
        }
    }

    /// <summary>Those variables of git's that concern us have a value of ours; no other is passed on.</summary>
    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        var own = surroundings.FullName;
        environment["PATH"] = git.SearchPath;
        environment["LC_ALL"] = "C";
        environment["HOME"] = environment["XDG_CONFIG_HOME"] = own;
        environment["NoDefaultCurrentDirectoryInExePath"] = "1";
        environment["GIT_DIR"] = own;
        environment["GIT_OBJECT_DIRECTORY"] = repository.Objects;
        environment["GIT_CONFIG_NOSYSTEM"] = environment["GIT_ATTR_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = environment["GIT_CONFIG_SYSTEM"] = Path.Join(own, "config");
        environment["GIT_NO_REPLACE_OBJECTS"] = environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = "none";
        environment["GIT_OPTIONAL_LOCKS"] = environment["GIT_TERMINAL_PROMPT"] = "0";
    }

    /// <summary>What git takes for a repository: nothing but the kind of its hashes and where its history was cut off.</summary>
    private static DirectoryInfo MakeSurroundings(GitRepository repository)
    {
        try
        {
            var folder = Directory.CreateTempSubdirectory("wiki-git-");
            folder.CreateSubdirectory("refs");
            File.WriteAllText(Path.Join(folder.FullName, "HEAD"), "ref: refs/heads/none\n");
            File.WriteAllText(Path.Join(folder.FullName, "config"), repository.Head!.Length == 40 ? Settings : $"{LongHashes}{Settings}");
            if (repository.CutOff.Count > 0) File.WriteAllLines(Path.Join(folder.FullName, "shallow"), repository.CutOff);
            return folder;
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            throw new GitFailure($"no folder for it can be made in `{Path.GetTempPath()}`: {FileFailure.Of(failure).Reason}",
                "name a folder in which you may write: `TMPDIR=/tmp`");
        }
    }
}
