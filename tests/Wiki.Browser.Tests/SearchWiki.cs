namespace Wiki.Browser.Tests;

/// <summary>A wiki whose entries are made to be found, each in a way of its own.</summary>
public sealed class SearchWiki : IDisposable
{
    private const string Settings = """
        title: Found
        base_url: https://example.org/some/path
        categories: { review: { label: Reviews }, places: { label: Places } }
        kinds: { concept: { label: Concept, plural: Concepts }, instrument: { label: Instrument, plural: Instruments } }
        """;

    private static readonly (string File, string Front, string Body)[] Entries =
    [
        ("concepts/audit.md",
            "title: Audit\ncategory: review\naliases: [third-party review]\nsummary: An examination by somebody who did not build the system.",
            "Evidence is sampled."),
        ("concepts/audit-trail.md", "title: Audit trail\ncategory: review\nsummary: The record of who did what.",
            "Audits need it. An audit without it is no audit; to audit is to read the trail of an audit."),
        ("concepts/independence.md", "title: Independence\ncategory: review\nsummary: Freedom from the one who is looked at.",
            "Audit, audit, audit, audit, audit: every audit needs it, and the auditing of audits too."),
        ("instruments/treaty.md", "title: Treaty of Łódź\ncategory: places\nsummary: Parties report each year.",
            "The parties are audited. Their <b>zymurgies</b> & other crafts are free."),
        ("concepts/cote.md", "title: \"Côté, Élodie\"\ncategory: places\nsummary: A person.", "She lives in the Hauptstraße."),
        ("concepts/zh.md", "title: 人工智能治理\nsummary: 关于人工智能系统的规则。", "各国制定规则。"),
        ("concepts/capacity.md", "title: Capacity\nsummary: What machines can do.", "Computing it is hard, and measurements differ."),
        ("concepts/c.md", "title: C\nsummary: A small language.", "It is old."),
        ("concepts/c-plus.md", "title: C++\nsummary: A language with classes.", "It grew out of C."),
        ("concepts/c-sharp.md", "title: \"C#\"\nsummary: A language with a runtime.", "It is no C++."),
        ("concepts/oneil.md", "title: O’Neil\nsummary: A writer.", "Of the company’s sums."),
        ("concepts/lapse.md", "title: Time-Lapse\nsummary: A way to film.", "Slow things are seen."),
        ("concepts/gpt-4.md", "title: GPT-4\nsummary: A model.", "It followed others."),
        ("concepts/gpt-35.md", "title: GPT-3.5\nsummary: An earlier model.", "GPT-4 followed."),
        ("concepts/markup.md", "title: \"<img src=x> & <b>brackets</b>\"\nsummary: \"A title with <i>brackets</i>.\"", "Nothing."),
    ];

    private readonly string content = Directory.CreateTempSubdirectory("wiki-search-").FullName;

    public SearchWiki()
    {
        Write("site.yaml", Settings);
        foreach (var (file, front, body) in Entries) Write(file, $"---\n{front}\n---\n{body}\n");
        for (var i = 1; i <= 45; i++)
            Write($"instruments/report-{i}.md", $"---\ntitle: Report {i}\nsummary: Yearly number {i}.\n---\nMatter of year {i}.\n");
        Site = new BuiltWiki(content);
    }

    internal BuiltWiki Site { get; }

    public void Dispose()
    {
        Site.Dispose();
        Directory.Delete(content, recursive: true);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
