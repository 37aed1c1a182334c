using System.Text;
using Wiki.Content;
using Wiki.Input;
using Wiki.Render;
using Wiki.Search;
using Wiki.Templates;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>
/// A kind of page is a file, a template and a line in a list: here are two that the product does not have, and nothing else knows of them.
/// </summary>
public sealed class OwnKindTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        [SettingsReader.FileName] = "title: Garden\nbase_url: https://garden.example\ntrailing_slash: true\n",
        ["concepts/rose.md"] = "---\ntitle: Rose\nsummary: Red.\n---\nUnlike the [[lily]].\n",
        ["concepts/lily.md"] = "---\ntitle: Lily\nsummary: White.\n---\nUnlike the [[tulip]].\n",
        ["concepts/tulip.md"] = "---\ntitle: Tulip\nsummary: Tall.\n---\nUnlike the [[rose]].\n",
    };

    [Fact]
    public void Its_pages_are_listed_and_made_by_its_template()
    {
        var rendered = Sites.Render(Build(Garden(Files)));
        Assert.Equal("3 entries from ../ on\n", Encoding.UTF8.GetString(rendered["size/index.html"]));
        Assert.Equal("Rose and 2 others from ../../../ on\n", Encoding.UTF8.GetString(rendered["wiki/rose/others/index.html"]));
    }

    [Fact]
    public void Its_pages_are_found_by_their_paths()
    {
        var site = Build(Garden(Files));
        Assert.IsType<SizePage>(site.Find("size/index.html"));
        Assert.IsType<OthersPage>(site.Find("wiki/rose/others/index.html"));
    }

    [Fact]
    public void Search_engines_are_told_of_its_pages()
    {
        var sitemap = Encoding.UTF8.GetString(Sites.Render(Build(Garden(Files)))["sitemap.xml"]);
        Assert.Contains("<loc>https://garden.example/size/</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains("<loc>https://garden.example/wiki/rose/others/</loc>", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_find_in_its_pages_what_it_says() =>
        Assert.Equal(3 + Site.Build(Sites.Of(Files)).Model.Search.DocumentCount, Build(Garden(Files)).Model.Search.DocumentCount);

    [Fact]
    public void Templates_link_to_it()
    {
        Assert.True(Build(Garden(Files)).Model.Summary.TryGetMember("size_path", out var path));
        Assert.Equal("size/", path);
    }

    [Fact]
    public void Its_templates_are_not_told_to_be_unused_and_a_page_of_each_is_tried()
    {
        var site = Build(Garden(Files));
        Assert.Empty(site.Diagnostics);
        Assert.Single(site.Samples.OfType<SizePage>());
        Assert.Single(site.Samples.OfType<OthersPage>());
    }

    [Fact]
    public void A_page_is_made_anew_with_what_it_depends_on()
    {
        var edited = new Dictionary<string, string>(Files,
            StringComparer.Ordinal)
        { ["concepts/lily.md"] = "---\ntitle: Lily\nsummary: White.\n---\nNo [[tulip]].\n" };
        var (before, after) = (KeysOf(Garden(Files)), KeysOf(Garden(edited)));
        Assert.Equal(before["wiki/rose/others/index.html"], after["wiki/rose/others/index.html"]);
        Assert.NotEqual(before["wiki/lily/others/index.html"], after["wiki/lily/others/index.html"]);
        Assert.Distinct(before.Values.Where(key => key != PageKeys.None));
    }

    [Fact]
    public void A_page_of_an_author_in_its_place_is_told()
    {
        var files = new Dictionary<string, string>(Files, StringComparer.Ordinal) { ["pages/size.md"] = "---\ntitle: Size\nsummary: Small.\n---\n" };
        var told = Assert.Single(Build(Garden(files)).Diagnostics);
        Assert.Equal(("pages/size.md", "the size of the wiki and the page pages/size.md would both be written to size/index.html"),
            (told.Location.Path, told.Message));
    }

    [Fact]
    public void Each_kind_of_the_product_is_in_the_list_once()
    {
        var kinds = typeof(Route).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Route)) && !type.IsAbstract)
            .SelectMany(type => type.GetFields().Where(field => field.FieldType.IsAssignableTo(typeof(RouteKind))))
            .Select(field => (RouteKind)field.GetValue(null)!);
        Assert.Equal(kinds.ToHashSet(), RouteKinds.All.ToHashSet());
        Assert.Distinct(RouteKinds.All);
    }

    private static Dictionary<string, UInt128> KeysOf(SiteInput input)
    {
        var site = Build(input);
        return site.Routes.Zip(site.Keys()).ToDictionary(file => site.PathOf(file.First), file => file.Second, StringComparer.Ordinal);
    }

    private static Snapshot Build(SiteInput input) => Site.Build(input, null, [.. RouteKinds.All, SizePage.All, OthersPage.All]);

    private static SiteInput Garden(Dictionary<string, string> files)
    {
        var input = Sites.Of(files);
        var own = new[] { Template("size.html", "{{ site.entry_count_text }} from {{ root }} on\n"),
            Template("others.html", "{{ page.title }} and {{ others.count }} others from {{ root }} on\n") };
        return input with { Templates = TemplateSet.Load([.. input.Templates.Files.Select(file => file with { IsProven = true }), .. own]).Value };
    }

    private static TemplateFile Template(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Of the site: how many entries it has.</summary>
    private sealed record SizePage : TemplatePage
    {
        public static readonly SiteKind All = new()
        {
            Template = new("size", null),
            Of = _ => [new SizePage()],
            InSitemap = _ => [new SizePage()],
            Searched = _ => [],
            PathName = "size_path",
        };

        public override RouteKind Kind => All;

        public override string Address(SiteModel site) => "size/";

        public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

        public override string Describe(SiteModel site) => "the size of the wiki";

        protected override PageView Head(SiteModel site, string root) => new() { Title = "Size", Kind = Template.Name };

        protected override View? Subject(SiteModel site, string root) => null;
    }

    /// <summary>Of each article: how many others there are.</summary>
    private sealed record OthersPage(int Entry) : EntryPage(Entry)
    {
        public static readonly EntryKind All = new()
        {
            Template = new("others", "others"),
            Has = facts => facts.IsArticle,
            Of = (_, entry) => [new OthersPage(entry)],
            LiesBySlug = true,
            IsInSitemap = true,
            Searched = site => site.Lists.ByTitle.Select(entry => new SearchDocument(entry, new OthersPage(entry).Address(site))),
        };

        public override RouteKind Kind => All;

        public override string Address(SiteModel site) => site.Addresses.OfEntry(Entry) + "others/";

        public override UInt128 Key(PageKeys keys) => keys.OfEntry(Entry, "others");

        protected override View Subject(SiteModel site, string root) => new OthersView(site.Lists.ByTitle.Length - 1);
    }

    private sealed class OthersView(int count) : View<OthersView>
    {
        private static readonly ViewType<OthersView> Members = new("others") { { "count", view => view.Count } };

        protected override ViewType<OthersView> Type => Members;

        private int Count => count;
    }
}
