using Csl;

namespace Wiki.Citations;

/// <summary>
/// The titles of a BibTeX entry, each with its subtitle and addition: of the work, of what it stands in, of the whole that this belongs to.
/// </summary>
internal sealed class BibtexTitles(BibtexEntry entry, Func<string, string?> text)
{
    public void Set(Item.Builder builder)
    {
        var own = Whole("");
        builder.Set(Variable.Title, own);
        var (book, main) = (Whole("book"), Whole("main"));
        // BibTeX wants a book's title as `booktitle` too, for its chapters to inherit.
        if (book == own) book = null;
        var journal = text("fjournal") ?? Whole("journal") ?? text("journal");
        builder.Set(Variable.ContainerTitle, journal ?? book ?? main);
        if (journal is not null && entry.Find("fjournal") is not null) builder.Set(Variable.ContainerTitleShort, text("journal"));
        if (book is not null && main is not null && entry.Find("series") is null) builder.Set(Variable.CollectionTitle, main);
        builder.Set(Variable.VolumeTitle, Whole("issue"));
        builder.Set(Variable.EventTitle, Whole("event") ?? text("conference"));
    }

    private string? Whole(string of)
    {
        if (text(of + "title") is not { } title) return null;
        var whole = text(of + "subtitle") is { } subtitle ? WorkContent.WithSubtitle(title, subtitle) : title;
        return text(of + "titleaddon") is { } addition ? $"{whole}. {addition}" : whole;
    }
}
