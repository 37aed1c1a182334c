using System.Runtime.InteropServices;

namespace Wiki.Search;

/// <summary>
/// The postings of one stem, in the order of the documents, with the hashes of the words that follow it in each. Used again for stem after stem; not
/// for several threads at once.
/// </summary>
internal sealed class PostingList
{
    private readonly List<Posting> postings = [];
    private readonly List<byte> followers = [];

    public int Count => postings.Count;

    /// <summary>Whether the stem has several forms, which its postings tell apart.</summary>
    public bool HasForms { get; set; }

    public ReadOnlySpan<Posting> Span => CollectionsMarshal.AsSpan(postings);

    public void Clear()
    {
        postings.Clear();
        followers.Clear();
    }

    public void Add(Posting posting, ReadOnlySpan<byte> itsFollowers)
    {
        postings.Add(posting with { FirstFollower = followers.Count });
        followers.AddRange(itsFollowers);
    }

    /// <summary>Empty also where there are too many to tell.</summary>
    public ReadOnlySpan<byte> FollowersOf(Posting posting) =>
        posting.FollowerCount > Posting.MaxFollowers ? [] : CollectionsMarshal.AsSpan(followers).Slice(posting.FirstFollower, posting.FollowerCount);

    /// <summary>Gives the forms of the postings from one on other ordinals.</summary>
    public void RenumberForms(int first, ReadOnlySpan<int> ordinals)
    {
        foreach (ref var posting in CollectionsMarshal.AsSpan(postings)[first..])
        {
            var forms = 0u;
            for (var (rest, ordinal) = (posting.Forms, 0); rest > 0; rest >>= 1, ordinal++)
                if ((rest & 1) == 1) forms |= 1u << ordinals[ordinal];
            posting = posting with { Forms = forms };
        }
    }
}
