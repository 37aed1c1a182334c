using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// How long the page of an entry may become: <see cref="Limits.PageGrowth"/> times what goes into it, which is its own file, the names of the entries
/// that stand on it, and the works that it cites, each counted once. What a few letters of the entry repeat, such as a long title or the authors of a
/// work, counts with the page and not with what goes into it.
/// </summary>
public sealed class EntryPageBudget(SiteModel site, int entry) : PageBudget
{
    /// <summary>What a name or a work takes beside its texts.</summary>
    private const int Each = 100;

    private Entry Entry => site.Graph.Entries[entry];

    public override long Most => Math.Min(Limits.LongestPageBytes, Least + Limits.PageGrowth * (Entry.Digest.Length + Names() + Works()));

    public override Diagnostic Problem => new(
        Rules.InputTooLarge, Entry.Location,
        $"the page of this entry becomes more than {Most:N0} bytes long, many times what is written: it repeats long titles or long citations",
        "give links to entries with long titles a text of their own, cite works less often, or divide the entry");

    private long Names() =>
        Neighbourhood.Of(site, entry).SelectMany(connection => connection.Entries)
            .Sum(neighbour => (long)Each + site.Graph.Entries[neighbour].Title.Length);

    private long Works() =>
        site.Bibliography.Of(entry) is { } references
            ? references.List.Sum(listed => (long)Each + listed.Length)
            : 0;
}

/// <summary>How long the home page, a list or another page about many entries may become.</summary>
public sealed class ListPageBudget : PageBudget
{
    public static readonly ListPageBudget Instance = new();

    public override long Most => Limits.LongestPageBytes;

    public override Diagnostic Problem => new(
        Rules.InputTooLarge, Location.OfFile(SettingsReader.FileName),
        $"a list of entries becomes a page of more than {Limits.LongestPageBytes:N0} bytes",
        "write a smaller `page_size`, or shorten descriptions and the summaries of entries");
}
