using Wiki.Tests;

namespace Csl.Styles.Tests;

/// <summary>The styles that come with the wiki, each in its own language.</summary>
internal static class BuiltIn
{
    private static readonly Locales Languages = Locales.Bundled();

    public static string Folder { get; } = Path.Combine(Repository.Root, "templates", "citations");

    public static string TestFolder { get; } = Path.Combine(Repository.Root, "tests", "Csl.Styles.Tests");

    /// <summary>File names without their ending, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.csl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Theory { get; } = new(Names);

    private static readonly Dictionary<string, BoundStyle> Bound =
        Names.ToDictionary(name => name, name => new BoundStyle(Reading(name).Style!, Languages));

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".csl"));

    public static StyleReading Reading(string name) => Style.Read(Text(name));

    public static bool HasList(string name) => Text(name).Contains("<bibliography", StringComparison.Ordinal);

    /// <summary>Whether citations are numbers, which a work alone has none of.</summary>
    public static bool IsNumeric(string name) => Text(name).Contains("citation-format=\"numeric\"", StringComparison.Ordinal);

    public static BoundStyle Find(string name) => Bound[name];

    public static BoundStyle Bind(Style style) => new(style, Languages);
}
