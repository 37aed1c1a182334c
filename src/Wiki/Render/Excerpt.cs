using Wiki.Content;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// What is quoted of the sentence around a mention: a stretch of the body's HTML, and the holes that are filled in there. Long sentences are cut
/// between words, around the mention, and where links and citations beside it would say too much: their texts come from elsewhere and take no room in
/// the body. However many links a sentence holds, finding this takes the same few steps, since every one of them may be quoted on another page.
/// </summary>
/// <param name="From">The first byte.</param>
/// <param name="To">Behind the last byte.</param>
/// <param name="First">The first hole.</param>
/// <param name="Last">The last hole.</param>
/// <param name="FilledIn">About how long the texts in the holes are.</param>
internal readonly record struct Excerpt(int From, int To, int First, int Last, int FilledIn)
{
    private const int MaxBytesBefore = 220;
    private const int MaxBytesAfter = 220;

    /// <summary>
    /// What links and citations on one side of the mention say at most, in UTF-16 code units: many times what they say in a sentence for readers.
    /// </summary>
    private const int MaxFilledIn = 1_500;

    /// <summary>What a citation says in an excerpt is not found out before it is written.</summary>
    private const int RoomOfCitation = 100;

    public bool IsCutBefore { get; private init; }

    public bool IsCutAfter { get; private init; }

    /// <summary>About how many bytes the excerpt takes.</summary>
    public int EstimatedLength => To - From + FilledIn;

    public static Excerpt Of(SiteModel site, int source, int reference)
    {
        var body = site.Graph.Entries[source].Body;
        var mention = body.References[reference];
        var html = body.Html.Span;
        var holes = body.Holes.AsSpan();
        var first = mention.Hole;
        var (start, end, last) = LinkAt(html, holes, first);
        var from = Math.Min(start, Math.Max(mention.SentenceStart, CutBefore(html, mention.SentenceStart, holes, start)));
        var to = Math.Max(end, Math.Min(mention.SentenceEnd, CutAfter(html, mention.SentenceEnd, end)));
        var (before, after) = (0, 0);
        while (first > 0 && holes[first - 1].Offset >= from && (before += Room(holes[first - 1])) <= MaxFilledIn) first--;
        while (last + 1 < holes.Length && holes[last + 1].Offset <= to && (after += Room(holes[last + 1])) <= MaxFilledIn) last++;
        if (before > MaxFilledIn) from = Math.Min(start, Outside(holes[first], BodyReader.StartOfTag));
        if (after > MaxFilledIn) to = Math.Max(end, Outside(holes[last], BodyReader.AfterTag));
        return new(from, to, first, last, before + after)
        {
            IsCutBefore = from > mention.SentenceStart || before > MaxFilledIn,
            IsCutAfter = to < mention.SentenceEnd || after > MaxFilledIn,
        };

        int Outside(Hole hole, Func<ReadOnlySpan<byte>, int, int> borderOfTag) =>
            hole.Kind == HoleKind.AssetAddress ? borderOfTag(body.Html.Span, hole.Offset) : hole.Offset;

        int Room(Hole hole)
        {
            if (hole.Kind != HoleKind.LinkText) return 1;
            var link = body.References[hole.Reference];
            return link.Kind == ReferenceKind.Citation
                ? RoomOfCitation
                : ReferenceText.Of(site.Graph, link, site.Graph.References[source][hole.Reference]).Length;
        }
    }

    /// <summary>
    /// Where a link begins and ends, and its last hole; its first is its start or, where an address in the form of a file's leads to an entry, in its
    /// start tag.
    /// </summary>
    private static (int Start, int End, int Last) LinkAt(ReadOnlySpan<byte> html, ReadOnlySpan<Hole> holes, int link)
    {
        var (offset, last) = (holes[link].Offset, link);
        if (holes[link].Kind == HoleKind.AssetAddress)
        {
            var end = offset + html[offset..].IndexOf("</a>"u8);
            while (last + 1 < holes.Length && holes[last + 1].Offset < end) last++;
            return (BodyReader.StartOfTag(html, offset), end, last);
        }
        while (holes[last].Kind != HoleKind.LinkEnd || holes[last].Reference != holes[link].Reference) last++;
        return (offset, holes[last].Offset, last);
    }

    /// <summary>A space outside any tag, at most so many bytes before the mention; the sentence's own start when that is nearer.</summary>
    private static int CutBefore(ReadOnlySpan<byte> html, int start, ReadOnlySpan<Hole> holes, int mark)
    {
        if (mark - start <= MaxBytesBefore) return start;
        var cut = mark - MaxBytesBefore;
        for (var reader = new BodyReader(html[..mark], from: OutsideTag(holes, cut, start)); NextText(ref reader);)
        {
            if (reader.End <= cut) continue;
            var from = Math.Max(reader.Start, cut);
            if (html[from..reader.End].IndexOf((byte)' ') is >= 0 and var space) return from + space + 1;
        }
        return mark;
    }

    private static int CutAfter(ReadOnlySpan<byte> html, int end, int mark)
    {
        if (end - mark <= MaxBytesAfter) return end;
        var last = mark;
        for (var reader = new BodyReader(html[..(mark + MaxBytesAfter + 1)], from: mark); NextText(ref reader);)
            if (reader.Bytes.LastIndexOf((byte)' ') is >= 0 and var space) last = reader.Start + space;
        return last;
    }

    /// <summary>Goes on to the next text that stands in no formula: one is never cut, since its source stands in it beside its signs.</summary>
    private static bool NextText(ref BodyReader reader)
    {
        while (reader.Next())
        {
            if (reader.Piece == BodyPiece.Text) return true;
            if (reader.Tag.Starts("math"u8)) reader.SkipElement();
        }
        return false;
    }

    /// <summary>
    /// The last place up to a cut that is known to stand in no tag and no formula: a link of the same sentence, or the sentence's start.
    /// </summary>
    private static int OutsideTag(ReadOnlySpan<Hole> holes, int cut, int start)
    {
        var hole = Ascending.FirstFrom(holes, cut + 1, static hole => hole.Offset) - 1;
        while (hole >= 0 && holes[hole].Kind == HoleKind.AssetAddress) hole--;
        return hole < 0 ? start : Math.Max(start, holes[hole].Offset);
    }
}
