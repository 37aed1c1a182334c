using System.Collections.Immutable;
using System.IO.Hashing;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Versions;

/// <summary>What an old file of an entry said above its text, as far as others need to know.</summary>
public sealed record PastHead
{
    public required string Slug { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<string> FormerSlugs { get; init; } = [];

    public EntryStatus Status { get; init; }

    /// <summary>Updated, else published.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Whether its front matter is whole and the file is UTF-8.</summary>
    public bool IsReadable { get; init; }

    /// <summary>Content paths of the files that its text shows or links.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Of the bytes, and of the same with line ends of the other sort, which version control may put into the folder.</summary>
    public (ulong AsKept, ulong WithOtherLineEnds) Digests { get; init; }

    public bool IsDraft => Status == EntryStatus.Draft;

    /// <summary>Whether it could be published as an article that is cited.</summary>
    public bool IsCitable => IsReadable && !IsDraft && Kind != Settings.PageKind && Slug.Length > 0;

    public static PastHead Read(string path, ReadOnlyMemory<byte> bytes, Settings settings)
    {
        var (entry, isReadable) = EntryReader.ReadHead(path, bytes, settings);
        var mayShowFiles = bytes.Span.IndexOf("]("u8) >= 0 || bytes.Span.IndexOf("]:"u8) >= 0 || bytes.Span.IndexOf("src"u8) >= 0
            || FileName.MayStandIn(bytes.Span);
        return new PastHead
        {
            Slug = entry.Slug.Value,
            Kind = entry.Head is null ? entry.Kind : Settings.PageKind,
            Title = entry.Title,
            Aliases = [.. entry.Aliases.Select(alias => alias.Value)],
            FormerSlugs = [.. entry.RedirectFrom.Select(former => former.Value.Slug.Value).Where(slug => slug.Length > 0)],
            Status = entry.Status,
            Date = entry.Updated ?? entry.Published,
            IsReadable = isReadable,
            Files = isReadable && mayShowFiles ? FilesIn(EntryReader.Read(path, bytes, settings).Value.Body) : [],
            Digests = (XxHash3.HashToUInt64(bytes.Span), WithOtherLineEnds(bytes.Span)),
        };
    }

    private static ImmutableArray<string> FilesIn(Body body) =>
        [.. body.References.Where(reference => reference.Kind == ReferenceKind.Asset).Select(reference => reference.Target)
            .Distinct(StringComparer.Ordinal)];

    private static ulong WithOtherLineEnds(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)'\r') >= 0) return XxHash3.HashToUInt64(bytes);
        var hash = new XxHash3();
        for (var at = 0; at < bytes.Length;)
        {
            var end = bytes[at..].IndexOf((byte)'\n');
            hash.Append(end < 0 ? bytes[at..] : bytes.Slice(at, end));
            if (end >= 0) hash.Append("\r\n"u8);
            at = end < 0 ? bytes.Length : at + end + 1;
        }
        return hash.GetCurrentHashAsUInt64();
    }
}
