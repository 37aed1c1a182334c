using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>What a published file was made from, or 0 where only the whole site tells, and the digest of its bytes.</summary>
internal readonly record struct PageRecord(UInt128 Key, UInt128 Digest);

/// <summary>
/// Which folders builds have made, and what the last of them was made from and left there: as a whole, and file by file. It stands in the file that
/// is the lock. Whatever does not fit what is found is not believed: a record that is lost, cut short, or older than what is in the folder costs time
/// and nothing else, and nobody can write one for a folder that is not there yet.
/// </summary>
/// <remarks>
/// After the header there are two marks, of the site and of the tree beside it that is to take its place or was it before, so that at any instant
/// both are known for ours. Then come numbers of 128 bits in this machine's order of bytes: <see cref="HeadLength"/>, and two for each file.
/// </remarks>
/// <param name="file">The lock, held open.</param>
internal sealed class BuildRecord(FileStream file) : IDisposable
{
    private const string Name = "wiki-record";

    /// <summary>The digests of all inputs, of what any page may show, and of the site.</summary>
    private const int HeadLength = 3;

    /// <summary>So many files are read at once.</summary>
    private const int BlockLength = 2048;

    private static readonly int MarkSize = Unsafe.SizeOf<FolderMark>();

    private static ReadOnlySpan<byte> Header => "wiki-record 3\n\0\0"u8;

    private static int Body => Header.Length + 2 * MarkSize;

    /// <summary>Whether a file holds a record, be it cut short, or nothing yet. Any other is somebody else's.</summary>
    public static bool IsIn(FileStream file)
    {
        Span<byte> bytes = stackalloc byte[Name.Length];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Name.StartsWith(Encoding.Latin1.GetString(bytes[..count]), StringComparison.Ordinal);
    }

    /// <summary>Whether a folder is the very one that a build has left, with the manifest that it has left there.</summary>
    public bool Proves(FolderMark folder) => Array.Exists(ReadMarks(), mark => mark.IsSame(folder));

    /// <summary>Whether a build has made a folder, finished or not.</summary>
    public bool Knows(FolderMark folder) => Array.Exists(ReadMarks(), mark => mark.IsOfSameFolder(folder));

    /// <summary>Notes a folder that a build has just made, so that a later build knows it for ours. The other folder's mark is kept.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="other">The one whose mark is kept, if there is one.</param>
    public void Note(FolderMark folder, FolderMark other)
    {
        var marks = ReadMarks();
        if (marks.Length == 0)
        {
            file.SetLength(0);
            file.Position = 0;
            file.Write(Header);
            file.Write(new byte[2 * MarkSize]);
            marks = new FolderMark[2];
        }
        var place = marks[0].IsOfSameFolder(other) ? 1 : 0;
        file.Position = Header.Length + place * MarkSize;
        file.Write(MemoryMarshal.AsBytes<FolderMark>([folder]));
    }

    /// <summary>The digest of the site that the last build left, if it was made from these inputs; else null.</summary>
    public UInt128? SiteOf(InputDigest inputs) => ReadHead() is [var whole, _, var site] && whole == inputs.Whole ? site : null;

    /// <summary>
    /// The digests of the files that the last build left, by what they were made from, if what any page may show was this; else none.
    /// </summary>
    public Dictionary<UInt128, UInt128> PagesOf(InputDigest inputs)
    {
        var pages = new Dictionary<UInt128, UInt128>();
        if (ReadHead() is not [_, var shared, _] || shared != inputs.Shared) return pages;
        var block = new PageRecord[BlockLength];
        var bytes = MemoryMarshal.AsBytes(block.AsSpan());
        for (var count = bytes.Length; count == bytes.Length;)
        {
            count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            foreach (var page in block.AsSpan(0, count / (bytes.Length / BlockLength))) pages[page.Key] = page.Digest;
        }
        return pages;
    }

    /// <param name="inputs">What the site was made from.</param>
    /// <param name="site">The digest of what was published.</param>
    /// <param name="pages">Of each file of it.</param>
    public void Write(InputDigest inputs, UInt128 site, ReadOnlySpan<PageRecord> pages)
    {
        try
        {
            if (ReadMarks().Length == 0) return;
            file.SetLength(Body);
            file.Position = Body;
            file.Write(MemoryMarshal.AsBytes<UInt128>([inputs.Whole, inputs.Shared, site]));
            file.Write(MemoryMarshal.AsBytes(pages));
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            // The site is published; the next build cannot know that it is, and makes it again.
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose() => file.Dispose();

    /// <summary>Nothing where there is no such record.</summary>
    private FolderMark[] ReadMarks()
    {
        Span<byte> header = stackalloc byte[Header.Length];
        var marks = new FolderMark[2];
        var bytes = MemoryMarshal.AsBytes(marks.AsSpan());
        file.Position = 0;
        var isWhole = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header.SequenceEqual(Header)
            && file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
        return isWhole ? marks : [];
    }

    /// <summary>Nothing where there is no whole head.</summary>
    private UInt128[] ReadHead()
    {
        if (ReadMarks().Length == 0) return [];
        var head = new UInt128[HeadLength];
        var bytes = MemoryMarshal.AsBytes(head.AsSpan());
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? head : [];
    }
}
