namespace Wiki.Search;

/// <summary>
/// That a word (any form of its stem) occurs in a document: how much it weighs there and where it first stands. Ordered as results are: those with
/// the word in the title or an alias first, then by weight, then by document.
/// </summary>
internal readonly record struct Posting(ulong Bits) : IComparable<Posting>
{
    /// <summary>More different words after a word than this are kept as <see cref="AnyFollower"/>.</summary>
    public const int MaxFollowers = 32;

    /// <summary>In place of a number of followers: too many to tell.</summary>
    public const int AnyFollower = MaxFollowers + 1;

    /// <summary>The offset of a word that the body is not needed to show: it stands in the title, an alias or the summary.</summary>
    public const uint NoOffset = uint.MaxValue;

    /// <summary>Set in <see cref="Impact"/> when the title or an alias has the word.</summary>
    public const byte InTitle = 0x80;

    private const int DocumentBits = 24;
    private const int MaxDocument = (1 << DocumentBits) - 1;

    public Posting(int document, byte impact, uint offset)
        : this(((ulong)(byte)~impact << (32 + DocumentBits)) | ((ulong)Math.Min(document, MaxDocument) << 32) | offset)
    {
    }

    public int Document => (int)(Bits >> 32) & MaxDocument;

    /// <summary>What BM25 gives the word in this document, without its rarity, from 0 to 127; and <see cref="InTitle"/>.</summary>
    public byte Impact => (byte)~(Bits >> (32 + DocumentBits));

    /// <summary>One bit for each form of the stem that the document has.</summary>
    public uint Forms { get; init; } = 1;

    /// <summary>How many different words follow it in the document, or <see cref="AnyFollower"/>; their hashes stand beside the posting.</summary>
    public byte FollowerCount { get; init; }

    /// <summary>Where these hashes are in the list that the posting is in.</summary>
    public int FirstFollower { get; init; }

    /// <summary>A byte offset into the body's HTML, or <see cref="NoOffset"/>.</summary>
    public uint Offset => (uint)Bits;

    public int CompareTo(Posting other) => Bits.CompareTo(other.Bits);

    public static bool operator <(Posting left, Posting right) => left.Bits < right.Bits;

    public static bool operator >(Posting left, Posting right) => left.Bits > right.Bits;

    public static bool operator <=(Posting left, Posting right) => left.Bits <= right.Bits;

    public static bool operator >=(Posting left, Posting right) => left.Bits >= right.Bits;
}
