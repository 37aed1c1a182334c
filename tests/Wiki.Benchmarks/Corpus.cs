using System.Globalization;
using System.Text;

namespace Wiki.Benchmarks;

/// <summary>
/// A synthetic wiki of citable entries: nine of ten are concepts, one of ten an instrument that uses some; about 250 words each, headings, lists, a
/// quotation, four links in sentences, relations and a source. The same size gives the same bytes everywhere.
/// </summary>
internal sealed class Corpus(int size)
{
    public const string Settings = """
        title: Bench Wiki
        publisher: Policy Window
        base_url: https://example.org
        kinds: { concept: { plural: Concepts, schema: DefinedTerm }, instrument: { plural: Instruments } }
        relations:
          related: { label: Related, symmetric: true }
          uses: { label: Uses, inverse: used_by, inverse_label: Used by, from: instrument, to: concept }

        """;

    private static readonly string[] Adjectives = ("adaptive audited binding bounded causal civic covert critical digital elastic ethical federal "
        + "formal global hidden hybrid joint legible local modular moral mutual neutral open partial plural public radical reliable robust secure "
        + "shared social soft stable tacit uniform valid viable weighted").Split(' ');
    private static readonly string[] Nouns = ("access agency archive audit bias boundary budget charter clause cohort consent control custody data "
        + "debt default duty effect equity error fairness forum game grant harm index input intent law ledger licence limit mandate margin market "
        + "memory model norm notice panel permit policy price proxy record reform risk rule safety scope signal statute surplus tariff tenure "
        + "treaty trust union value veto window").Split(' ');
    private static readonly string[] Heads = ("Account Argument Barrier Bound Cascade Code Curve Cycle Dilemma Doctrine Estimate Function Gap "
        + "Hypothesis Index Inference Law Loop Measure Method Model Norm Order Paradox Principle Problem Procedure Regime Rule Schedule Scheme "
        + "Standard Test Theorem Threshold Trap Treaty Turn View").Split(' ');
    private static readonly string[] Verbs = ("bounds clarifies constrains corrects defers describes encodes erodes exposes frames governs hides "
        + "implies limits masks measures mediates permits prices ranks reduces rejects requires reveals shapes signals supports tests tracks "
        + "updates verifies weakens").Split(' ');
    private static readonly string[] Categories = ("safety governance economics law ethics epistemology privacy security markets institutions "
        + "environment health labour trade taxation measurement statistics games policy learning").Split(' ');

    public int Size => size;

    public static bool IsInstrument(int entry) => entry % 10 == 9;

    public static string PathOf(int entry) => $"{(IsInstrument(entry) ? "instruments" : "concepts")}/{SlugOf(entry)}.md";

    /// <summary>The entry as the wiki reads it.</summary>
    public string Text(int entry) => Write(entry, (target, label) => label is null ? $"[[{SlugOf(target)}]]" : $"[[{SlugOf(target)}|{label}]]");

    /// <summary>The same with ordinary links and without a kind of its own, which Hugo takes for one of its own.</summary>
    public string PlainText(int entry) =>
        Write(entry, (target, label) => $"[{label ?? TitleOf(target)}](/wiki/{SlugOf(target)}/)")
            .Replace("\nkind: ", "\nentrykind: ", StringComparison.Ordinal);

    private string Write(int entry, Func<int, string?, string> link)
    {
        var chance = new Chance(entry);
        var text = new StringBuilder(3000);
        WriteFrontMatter(text, entry, chance);
        text.Append(chance.Sentences(3)).Append(Mention()).Append("\n\n## Definition\n\n**").Append(chance.Noun()).Append("** ")
            .Append(chance.Sentences(2)).Append(Mention("that account"))
            .Append("\n\n## How it works\n\n- ").Append(chance.Sentences(1)).Append("\n- ").Append(chance.Sentences(1)).Append(Mention())
            .Append("\n- ").Append(chance.Sentences(1))
            .Append("\n\n### In practice\n\nIn Málaga and Łódź, R&D ").Append(chance.Sentences(2)).Append("\n\n> ").Append(chance.Sentences(1))
            .Append("\n\n## Criticism\n\n").Append(chance.Sentences(3)).Append(Mention("a *different* view")).Append(' ').Append(chance.Sentences(2))
            .Append('\n');
        return text.ToString();

        string Mention(string? label = null) => $" Compare {link(Other(entry, chance), label)}.";
    }

    private void WriteFrontMatter(StringBuilder text, int entry, Chance chance)
    {
        text.Append("---\ntitle: \"").Append(TitleOf(entry)).Append("\"\nkind: ").Append(IsInstrument(entry) ? "instrument" : "concept")
            .Append("\ncategory: ").Append(Categories[entry % Categories.Length]).Append("\nsummary: ").Append(chance.Sentences(2)).Append('\n');
        WriteTargets(text, "related", 3, () => Other(entry, chance));
        if (IsInstrument(entry)) WriteTargets(text, "uses", 5, () => Other(entry, chance) / 10 * 10 + chance.Next(9));
        text.Append("source:\n  citation: \"Ivanova, I., et al. (2021), '").Append(chance.Noun()).Append(" and ").Append(chance.Noun())
            .Append(".'\"\n  url: https://example.com/2021/").Append(entry)
            .Append("\nupdated: 2024-0").Append(1 + chance.Next(9)).Append('-').Append(10 + chance.Next(18)).Append("\n---\n\n");
    }

    private void WriteTargets(StringBuilder text, string key, int count, Func<int> choose)
    {
        var targets = Enumerable.Range(0, count).Select(_ => choose()).Where(target => target < size).Distinct().Select(SlugOf);
        text.Append(key).Append(": [").AppendJoin(", ", targets).Append("]\n");
    }

    private int Other(int entry, Chance chance) => (entry + 1 + chance.Next(Math.Max(1, size - 1))) % size;

    private static string TitleOf(int entry) =>
        $"{Capital(Adjectives[entry % Adjectives.Length])} {Nouns[entry / Adjectives.Length % Nouns.Length]} "
        + $"{Heads[entry / (Adjectives.Length * Nouns.Length) % Heads.Length]} {entry.ToString(CultureInfo.InvariantCulture)}";

    private static string SlugOf(int entry) => TitleOf(entry).ToLowerInvariant().Replace(' ', '-');

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Numbers that depend on the entry alone.</summary>
    private sealed class Chance(int seed)
    {
        private ulong state = (ulong)seed * 0x9E3779B97F4A7C15 + 1;

        public int Next(int limit)
        {
            state = state * 6364136223846793005 + 1442695040888963407;
            return (int)((state >> 33) % (ulong)limit);
        }

        public string Noun() => Of(Nouns);

        public string Sentences(int count) =>
            string.Join(' ', Enumerable.Range(0, count)
                .Select(_ =>
                    $"The {Of(Adjectives)} {Noun()} of {Of(Adjectives)} {Noun()} {Of(Verbs)} the {Noun()} on which "
                    + $"any {Of(Adjectives)} {Noun()} depends."));

        private string Of(string[] words) => words[Next(words.Length)];
    }
}
