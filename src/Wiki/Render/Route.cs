using System.Buffers;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// One file of the site: where it lives, what makes it, and what that depends on. Each kind of file is a record of its own in <c>Pages</c>, which
/// names what it shows by its place: an entry by its index in the graph, a page of a list counted from 1. It holds no facts; those are the site's.
/// </summary>
public abstract record Route
{
    public abstract RouteKind Kind { get; }

    /// <summary>
    /// As a reader's browser asks for it: from the site's root, without a leading slash, percent-encoded; it ends in a slash when it names a folder
    /// whose <c>index.html</c> is meant.
    /// </summary>
    public abstract string Address(SiteModel site);

    /// <summary>
    /// A number that stands for all that the file is made from, by which it is left as it is when nothing of that is different. There is no usual
    /// one: too little in it would leave readers with an old page.
    /// </summary>
    public abstract UInt128 Key(PageKeys keys);

    /// <summary>Writes the file's bytes, or says why that cannot be done; then what was written is worthless.</summary>
    public abstract Diagnostic? Render(SiteModel site, IBufferWriter<byte> output);

    /// <summary>The file itself, below the output folder, <c>/</c> between folders.</summary>
    public virtual string File(SiteModel site)
    {
        var address = Address(site);
        return address.Length == 0 || address[^1] == '/' ? address + "index.html" : address;
    }

    /// <summary>What leads from the page to the site's root: <c>./</c>, <c>../</c>, <c>../../</c>.</summary>
    public virtual string Root(SiteModel site) => Depth(site) switch
    {
        0 => "./",
        1 => "../",
        2 => "../../",
        3 => "../../../",
        var depth => string.Concat(Enumerable.Repeat("../", depth)),
    };

    /// <summary>The absolute address that readers are to cite, or null when the wiki has no address yet.</summary>
    public string? Canonical(SiteModel site) => site.Addresses.Absolute(Address(site));

    /// <summary>What a server says that the file is, where its name does not.</summary>
    public virtual string? MediaType => null;

    /// <summary>The day of the last change that search engines are told.</summary>
    public virtual PartialDate? Changed(SiteModel site) => null;

    /// <summary>What the list of addresses says of the file, if the site promises to keep its address.</summary>
    public virtual PublishedAddress AsPublished(SiteModel site) => PublishedAddress.OfFile(File(site), "page");

    /// <summary>Content paths of the files that the page shows or links; a file may come twice.</summary>
    public virtual IEnumerable<string> FilesShown(SiteModel site) => [];

    /// <summary>What it is, for a message: <c>the article `alignment`</c>.</summary>
    public virtual string Describe(SiteModel site) => "a file that every site has";

    /// <summary>Where the author can change that the file is there.</summary>
    public virtual Location? Place(SiteModel site) => null;

    /// <summary>What the author is to do when another file has the place of this one.</summary>
    public virtual string ToFree(SiteModel site) => "rename one of them";

    /// <summary>What the author is to be told of the file itself.</summary>
    public virtual IEnumerable<Diagnostic> Problems(SiteModel site) => [];

    /// <summary>How many folders lie between the site's root and the page.</summary>
    protected virtual int Depth(SiteModel site) => Address(site).AsSpan().Count('/');
}
