using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>What the pages that show an entry have in common.</summary>
public abstract record EntryPage(int Entry) : TemplatePage
{
    public override Location? Place(SiteModel site) => site.Graph.Entries[Entry].Location;

    public override IEnumerable<string> FilesShown(SiteModel site) => ShownBy(site, Entry);

    protected static PageTemplate Showing(string name) => new(name, "entry");

    protected override PageView Head(SiteModel site, string root)
    {
        var entry = site.Graph.Entries[Entry];
        return new PageView
        {
            Title = entry.Title,
            Description = entry.Summary,
            Kind = Template.Name,
            Url = site.Addresses.CanonicalEntry(Entry),
            Metadata = Metadata(site, root),
            IsIndexed = IsIndexed(entry),
        };
    }

    protected virtual Html? Metadata(SiteModel site, string root) => new EntryMetadata(site, Entry, root);

    protected virtual bool IsIndexed(Entry entry) => entry.Status != EntryStatus.Withdrawn;

    protected override View Subject(SiteModel site, string root) => new EntryView(site, Entry, root);

    protected override PageBudget Budget(SiteModel site) => new EntryPageBudget(site, Entry);
}
