using System.Diagnostics;
using System.Text;

namespace Wiki.RoundTrip.Tests;

internal static class Run
{
    /// <summary>What a program printed; an exception with what it complained of when it fails.</summary>
    public static string Printed(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8 };
        (start.Environment["BSTINPUTS"], start.Environment["BIBINPUTS"]) = (".", ".");
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {printed}{complaints.Result}");
    }
}
