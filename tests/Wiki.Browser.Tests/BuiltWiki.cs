using System.Diagnostics;

namespace Wiki.Browser.Tests;

/// <summary>A wiki, built by the program into a folder of its own and served.</summary>
internal sealed class BuiltWiki : IDisposable
{
    private readonly SiteServer server;

    public BuiltWiki(string content)
    {
        Folder = Directory.CreateTempSubdirectory("wiki-browser-").FullName;
        var output = Path.Combine(Folder, "site");
        Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "wiki.dll"), "build", "--content", content, "--output", output]);
        Folder = output;
        server = new SiteServer(output);
    }

    /// <summary>One of <c>Wikis/</c>.</summary>
    public static BuiltWiki Named(string name) => new(Path.Combine(AppContext.BaseDirectory, "Wikis", name));

    /// <summary>The site's files.</summary>
    public string Folder { get; }

    /// <summary>The address of its front page.</summary>
    public string Address => server.Address;

    public void Dispose()
    {
        server.Dispose();
        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
    }

    /// <summary>What a program printed; an exception when it fails.</summary>
    public static string Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SOURCE_DATE_EPOCH"] = "1780178849";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }
}
