using Wiki.Content;

namespace Wiki.Render;

/// <summary>
/// A file of the wiki as data. Most tell of texts, such as how many words they have or which works they cite, so their key stands for those too.
/// </summary>
public abstract record DataFile : Route
{
    /// <summary>Its name in the folder of data.</summary>
    public abstract string Name(SiteModel site);

    /// <summary>The word by which the page about data says what it is.</summary>
    public abstract string Word { get; }

    public abstract override string MediaType { get; }

    /// <summary>The names of its columns, if it is a table.</summary>
    public virtual IEnumerable<string> Columns(SiteModel site) => [];

    public override string Address(SiteModel site) => DataFacts.Folder + Name(site);

    public override UInt128 Key(PageKeys keys) => keys.OfTexts(this);

    public override string Describe(SiteModel site) => $"the file of data {Name(site)}";

    public override string ToFree(SiteModel site) => "rename the other, or leave the form out of `data` in site.yaml";

    /// <summary>A kind of which a site has files where it publishes this form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="files">Its files.</param>
    protected static SiteKind Of(DataOutputs form, Func<SiteModel, IEnumerable<Route>> files) =>
        new()
        {
            Template = null,
            Of = site => (site.Settings.Data & form) != 0 ? files(site) : [],
            InSitemap = _ => [],
            Searched = _ => [],
            IsData = true,
        };
}
