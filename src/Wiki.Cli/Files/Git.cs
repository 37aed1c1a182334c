using System.ComponentModel;
using System.Diagnostics;

namespace Wiki.Cli.Files;

/// <summary>Asks git about a folder. Git's own rule against other people's repositories stays in force, content that looks like a repository is not taken for one, and nothing is written.</summary>
internal static class Git
{
    /// <summary>These would make git look at another repository than the one that holds the folder; commit hooks run with them set.</summary>
    private static readonly string[] Misleading = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"];

    /// <summary>Whether the folder lies in a repository; git itself is not needed to tell.</summary>
    public static bool HasRepository(string folder)
    {
        for (var current = Path.GetFullPath(folder); current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git"))) return true;
        }
        return false;
    }

    /// <summary>Starts git with its input closed; what it says is to be read from its output. Throws what <see cref="IsFailure"/> knows.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "-c", "safe.bareRepository=explicit", "-c", "log.showSignature=false", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Misleading) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        var git = Process.Start(start)!;
        git.StandardInput.Close();
        // A full pipe that nobody reads would stop it.
        git.ErrorDataReceived += (_, _) => { };
        git.BeginErrorReadLine();
        return git;
    }

    /// <summary>Whether this is how a machine without a working git answers.</summary>
    public static bool IsFailure(Exception failure) => failure is Win32Exception or IOException;
}
