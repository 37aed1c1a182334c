namespace Wiki.Content;

/// <summary>The sorts of pages that list entries and can have a text of their own above the list.</summary>
public enum ListSort
{
    Home,
    Kind,
    Category,
}

/// <summary>
/// The page at whose head the text of a file called <c>index.md</c> or <c>README.md</c> stands: the front page, or the list of a kind or category by
/// its key.
/// </summary>
public readonly record struct ListHead(ListSort Sort, string Key)
{
    public static readonly ListHead Home = new(ListSort.Home, "");

    public static ListHead OfKind(string key) => new(ListSort.Kind, key);

    public static ListHead OfCategory(string key) => new(ListSort.Category, key);

    /// <summary>What the page is called.</summary>
    public string Title(Settings settings) => Sort switch
    {
        ListSort.Kind => settings.Kind(Key)!.Plural,
        ListSort.Category => settings.Category(Key)!.Label,
        _ => settings.Title,
    };
}
