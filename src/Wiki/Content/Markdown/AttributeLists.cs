using Markdig.Renderers.Html;
using Markdig.Syntax;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// The lists of attributes of a document with their places, and which of them something on the page has. The library forgets a place where a table
/// takes a list over from a paragraph, and the list where a quotation becomes an alert.
/// </summary>
internal sealed class AttributeLists
{
    private static readonly object DocumentKey = new();

    private readonly List<TextSpan> places = [];

    /// <summary>By the beginnings of lists: lists that describe one thing are one group.</summary>
    private readonly Dictionary<int, int> groups = [];

    private readonly HashSet<int> used = [];

    public static AttributeLists? In(MarkdownDocument document) => (AttributeLists?)document.GetData(DocumentKey);

    /// <summary>Notes a list and gives it to what it describes.</summary>
    /// <param name="document">Where it stands.</param>
    /// <param name="described">What it describes.</param>
    /// <param name="attributes">What it says.</param>
    /// <param name="at">Its place; null in a text that has no places.</param>
    public static void Give(MarkdownDocument document, IMarkdownObject described, HtmlAttributes attributes, TextSpan? at)
    {
        var own = described.GetAttributes();
        attributes.CopyTo(own, true, false);
        if (at is not { } place) return;
        if (attributes is not { Id: null, Classes: null })
        {
            if (In(document) is not { } lists) document.SetData(DocumentKey, lists = new AttributeLists());
            lists.places.Add(place);
            lists.groups[place.Start] = own.Span.IsEmpty ? place.Start : lists.groups.GetValueOrDefault(own.Span.Start, place.Start);
        }
        own.Span = new SourceSpan(place.Start, place.End - 1);
    }

    public void Use(int start)
    {
        if (groups.TryGetValue(start, out var group)) used.Add(group);
    }

    /// <summary>The list that stands last before an offset and has a name in it.</summary>
    public TextSpan? Last(int before, Func<TextSpan, bool> hasName) =>
        places.FindLastIndex(at => at.Start < before && hasName(at)) is >= 0 and var index ? places[index] : null;

    public IEnumerable<TextSpan> Unused => places.Where(at => !used.Contains(groups[at.Start]));
}
