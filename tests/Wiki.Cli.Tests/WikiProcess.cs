using System.Diagnostics;

namespace Wiki.Cli.Tests;

/// <summary>What a finished process left behind.</summary>
internal sealed record ProcessOutcome(int ExitCode, string Output, string Error);

/// <summary>
/// Runs shell commands in which <c>wiki</c> is the program under test: the managed build that lies beside the tests, or the native binary that
/// <c>WIKI_BINARY</c> names by its full path. The environment is the same on every machine.
/// </summary>
internal static class WikiProcess
{
    private static readonly string ShimFolder = CreateShim();

    public static ProcessOutcome Run(string command, string folder, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        using var process = Start(command, folder, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new ProcessOutcome(process.ExitCode, output.Result, error.Result);
    }

    public static Process Start(string command, string folder, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)
            || name is "SOURCE_DATE_EPOCH" or "WIKI_DEBUG" or "COLUMNS").ToList())
            start.Environment.Remove(name);
        start.Environment["PATH"] = $"{ShimFolder}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetTempPath().TrimEnd('/');
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>A folder with a script called <c>wiki</c>. It becomes the program, so that a signal to it reaches the program.</summary>
    private static string CreateShim()
    {
        var folder = Directory.CreateTempSubdirectory("wiki-shim-").FullName;
        var script = Path.Combine(folder, "wiki");
        var native = Environment.GetEnvironmentVariable("WIKI_BINARY");
        var program = string.IsNullOrEmpty(native) ? $"dotnet '{Path.Combine(AppContext.BaseDirectory, "wiki.dll")}'" : $"'{native}'";
        File.WriteAllText(script, $"#!/bin/sh\nexec {program} \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
