using System.Globalization;
using Wiki.Content;

namespace Wiki.Render;

/// <summary>What several of the files for programs say of an entry: each of them says the same.</summary>
internal static class DataFacts
{
    /// <summary>Where they lie.</summary>
    public const string Folder = "data/";

    /// <summary>As front matter writes it.</summary>
    public static string StatusOf(Entry entry) => entry.Status switch
    {
        EntryStatus.Draft => "draft",
        EntryStatus.Contested => "contested",
        EntryStatus.Deprecated => "deprecated",
        EntryStatus.Withdrawn => "withdrawn",
        _ => "published",
    };

    /// <summary>The day of the last change as its author says; where no date is written at all, that of the commit.</summary>
    public static string? UpdatedOf(Entry entry) => (entry.Updated ?? (entry.Published is null ? entry.Revision?.Date : null))?.ToString();

    /// <summary>The source as a citation, of a work of the lists as the style prints it.</summary>
    public static string? SourceOf(SiteModel site, Entry entry) =>
        site.Bibliography.SourceOf(entry) is { } work && site.Bibliography.Style is not null
            ? site.Bibliography.Print(work).ToPlain()
            : entry.Source?.Citation;

    /// <summary>What the field of an entry holds, each value by itself; entries by their slugs.</summary>
    public static IEnumerable<string> ValuesOf(SiteModel site, FieldValue field) => field switch
    {
        FieldValue.Text text => [text.Value],
        FieldValue.Number number => [number.Value],
        FieldValue.Date date => [date.Value.ToString()],
        FieldValue.Url url => [url.Value],
        FieldValue.Scale scale => [scale.Step],
        FieldValue.List list => list.Values,
        FieldValue.Reference reference => SlugsOf(site, reference),
        _ => throw new InvalidOperationException(field.GetType().Name),
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> SlugsOf(SiteModel site, FieldValue.Reference reference)
    {
        foreach (var target in reference.Targets)
            if (site.Graph.Names.Resolve(target.Value) is { IsFound: true, Entry: var found } && site.Graph.IsPublished(found))
                yield return site.Graph.Entries[found].Slug.Value;
    }
}
