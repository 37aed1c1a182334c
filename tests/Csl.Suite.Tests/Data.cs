namespace Csl.Suite.Tests;

/// <summary>The folder that <c>CSL_DATA</c> names: fixtures, styles, locales and works of others. README.md says how it is laid out.</summary>
internal static class Data
{
    public static readonly string Folder = Environment.GetEnvironmentVariable("CSL_DATA")
        ?? throw new InvalidOperationException("CSL_DATA names no folder; see tests/Csl.Suite.Tests/README.md");

    public static Locales Locales { get; } =
        new(Files("locales", "*.xml").Select(file => LocaleFile.Read(File.ReadAllText(file)).File!));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal);
}
