using Markdig.Syntax;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>Where the lists of attributes of a document stand: what a table takes over from a paragraph has no place any more.</summary>
internal static class AttributePlaces
{
    private static readonly object DocumentKey = new();

    public static void Add(MarkdownDocument document, TextSpan at)
    {
        if (document.GetData(DocumentKey) is not List<TextSpan> list) document.SetData(DocumentKey, list = []);
        list.Add(at);
    }

    /// <summary>The list that stands last before an offset and has a name in it.</summary>
    public static TextSpan? Last(MarkdownDocument document, int before, Func<TextSpan, bool> hasName) =>
        document.GetData(DocumentKey) is List<TextSpan> list && list.FindLastIndex(at => at.Start < before && hasName(at)) is >= 0 and var index
            ? list[index]
            : null;
}
