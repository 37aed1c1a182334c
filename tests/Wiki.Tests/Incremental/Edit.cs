using CsCheck;
using Wiki.Content;
using Wiki.Incremental;

namespace Wiki.Tests.Incremental;

/// <summary>One thing that somebody does to a wiki's files, and what is told of it.</summary>
internal sealed record Edit(string Name, Action<MemoryWiki> Make, Change[] Told)
{
    private static readonly string[] Paths =
        ["concepts/oak.md", "concepts/ash.md", "concepts/elm.md", "concepts/deep/fir.md", "instruments/saw.md", "instruments/axe.md",
            "pages/about.md", "help/index.md", "index.md", "concepts/index.md"];

    private static readonly string[] Texts =
    [
        "---\ntitle: Oak\nsummary: A tree.\nrelated: [ash, elm]\n---\nSee [[ash]] and [[elm#leaves]].\n",
        "---\ntitle: Ash\nsummary: A tree.\ncategory: wood\naliases: [ash tree]\nupdated: 2026-05-01\n---\n## Leaves\n\nOf [[Oak]], ![](leaf.png).\n",
        "---\ntitle: Oak\nslug: ash\nredirect_from: [oak]\n---\nA clash. [elm](elm.md)\n",
        "---\ntitle: Elm\nsummary: Hidden.\nstatus: draft\n---\n## Leaves\n",
        "---\ntitle: Fir\nsummary: A tree.\nuses: [oak]\nhardness: 7\n---\n[[oak]] [[fir]] [[nowhere]]\n",
        "---\ntitle: The oak\nsummary: A tree.\naliases: [Elm, beech]\nsource: { citation: wood }\n---\n## Roots\n\n[[Ash]] [[beech]] and [[ash "
        + "tree|so on]] [@wood, p. 3], as Knott (1999) has it.\n",
        "---\ntitle: [broken\n---\n",
        "no front matter",
        "",
    ];

    private static readonly string[] Settings =
    [
        "title: Trees\nbase_url: https://trees.example\n",
        "title: Trees\nbase_url: https://trees.example/wood\nentry_path: /t\npage_size: 10\nlanguage: de\n",
        "title: Trees\nkinds:\n  concept: { label: Tree, plural: Trees, folder: concepts, fields: { hardness: number } }\nrelations:\n  related: { "
        + "label: Near, symmetric: true }\n",
        "title: Woods\nbase_url: https://trees.example\ncategories: { wood: { label: Wood } }\nseverities: { missing-summary: off }\ncitations: "
        + "[apa, oscola]\n",
        "title: [broken\n",
    ];

    private static readonly (string Path, string Text)[] Templates =
    [
        ("partials/house.html", "<p>{{ site.title }}</p>"),
        ("article.html", "<html>{{ entry.title }} {{ include 'partials/house.html' }}</html>"),
        ("article.html", "{{ for x in }}"),
        ("home.html", "{{ nothing.like.it }}"),
        ("assets/site.css", "body { color: red }"),
        ("citations/apa.csl", "<style class=\"note\"><citation><layout suffix=\".\"><text variable=\"title\"/></layout></citation></style>"),
        ("citations/apa.csl", "<style>"),
        ("languages/en.json", "{ \"section_link\": \"Hier\" }"),
    ];

    private static readonly Gen<Edit> WriteEntry = Gen.Select(OneOf(Paths), Gen.Int[0, Texts.Length - 1], (path, text) => Write(path, Texts[text]));
    private static readonly Gen<Edit> WriteSettings = OneOf(Settings).Select(text => Write(SettingsReader.FileName, text));
    private static readonly Gen<Edit> WriteReferences = OneOf("@book{wood, title = {Wood}, author = {Knott, Ann}, year = 1999}",
        "@book{wood, title = {Timber}, year = 2001}", "@book{tree, title = {Trees}}")
        .Select(works => Write("references.bib", works));

    private static readonly Gen<Edit> WriteAsset = OneOf("assets/leaf.png", "concepts/leaf.png").Select(path => Write(path, "PNG"));
    private static readonly Gen<Edit> Delete = OneOf([.. Paths, SettingsReader.FileName, "concepts/leaf.png", "references.bib"])
        .Select(path => new Edit($"delete {path}", wiki => wiki[path] = null, [new Change.Content(path)]));
    private static readonly Gen<Edit> Rename = Gen.Select(OneOf(Paths), OneOf(Paths), Move);

    private static readonly Gen<Edit> RenameFolder =
        OneOf(("concepts", "instruments"), ("instruments", "ideas"), ("ideas", "concepts"), ("concepts/deep", "concepts")).Select(folders => new Edit(
        $"rename {folders.Item1}/ to {folders.Item2}/", wiki => wiki.MoveFolder(folders.Item1, folders.Item2),
        [new Change.Content(folders.Item1), new Change.Content(folders.Item2)]));

    private static readonly Gen<Edit> WriteTemplate = OneOf(Templates)
        .Select(template => new Edit($"template {template}", wiki => wiki.SetTemplate(template.Path, template.Text), [new Change.Theme()]));
    private static readonly Gen<Edit> DeleteTemplate = OneOf(Templates)
        .Select(template => new Edit($"no template {template.Path}", wiki => wiki.SetTemplate(template.Path, null), [new Change.Theme()]));
    private static readonly Gen<Edit> Nothing = OneOf("concepts/oak.md", "concepts", "gone.md", "")
        .Select(path => new Edit($"nothing at `{path}`", _ => { }, [new Change.Content(path)]));

    /// <summary>Mostly entries, as in life; at times the change itself is not told, only that there may have been some, or nothing at all.</summary>
    public static Gen<Edit> Any { get; } = Gen.Select(
        Gen.Frequency((16, WriteEntry), (2, Delete), (3, Rename), (1, RenameFolder), (1, WriteSettings), (1, WriteReferences), (1, WriteAsset),
            (1, WriteTemplate), (1, DeleteTemplate), (1, Nothing)),
        Gen.Int[0, 4],
        (edit, chance) => chance switch
        {
            0 => edit with { Name = edit.Name + " (told as anything)", Told = [new Change.Anything()] },
            1 => edit with { Name = edit.Name + " (untold)", Told = [] },
            _ => edit,
        });

    /// <summary>A wiki that has most of what edits touch.</summary>
    public static MemoryWiki Beginning()
    {
        var wiki = new MemoryWiki
        {
            [SettingsReader.FileName] = Settings[0],
            ["references.bib"] = "@book{wood, title = {Wood}, author = {Knott, Ann}, year = 1999}"
        };
        for (var i = 0; i < Paths.Length; i++) wiki[Paths[i]] = Texts[i % 3];
        return wiki;
    }

    public override string ToString() => Name;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Edit Write(string path, string text) =>
        new($"write {path}: {text.Split('\n').ElementAtOrDefault(1) ?? text}", wiki => wiki[path] = text, [new Change.Content(path)]);

    private static Edit Move(string from, string to) =>
        new($"rename {from} to {to}", wiki => Move(wiki, from, to), [new Change.Content(from), new Change.Content(to)]);

    private static void Move(MemoryWiki wiki, string from, string to)
    {
        if (from == to || wiki[from] is not { } text) return;
        wiki[from] = null;
        wiki[to] = text;
    }
}
