using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>What an entry is, or has in it, as far as whoever passes over all entries needs to know before looking at one.</summary>
[Flags]
public enum EntryTraits
{
    None = 0,

    /// <summary>A draft that readers do not get.</summary>
    Hidden = 1,

    /// <summary>A plain page.</summary>
    Page = 2,
    HasAliases = 4,
    HasFormerAddresses = 8,

    /// <summary>A field of its kind names other entries, or its notice does.</summary>
    HasReferenceFields = 16,

    /// <summary>Its body has marks that cite works.</summary>
    Cites = 32,

    /// <summary>Its body cites works in plain text.</summary>
    CitesInText = 64,

    /// <summary>Its body shows or links files of the content folder.</summary>
    ShowsFiles = 128,

    /// <summary>Its source is told without an address, perhaps by the key of a work.</summary>
    HasSourceByKey = 256,

    /// <summary>A draft, whether it is shown or not.</summary>
    Draft = 512,

    /// <summary>No page by itself, but the text at the head of a list or of the front page.</summary>
    Head = 1024,
}

/// <summary>
/// What passes over all entries ask of each. Entries lie scattered in memory, and a pass from one to the next waits for it longer than it computes;
/// facts lie side by side. The strings are mostly those of the settings.
/// </summary>
public readonly record struct EntryFacts(string Kind, string? Category, PartialDate? Date, EntryTraits Traits)
{
    public bool IsPublished => !Has(EntryTraits.Hidden);

    /// <summary>Published, and no plain page.</summary>
    public bool IsArticle => (Traits & (EntryTraits.Hidden | EntryTraits.Page)) == 0;

    public static EntryFacts Of(Entry entry, Settings settings)
    {
        var isHidden = entry.Status == EntryStatus.Draft && !settings.ShowsDrafts;
        return new(entry.Kind, entry.Category, entry.Date, TraitsOf(entry) | When(isHidden, EntryTraits.Hidden));
    }

    /// <summary>Whether it has any of these.</summary>
    public bool Has(EntryTraits traits) => (Traits & traits) != 0;

    private static EntryTraits TraitsOf(Entry entry)
    {
        var traits = When(entry.Status == EntryStatus.Draft, EntryTraits.Draft) | When(entry.Kind == Settings.PageKind, EntryTraits.Page)
            | When(entry.Head is not null, EntryTraits.Head)
            | When(!entry.Aliases.IsEmpty, EntryTraits.HasAliases) | When(!entry.RedirectFrom.IsEmpty, EntryTraits.HasFormerAddresses)
            | When(!entry.Body.AuthorYears.IsEmpty, EntryTraits.CitesInText)
            | When(entry.Source is { Citation: not null, Url: null }, EntryTraits.HasSourceByKey);
        traits |= When(entry.Notice is { SupersededBy.IsEmpty: false }, EntryTraits.HasReferenceFields);
        foreach (var field in entry.Fields) traits |= When(field is FieldValue.Reference, EntryTraits.HasReferenceFields);
        foreach (ref readonly var reference in entry.Body.References.AsSpan())
            traits |= When(reference.Kind == ReferenceKind.Citation, EntryTraits.Cites)
                | When(reference.Kind == ReferenceKind.Asset, EntryTraits.ShowsFiles);
        return traits;
    }

    private static EntryTraits When(bool holds, EntryTraits trait) => holds ? trait : EntryTraits.None;
}
