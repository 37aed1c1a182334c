using System.Collections.Immutable;

namespace Csl;

/// <summary>The locale files at hand.</summary>
public sealed class Locales
{
    private const string Prefix = "locales-", Ending = ".xml";

    /// <summary>The bundled languages by their tags, each read when a style is first bound to it.</summary>
    private static readonly ImmutableDictionary<string, Lazy<LocaleFile>> Own = typeof(Locales).Assembly.GetManifestResourceNames()
        .ToImmutableDictionary(name => name[Prefix.Length..^Ending.Length], name => new Lazy<LocaleFile>(() => ReadBundled(name)),
            StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableDictionary<string, Lazy<LocaleFile>> files;

    public Locales(IEnumerable<LocaleFile> files)
        : this(files, [])
    {
    }

    /// <summary>Of two files in one language the first in <paramref name="given"/> counts.</summary>
    private Locales(IEnumerable<LocaleFile> given, IEnumerable<KeyValuePair<string, Lazy<LocaleFile>>> bundled) =>
        files = given.Select(file => KeyValuePair.Create(file.Language, new Lazy<LocaleFile>(file))).Concat(bundled)
            .DistinctBy(file => file.Key, StringComparer.OrdinalIgnoreCase).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that come with the library: American and British English, German, French, Spanish, Chinese and Arabic.</summary>
    /// <param name="files">Further languages; one that is bundled, too, takes its place.</param>
    public static Locales Bundled(params IEnumerable<LocaleFile> files) => new(files, Own);

    /// <summary>Whether there is a file of that language, or of the dialect that it stands for.</summary>
    public bool Has(string language) =>
        files.ContainsKey(language) || files.ContainsKey(Primary.GetValueOrDefault(language.Split('-')[0], language.Split('-')[0]));

    internal static IEnumerable<LocaleFile> BundledFiles() => Own.Values.Select(file => file.Value);

    private static LocaleFile ReadBundled(string name)
    {
        using var reader = new StreamReader(typeof(Locales).Assembly.GetManifestResourceStream(name)!);
        return LocaleFile.Read(reader.ReadToEnd()).File!;
    }

    /// <summary>The language of <paramref name="style"/> in <paramref name="language"/>: the style's own words before those of the files.</summary>
    internal Locale Bind(Style style, string language)
    {
        var full = Primary.GetValueOrDefault(language, language);
        var main = language.Split('-')[0];
        var chain = ImmutableArray.CreateBuilder<LocaleFile>();
        Add(full);
        if (main != full) Add(main);
        chain.AddRange(style.Locales.Where(locale => locale.Language.Length == 0));
        foreach (var name in new[] { full, Primary.GetValueOrDefault(main, main), main })
        {
            if (files.TryGetValue(name, out var file) && !chain.Contains(file.Value)) chain.Add(file.Value);
        }
        var english = files.GetValueOrDefault("en-US")?.Value;
        return new Locale(chain.ToImmutable(), chain.Contains(english!) ? null : english, full);

        void Add(string name) =>
            chain.AddRange(style.Locales.Where(locale => string.Equals(locale.Language, name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The dialect that a language without one stands for.</summary>
    private static readonly ImmutableDictionary<string, string> Primary = new Dictionary<string, string>
    {
        ["af"] = "af-ZA",
        ["bg"] = "bg-BG",
        ["ca"] = "ca-AD",
        ["cs"] = "cs-CZ",
        ["cy"] = "cy-GB",
        ["da"] = "da-DK",
        ["de"] = "de-DE",
        ["el"] = "el-GR",
        ["en"] = "en-US",
        ["es"] = "es-ES",
        ["et"] = "et-EE",
        ["fa"] = "fa-IR",
        ["fi"] = "fi-FI",
        ["fr"] = "fr-FR",
        ["gl"] = "gl-ES",
        ["he"] = "he-IL",
        ["hi"] = "hi-IN",
        ["hr"] = "hr-HR",
        ["hu"] = "hu-HU",
        ["hy"] = "hy-AM",
        ["id"] = "id-ID",
        ["is"] = "is-IS",
        ["it"] = "it-IT",
        ["ja"] = "ja-JP",
        ["km"] = "km-KH",
        ["ko"] = "ko-KR",
        ["lt"] = "lt-LT",
        ["lv"] = "lv-LV",
        ["mn"] = "mn-MN",
        ["ms"] = "ms-MY",
        ["nb"] = "nb-NO",
        ["nl"] = "nl-NL",
        ["nn"] = "nn-NO",
        ["pl"] = "pl-PL",
        ["pt"] = "pt-PT",
        ["ro"] = "ro-RO",
        ["ru"] = "ru-RU",
        ["sk"] = "sk-SK",
        ["sl"] = "sl-SI",
        ["sr"] = "sr-RS",
        ["sv"] = "sv-SE",
        ["th"] = "th-TH",
        ["tr"] = "tr-TR",
        ["uk"] = "uk-UA",
        ["vi"] = "vi-VN",
        ["zh"] = "zh-CN",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
}
