using System.Globalization;
using System.Text;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// Where entries live, and the parts of which each <see cref="Route.Address"/> is made. A page puts its own <see cref="Route.Root"/> before an
/// address, so the site works under any path.
/// </summary>
public sealed class Addresses
{
    private readonly Settings settings;
    private readonly string[] byEntry;

    /// <param name="settings">The wiki's.</param>
    /// <param name="graph">Whose entries have addresses.</param>
    /// <param name="earlier">Where those of the earlier graph are, if there was one with the same settings.</param>
    public Addresses(Settings settings, ConceptGraph graph, Addresses? earlier)
    {
        this.settings = settings;
        EntryFolder = FolderOf(settings);
        byEntry = graph.Set.Column(earlier?.byEntry, entry => entry.Head is { } head ? OfHead(head)
            : entry.Kind == Settings.PageKind ? OfPage(entry)
            : string.Concat(EntryFolder, entry.Slug.Value, "/"));
    }

    /// <summary>The same settings with entries that live elsewhere.</summary>
    internal Addresses(Settings settings, string[] byEntry)
    {
        (this.settings, this.byEntry) = (settings, byEntry);
        EntryFolder = FolderOf(settings);
    }

    /// <summary>The folder in which entries live: <c>wiki/</c>, or empty.</summary>
    public string EntryFolder { get; }

    /// <summary>Where the site's root is on its host: <c>/</c>, or the path of the wiki's address.</summary>
    public string BasePath =>
        settings.BaseUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') + "/" : "/";

    private static string FolderOf(Settings settings) => settings.EntryPath.Length > 1 ? settings.EntryPath[1..] + "/" : "";

    /// <summary>The list of a kind whose plural this is.</summary>
    public string OfKind(string plural) => $"{EntryFolder}kind/{Segment(plural)}/";

    /// <summary>The list of a category.</summary>
    public string OfCategory(string key) => $"{EntryFolder}category/{Segment(key)}/";

    /// <summary>The address of an entry's article, of a plain page, or of the page at whose head a text stands.</summary>
    public string OfEntry(int entry) => byEntry[entry];

    /// <summary>Where what was removed stood, not percent-encoded.</summary>
    public string OfRemoved(RemovedAddress removed)
    {
        if (removed.Address.Slug.IsEmpty) return removed.Address.Path;
        return string.Concat(EntryFolder, removed.Address.Slug.Value, "/", removed.Version is { } label ? $"v/{label}/" : "");
    }

    /// <summary>The absolute address of an entry that readers are to cite, or null when the wiki has no address yet.</summary>
    public string? CanonicalEntry(int entry) => Absolute(OfEntry(entry));

    /// <summary>An address as it is cited, or null when the wiki has none yet.</summary>
    public string? Absolute(string address)
    {
        if (settings.BaseUrl is null) return null;
        return string.Concat(settings.BaseUrl, "/", settings.TrailingSlash ? address : address.AsSpan().TrimEnd('/'));
    }

    /// <summary>Of what has several pages the first lives in the folder itself.</summary>
    public static string Numbered(string folder, int number) => number == 1 ? folder : $"{folder}{number.ToString(CultureInfo.InvariantCulture)}/";

    public static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>
    /// A slug for any label; one that has no Latin letter gets a name of its own, which is an address that readers keep: it must stay what it is in
    /// all versions.
    /// </summary>
    public static string Segment(string label)
    {
        var slug = Slug.From(label);
        return slug.IsEmpty ? "x" + Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes(label)).AsSpan(0, 4)) : slug.Value;
    }

    private string OfHead(ListHead head) => head.Sort switch
    {
        ListSort.Kind => OfKind(head.Title(settings)),
        ListSort.Category => OfCategory(head.Key),
        _ => "",
    };

    /// <summary>
    /// A page lives where its file lies: <c>help/writing.md</c> at <c>help/writing/</c>, <c>pages/about.md</c> at <c>about/</c>, an <c>index.md</c>
    /// or <c>README.md</c> at its folder.
    /// </summary>
    private static string OfPage(Entry page) => OfPage(page.Path, page.Slug.Value);

    internal static string OfPage(string path, string slug)
    {
        var segments = path.Split('/');
        var folders = segments[..^1].Skip(segments[0] == "pages" ? 1 : 0).Select(Segment);
        var isIndex = segments.Length > 1 && segments[^1].ToLowerInvariant() is "index.md" or "_index.md" or "readme.md";
        return string.Concat((isIndex ? folders : folders.Append(slug)).Select(segment => segment + "/"));
    }
}
