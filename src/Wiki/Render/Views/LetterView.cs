using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A letter of a list, and where its first entry stands: <c>is_here</c> when that is on the page being shown.</summary>
public sealed class LetterView(string letter, string path, bool isHere) : View<LetterView>
{
    private static readonly ViewType<LetterView> Members = new("letter")
    {
        { "letter", view => view.Letter },
        { "id", view => TitleLetter.Anchor(view.Letter) },
        { "path", view => view.Path },
        { "is_here", view => view.IsHere },
    };

    protected override ViewType<LetterView> Type => Members;

    private string Letter => letter;

    private string Path => path;

    private bool IsHere => isHere;

    /// <summary>All letters of a list, as one of its pages (or another page) shows them.</summary>
    public static LetterView[] All(SiteModel site, EntryList list, ListPlace place) => [.. list.Letters.Select(start =>
    {
        var number = start.Position / site.Settings.PageSize + 1;
        return new LetterView(start.Letter, place.PageRoute(number).Address(site), number == place.Number);
    })];
}

/// <summary>The entries of a page of a list that begin with one letter.</summary>
public sealed class LetterGroupView(string letter, EntryLinkView[] entries) : View<LetterGroupView>
{
    private static readonly ViewType<LetterGroupView> Members = new("group")
    {
        { "letter", view => view.Letter },
        { "id", view => TitleLetter.Anchor(view.Letter) },
        { "entries", view => view.Entries },
    };

    protected override ViewType<LetterGroupView> Type => Members;

    private string Letter => letter;

    private EntryLinkView[] Entries => entries;
}
