using Wiki.Cli.Tests.History;

namespace Wiki.Browser.Tests;

/// <summary>A wiki with a past, in English and in Arabic: an entry of three versions, one that was withdrawn and one that was removed.</summary>
public sealed class VersionWiki : IDisposable
{
    /// <summary>The oldest version of an entry of which a table, a list, a heading, a formula, code and fields have changed since.</summary>
    public const string Old = "wiki/reporting-duty/v/2025-03-01/";

    public const string History = "wiki/reporting-duty/history/";

    private const string Settings = """
        title: Garden of law
        base_url: https://example.org/some/path
        repository: https://git.example/law
        license: CC-BY-4.0
        versions: { feeds: true, sources: true, timemap: true }
        kinds: { concept: { label: Concept, plural: Concepts, fields: { jurisdiction: text } } }
        relations: { related: { label: Related, symmetric: true } }
        """;

    private const string ArabicSettings = """
        title: حديقة القانون
        base_url: https://example.org/some/path
        language: ar
        versions: true
        kinds: { concept: { label: مفهوم, plural: مفاهيم } }
        relations: { related: { label: ذات صلة, symmetric: true } }
        """;

    private const string First = """
        ---
        title: Reporting duty
        summary: Providers must tell the authority of serious incidents.
        updated: 2025-03-01
        jurisdiction: Exampleland
        ---
        Providers of systems must report serious incidents within 15 days, and keep what they know of them.

        ## Deadlines by gravity

        | incident | days | to whom |
        | --- | --- | --- |
        | Death of a person | 10 | market surveillance authority |
        | Widespread disruption of infrastructure | 2 | market surveillance authority |

        - The report may be incomplete at first.
        - A later report completes it.
        - Nobody need report twice.

        ## How delay is measured

        The fine grows with the delay:

        $$
        f(d) = 1000 \cdot d
        $$

        ```python
        fine = 1000 * days
        ```

        ## What stays

        This paragraph says the same in every version.

        And so does this one.
        """;

    private readonly TestRepository english = new();
    private readonly TestRepository arabic = new();

    public VersionWiki()
    {
        English(english);
        Arabic(arabic);
        (Site, ArabicSite) = (new BuiltWiki(english["content"]), new BuiltWiki(arabic["content"]));
    }

    internal BuiltWiki Site { get; }

    internal BuiltWiki ArabicSite { get; }

    public void Dispose()
    {
        Site.Dispose();
        ArabicSite.Dispose();
        english.Dispose();
        arabic.Dispose();
    }

    private static void English(TestRepository wiki)
    {
        wiki.Write("content/site.yaml", Settings);
        wiki.Write("content/concepts/reporting-duty.md", First);
        wiki.Write("content/concepts/trust-score.md", Entry("Trust score", "2025-03-01", "A number of trust."));
        wiki.Write("content/concepts/old-term.md", Entry("Old term", "2025-03-01", "It quoted a letter."));
        wiki.Write("content/concepts/gone.md", Entry("Gone term", "2025-03-01", "It is gone."));
        wiki.Commit("2025-03-01");
        var second = First.Replace("2025-03-01", "2025-09-12").Replace("within 15 days", "within 72 hours of learning of them")
            .Replace("| Death of a person | 10 |", "| Death of a person | 3 |").Replace("1000 \\cdot d", "1000 \\cdot d^{2}")
            .Replace("1000 * days", "1000 * days ** 2").Replace("- Nobody need report twice.\n", "")
            .Replace("## Deadlines by gravity", "## Deadlines");
        wiki.Write("content/concepts/reporting-duty.md", second);
        wiki.Commit("2025-09-12");
        wiki.Write("content/concepts/reporting-duty.md", second.Replace("2025-09-12", "2026-02-03").Replace("Exampleland", "Union of Examples")
            .Replace("title: Reporting duty", "title: Duty to report").Replace("Providers of systems", "Providers and [[trust-score|deployers]]"));
        wiki.Write("content/concepts/trust-score.md", Entry("Trust score", "2026-02-03",
            "A number of trust.", "status: withdrawn\nstatus_date: 2026-02-03\nstatus_note: Its figures come from a study that was retracted.\n"
            + "superseded_by: [reporting-duty]\n"));
        File.Delete(wiki["content/concepts/old-term.md"]);
        File.Delete(wiki["content/concepts/gone.md"]);
        wiki.Write("content/site.yaml", $"{Settings}\nremoved: {{ old-term: Quoted a letter that was confidential. }}\n");
        wiki.Commit("2026-02-03");
    }

    private static void Arabic(TestRepository wiki)
    {
        wiki.Write("content/site.yaml", ArabicSettings);
        wiki.Write("content/concepts/reporting-duty.md",
            Entry("واجب الإبلاغ", "2025-03-01", "يجب الإبلاغ عن الحوادث الجسيمة خلال 15 يومًا إلى AI Office.\n\n## المواعيد\n\nنص باقٍ."));
        wiki.Write("content/concepts/trust-score.md", Entry("درجة الثقة", "2025-03-01", "عدد."));
        wiki.Commit("2025-03-01");
        wiki.Write("content/concepts/reporting-duty.md",
            Entry("واجب الإبلاغ", "2026-02-03", "يجب الإبلاغ عن الحوادث الجسيمة خلال 72 ساعة إلى AI Board.\n\n## الآجال\n\nنص باقٍ."));
        wiki.Write("content/concepts/trust-score.md", Entry("درجة الثقة", "2026-02-03", "عدد.",
            "status: withdrawn\nstatus_date: 2026-02-03\nstatus_note: سُحبت الدراسة.\nsuperseded_by: [reporting-duty]\n"));
        wiki.Commit("2026-02-03");
    }

    private static string Entry(string title, string day, string text, string more = "") =>
        $"---\ntitle: {title}\nsummary: {title}.\nupdated: {day}\n{more}---\n{text}\n";
}
