using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Templates;

/// <summary>
/// The interface's words in one language, from <c>languages/{language}.json</c>: an object of texts; a value that is itself an object holds one text
/// for each plural category of the language (zero, one, two, few, many, other). <c>{n}</c> and other names in braces stand for values. What a
/// language lacks is taken from English.
/// </summary>
public sealed class Words : View
{
    private const string Fallback = "en";

    private readonly FrozenDictionary<string, string> texts;

    /// <summary>The primary language of the file from which the texts of a number come, by their key.</summary>
    private readonly FrozenDictionary<string, string> countedIn;

    /// <summary>Entries share few dates, and each page shows its own several times.</summary>
    private readonly ConcurrentDictionary<PartialDate, string> dates = new();

    private Words(FrozenDictionary<string, string> texts, FrozenDictionary<string, string> countedIn) =>
        (this.texts, this.countedIn) = (texts, countedIn);

    public override string ViewName => "words";

    public override IEnumerable<string> MemberNames => texts.Keys.Order(StringComparer.Ordinal);

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => this["direction"];

    public string this[string key] =>
        texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"no word `{key}` in languages/{Fallback}.json");

    /// <summary>
    /// The words for a BCP 47 language: those of the whole tag, else of its language in its script, else of its primary language if that is usually
    /// written in the same script, else English; of each the wiki's own before the built-in ones. English words do not turn the direction of the
    /// language.
    /// </summary>
    public static Parsed<Words> Load(TemplateSet templates, string language)
    {
        var script = Script.Of(language);
        var primary = Script.Language(language);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var countedIn = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        string[] names = Script.Of(primary) == script
            ? [Fallback, primary, $"{primary}-{script}", language]
            : [Fallback, $"{primary}-{script}", language];
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            foreach (var file in templates.LanguageFiles(name))
            {
                if (LanguageFile.Read(file, texts, counted => countedIn[counted] = Script.Language(name)) is { } problem) problems.Add(problem);
            }
            if (name == Fallback && primary != Fallback) texts["direction"] = Script.IsRightToLeft(script) ? "rtl" : "ltr";
        }
        return new(new Words(texts.ToFrozenDictionary(StringComparer.Ordinal), countedIn.ToFrozenDictionary(StringComparer.Ordinal)),
            problems.ToImmutable());
    }

    public override bool TryGetMember(string name, out object? value)
    {
        var found = texts.TryGetValue(name, out var text);
        value = text;
        return found;
    }

    /// <summary>
    /// The text for a number: <c>Count("entries", 3)</c> → <c>3 entries</c>. A text for <c>zero</c> is used for 0 in every language that gives one.
    /// </summary>
    public string Count(string key, int number, string singular = "", string plural = "")
    {
        var form = number == 0 && texts.ContainsKey(key + ".zero")
            ? "zero"
            : PluralRules.Category(countedIn.GetValueOrDefault(key, Fallback), number);
        var text = texts.TryGetValue($"{key}.{form}", out var exact) ? exact : this[key + ".other"];
        return text.Replace("{n}", Number(number)).Replace("{singular}", InSentence(singular)).Replace("{plural}", InSentence(plural));
    }

    /// <summary>A date as the language writes it in running text: <c>30 May 2026</c>, <c>May 2026</c>, <c>2026</c>.</summary>
    public string Date(PartialDate date) => dates.TryGetValue(date, out var written) ? written : dates.GetOrAdd(date, Write(date));

    private string Write(PartialDate date)
    {
        var pattern = date.Day switch
        {
            0 => this[date.Month > 0 ? "date.month" : "date.year"],
            1 => texts.GetValueOrDefault("date.first") ?? this["date.day"],
            _ => this["date.day"],
        };
        var month = date.Month > 0 ? this["months." + date.Month.ToString(CultureInfo.InvariantCulture)] : "";
        return pattern.Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture)).Replace("{month}", month)
            .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number with its thousands apart from five digits on, where every language does so.</summary>
    private string Number(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        for (var place = digits.Length - 3; number >= 10_000 && place > 0; place -= 3) digits = digits.Insert(place, this["thousands"]);
        return digits;
    }

    /// <summary>
    /// A declared label inside a sentence: in languages that write nouns small, with its first letter small, unless there is a capital elsewhere, as
    /// in an abbreviation, a title or a name.
    /// </summary>
    public string InSentence(string label) =>
        this["nouns"] == "lower" && label.Length > 1 && !label.AsSpan(1).ContainsAnyInRange('A', 'Z')
            ? char.ToLowerInvariant(label[0]) + label[1..]
            : label;
}
