using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>The entries of a kind by the first of its dates that enough of them have, year by year.</summary>
public sealed class TimelineView : View<TimelineView>
{
    /// <summary>Fewer are no course of events.</summary>
    private const int Fewest = 3;

    private static readonly ViewType<TimelineView> Members = new("timeline")
    {
        { "label", view => view.label },
        { "years", view => view.years },
    };

    private readonly string label;
    private readonly TimelineYearView[] years;

    private TimelineView(string label, TimelineYearView[] years) => (this.label, this.years) = (label, years);

    protected override ViewType<TimelineView> Type => Members;

    /// <summary>Null where no date of the kind is known of enough entries.</summary>
    public static TimelineView? Of(SiteModel site, KindDeclaration kind, ImmutableArray<int> entries, string root)
    {
        foreach (var field in kind.Fields.Where(field => field.Type == FieldType.Date))
        {
            var dated = entries.SelectMany(entry => site.Graph.Entries[entry].Fields.OfType<FieldValue.Date>()
                .Where(date => date.Field == field.Key).Select(date => (Date: date.Value, Entry: entry))).ToList();
            if (dated.Count < Fewest) continue;
            return new(field.Label, [.. dated.OrderBy(item => item.Date).GroupBy(item => item.Date.Year).Select(year =>
                new TimelineYearView(year.Key, [.. year.Select(item => new DatedEntryView(site, item.Entry, item.Date, root))]))]);
        }
        return null;
    }
}

/// <summary>A year of a timeline.</summary>
public sealed class TimelineYearView(int year, DatedEntryView[] entries) : View<TimelineYearView>
{
    private static readonly ViewType<TimelineYearView> Members = new("timeline_year")
    {
        { "year", view => view.Year },
        { "entries", view => view.Entries },
    };

    protected override ViewType<TimelineYearView> Type => Members;

    private int Year => year;

    private DatedEntryView[] Entries => entries;
}

/// <summary>An entry at its date.</summary>
public sealed class DatedEntryView(SiteModel site, int entry, PartialDate date, string root) : View<DatedEntryView>
{
    private static readonly ViewType<DatedEntryView> Members = new("dated_entry")
    {
        { "link", view => new EntryLink(view.Site, view.Entry, view.Root) },
        { "date", view => DateView.Of(view.Date, view.Site.Words) },
    };

    protected override ViewType<DatedEntryView> Type => Members;

    private SiteModel Site => site;

    private int Entry => entry;

    private PartialDate Date => date;

    private string Root => root;
}
