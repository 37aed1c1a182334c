using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Csl.Styles.Tests;

/// <summary>
/// Built-in styles beside the official ones, over two bodies of generated works. Needs foreign data, which is not kept here: CSL_DATA names a folder
/// with <c>styles</c>, <c>locales</c>, <c>works-clean.json</c> and <c>works-broad.json</c>. Without it there is nothing to compare, and these tests
/// say nothing.
/// </summary>
public sealed partial class OfficialTests
{
    private static readonly string? Data = Environment.GetEnvironmentVariable("CSL_DATA");

    /// <summary>The official file of each style; what share of clean, and of all works, may differ without being listed.</summary>
    private static readonly Pair[] Pairs =
    [
        new("apa", "apa", 0.03, 0.08),
        new("chicago-author-date", "chicago-author-date", 0.03, 0.08),
        new("chicago-notes", "chicago-notes-bibliography", 0.03, 0.08),
        new("mla", "modern-language-association", 0.03, 0.08),
        new("ieee", "ieee", 0.03, 0.08),
        new("vancouver", "nlm-citation-sequence", 0.03, 0.08),
        new("harvard", "harvard-cite-them-right", 0.10, 1),
        new("oscola", "oscola", 0.10, 1),
        new("oscola-4", "oscola", 0.10, 1),
        new("aglc", "australian-guide-to-legal-citation", 0.10, 1),
        new("mcgill", "mcgill-en", 0.10, 1),
        new("bluebook", "bluebook-law-review", 0.10, 1),
    ];

    private static readonly Lazy<Locales> OfficialLanguages =
        new(() => new Locales(Directory.GetFiles(Path.Combine(Data!, "locales"), "*.xml").Select(Language)));

    private static readonly Lazy<ImmutableArray<Compared>> Clean = new(() => Compare("works-clean.json"));

    private static readonly Lazy<ImmutableArray<Compared>> Broad = new(() => Compare("works-broad.json"));

    [Fact]
    public void Clean_works_come_out_as_in_the_official_style_but_for_what_is_listed() => Check(Clean, pair => pair.Clean);

    [Fact]
    public void Works_of_all_kinds_come_out_as_in_the_official_style_but_for_what_is_listed() => Check(Broad, pair => pair.Broad);

    [Fact]
    public void Each_listed_difference_is_seen_and_has_a_reason()
    {
        if (Data is null) return;
        var differing = Clean.Value.AddRange(Broad.Value).Where(pair => !pair.IsEqual).ToArray();
        Assert.All(Difference.All, row =>
            Assert.True(row.Reason.Length > 0 && differing.Any(row.Explains), $"{row.Style} {row.Types} {row.Official} is not seen"));
    }

    private static void Check(Lazy<ImmutableArray<Compared>> compared, Func<Pair, double> share)
    {
        if (Data is null) return;
        var report = Pairs.Select(pair => (pair, works: compared.Value.Where(each => each.Style == pair.Style).ToArray()))
            .Select(each => (each.pair, each.works, unlisted: each.works.Where(IsUnlisted).ToArray()))
            .ToArray();
        var lines = report.Select(each => string.Create(CultureInfo.InvariantCulture,
            $"{each.pair.Style}: {Equal(each.works, "list")} {Equal(each.works, "cite")} equal, {each.unlisted.Length} unlisted"));
        var samples = report.SelectMany(each => each.unlisted.DistinctBy(work => (work.Part, work.Type)))
            .Select(work => $"{work.Style} {work.Part} {work.Type}\n  official {work.Official}\n  ours     {work.Ours}");
        var text = string.Join('\n', lines.Concat(samples));
        if (Environment.GetEnvironmentVariable("CSL_REPORT") is { } file) File.AppendAllText(file, text + "\n");
        Assert.True(report.All(each => each.unlisted.Length <= share(each.pair) * each.works.Length), text);
    }

    /// <summary>
    /// The works of both corpora that a built-in style prints as the official one does, as whether a style still does so for each; none without them.
    /// </summary>
    internal static ImmutableArray<Func<BoundStyle, bool>> EqualWorks(string name)
    {
        if (Data is null || Pairs.FirstOrDefault(pair => pair.Style == name) is not { } pair) return [];
        var cases = ImmutableArray.CreateBuilder<Func<BoundStyle, bool>>();
        var ours = BuiltIn.Find(name);
        var official = Official(pair.Official, ours);
        foreach (var (_, item, place) in Works("works-clean.json").Concat(Works("works-broad.json")))
        {
            var (list, cite) = (BuiltIn.HasList(name) ? List(ours, item) : "", Cite(ours, item, place));
            if (list.Length > 0 && list == List(official, item)) cases.Add(style => List(style, item) == list);
            if (cite == Cite(official, item, place)) cases.Add(style => Cite(style, item, place) == cite);
        }
        return cases.ToImmutable();
    }

    private static bool IsUnlisted(Compared work) => !work.IsEqual && !Difference.All.Any(row => row.Explains(work));

    private static string Equal(Compared[] works, string part)
    {
        var of = works.Where(work => work.Part == part).ToArray();
        if (of.Length == 0) return "";
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * of.Count(work => work.IsEqual) / of.Length:0.0} % ({part})");
    }

    private static ImmutableArray<Compared> Compare(string file)
    {
        var works = Works(file);
        return [.. Pairs.AsParallel().AsOrdered().SelectMany(pair => Compare(pair.Style, pair.Official, works))];
    }

    private static (string Type, Item Item, Locator? Place)[] Works(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Data!, file)));
        return [.. json.RootElement.EnumerateArray().Select(work => (Type(work), ItemReader.Read(work.GetProperty("item")), Place(work)))];
    }

    private static BoundStyle Official(string name, BoundStyle ours) =>
        new(Style.Read(File.ReadAllText(Path.Combine(Data!, "styles", name + ".csl"))).Style!, OfficialLanguages.Value, ours.Style.DefaultLocale);

    private static IEnumerable<Compared> Compare(string name, string officialName, (string Type, Item Item, Locator? Place)[] works)
    {
        var ours = BuiltIn.Find(name);
        var official = Official(officialName, ours);
        foreach (var (type, item, place) in works)
        {
            if (BuiltIn.HasList(name)) yield return new Compared(name, "list", type, List(official, item), List(ours, item));
            yield return new Compared(name, "cite", type, Cite(official, item, place), Cite(ours, item, place));
        }
    }

    private static string List(BoundStyle style, Item item) => Fold(style.Render(item, StylePart.Bibliography));

    private static string Cite(BoundStyle style, Item item, Locator? place) =>
        Fold(style.Process([item], [new Citation([new Cite(0, Locator: place)], style.Style.Class == StyleClass.Note ? 1 : 0)]).Citations[0]);

    private static LocaleFile Language(string file) => LocaleFile.Read(File.ReadAllText(file)).File!;

    private static string Type(JsonElement work) => work.GetProperty("feat").GetProperty("type").GetString()!;

    private static Locator? Place(JsonElement work) =>
        work.GetProperty("loc") is { ValueKind: JsonValueKind.Object } place
            ? new Locator(place.GetProperty("label").GetString()!, place.GetProperty("locator").ToString())
            : null;

    /// <summary>Small letters, one kind of space, no number in front.</summary>
    private static string Fold(FormattedText text) => Number().Replace(Space().Replace(text.ToPlain(), " ").Trim(), "").ToLowerInvariant();

    private sealed record Pair(string Style, string Official, double Clean, double Broad);

    [GeneratedRegex(@"^\[?\d+[\].]\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
