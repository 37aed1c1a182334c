using Wiki.Content;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>The Atom feed (RFC 4287) of the entries changed last. A date known to the month or year stands for its first day.</summary>
public sealed record Feed : WrittenFile
{
    public static readonly SiteKind All = SiteKind.Written(site => site.Settings.BaseUrl is null ? [] : [new Feed()], "feed_path");

    public override RouteKind Kind => All;

    public override string? MediaType => "application/atom+xml; charset=utf-8";

    public override string Address(SiteModel site) => "feed.xml";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        var home = new HomePage().Canonical(site);
        AtomWriter.Begin(writer, site.Settings.Language);
        AtomWriter.Element(writer, "title", site.Settings.Title);
        if (site.Settings.Description is { } description) AtomWriter.Element(writer, "subtitle", description);
        AtomWriter.Element(writer, "id", home!);
        AtomWriter.Link(writer, null, home!);
        AtomWriter.Link(writer, "self", site.Settings.BaseUrl + "/" + Address(site));
        AtomWriter.Element(writer, "updated", Updated(site));
        writer.Raw("<author>"u8);
        AtomWriter.Element(writer, "name", site.Settings.Publisher);
        writer.Raw("</author>\n"u8);
        foreach (var entry in site.Lists.Recent) WriteEntry(site, entry, writer);
        writer.Raw("</feed>\n"u8);
    }

    private static void WriteEntry(SiteModel site, int index, HtmlWriter writer)
    {
        var entry = site.Graph.Entries[index];
        var url = site.Addresses.CanonicalEntry(index)!;
        writer.Raw("<entry>\n"u8);
        AtomWriter.Element(writer, "title", entry.Title);
        AtomWriter.Element(writer, "id", url);
        AtomWriter.Link(writer, null, url);
        AtomWriter.Element(writer, "updated", Moment(entry.Date!.Value));
        if (entry.Published is { } published) AtomWriter.Element(writer, "published", Moment(published));
        foreach (var author in CitationSource.NamesOf(entry))
        {
            writer.Raw("<author>"u8);
            AtomWriter.Element(writer, "name", author);
            writer.Raw("</author>\n"u8);
        }
        if (entry.Category is { } category && site.Summary.Category(category) is not null)
        {
            writer.Raw("<category term=\""u8);
            writer.Text(category);
            writer.Raw("\" label=\""u8);
            writer.Text(site.Lists.Category(category).Label);
            writer.Raw("\"/>\n"u8);
        }
        if (Summary(site, entry) is { Length: > 0 } summary) AtomWriter.Element(writer, "summary", summary);
        writer.Raw("</entry>\n"u8);
    }

    /// <summary>What the entry says of itself, after what readers are to know of its status.</summary>
    private static string Summary(SiteModel site, Entry entry)
    {
        var status = entry.Status == EntryStatus.Published ? null : site.Words["status_" + DataFacts.StatusOf(entry)];
        return string.Join(' ', ((string?[])[status, entry.Notice?.Note, entry.Summary]).OfType<string>());
    }

    /// <summary>
    /// The newest date among the entries, else the build's, else the beginning of Unix time: the element must be there, and a clock must not.
    /// </summary>
    private static string Updated(SiteModel site)
    {
        if (!site.Lists.Recent.IsEmpty) return Moment(site.Graph.Entries[site.Lists.Recent[0]].Date!.Value);
        return AtomWriter.Moment(site.Stamp.Time ?? DateTimeOffset.UnixEpoch);
    }

    private static string Moment(PartialDate date) => $"{date.Year:D4}-{Math.Max(1, date.Month):D2}-{Math.Max(1, date.Day):D2}T00:00:00Z";
}
