using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// Refuses output folders whose replacement would destroy something: the folders that the site is made from, whatever holds them or the current
/// folder or the home folder, and any folder with content that no build has left its manifest in. Links and spellings make no difference.
/// </summary>
internal static class OutputGuard
{
    /// <summary>The real path of an output folder that may be replaced as a whole; otherwise a <see cref="CommandFailure"/> that names it.</summary>
    public static string Check(string output, IEnumerable<string> inputs)
    {
        if (string.IsNullOrWhiteSpace(output)) throw new CommandFailure("the output folder has no name", "give one: `--output _site`");
        var real = RealPath.Of(output);
        foreach (var input in inputs)
        {
            var source = RealPath.Of(input);
            if (RealPath.AreSame(source, real)) throw Refusal(output, "the site is made from it");
            if (RealPath.IsWithin(source, real)) throw Refusal(output, $"it holds `{input}`, which the site is made from");
            if (RealPath.IsWithin(real, source)) throw Refusal(output, $"it lies in `{input}`, which the site is made from");
        }
        if (RealPath.IsWithin(RealPath.Of(Environment.CurrentDirectory), real)) throw Refusal(output, "it is the current folder or holds it");
        if (HomeFolder() is { } home && RealPath.IsWithin(home, real)) throw Refusal(output, "it is your home folder or holds it");
        if (File.Exists(real)) throw Refusal(output, "it is a file");
        if (Directory.Exists(real) && !OutputManifest.IsIn(real) && Directory.EnumerateFileSystemEntries(real).Any())
            throw Refusal(output, "it is not empty and no build has made it");
        return real;
    }

    private static string? HomeFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? null : RealPath.Of(home);
    }

    private static CommandFailure Refusal(string output, string reason) =>
        new($"`{output}` cannot be the output folder: {reason}", "name a new or empty folder that holds nothing else: `--output _site`");
}
