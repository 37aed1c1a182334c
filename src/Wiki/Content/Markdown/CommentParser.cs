using Markdig.Helpers;
using Markdig.Parsers;

namespace Wiki.Content.Markdown;

/// <summary>Leaves out <c>%%comments%%</c> that begin and end in one paragraph. A percent sign after a word or number begins none.</summary>
internal sealed class CommentParser : InlineParser
{
    public CommentParser() => OpeningCharacters = ['%'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '%' || !MayBegin(slice)) return false;
        var rest = slice.AsSpan()[2..];
        var end = rest.IndexOf("%%");
        if (end < 0 || (end + 2 < rest.Length && char.IsLetterOrDigit(rest[end + 2]))) return false;
        slice.Start += end + 4;
        return true;
    }

    public static bool MayBegin(StringSlice slice) => slice.PeekCharExtra(-1) is var before && !char.IsLetterOrDigit(before) && before != '%';
}
