namespace Wiki.Search;

/// <summary>
/// Neighbouring words, which readers may write as one: <c>machinelearning</c>, <c>e-mail</c> and <c>email</c>, <c>A.I.</c>. Their letters lie side by
/// side, so that words written as one are a piece of them. Only so many are kept.
/// </summary>
internal sealed class WordRun
{
    private const int MaxWords = 64;

    private readonly char[] letters = new char[MaxWords * WordReader.MaxLength];
    private readonly int[] ends = new int[MaxWords + 1];
    private readonly char[] joints = new char[MaxWords];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <param name="word">The next word.</param>
    /// <param name="joint">What stands before it (<see cref="WordReader.Joint"/>).</param>
    public void Add(ReadOnlySpan<char> word, char joint)
    {
        if (Count == MaxWords) return;
        word.CopyTo(letters.AsSpan(ends[Count]));
        joints[Count] = joint;
        ends[Count + 1] = ends[Count] + word.Length;
        Count++;
    }

    /// <summary>The words from one to another (inclusive) as one; empty when that is too long to be a word.</summary>
    public ReadOnlySpan<char> Joined(int first, int last) =>
        ends[last + 1] - ends[first] is var length && length <= WordReader.MaxLength ? letters.AsSpan(ends[first], length) : [];

    /// <summary>Whether these words are written together, with nothing but a hyphen, an apostrophe or a full stop between them.</summary>
    public bool AreTogether(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
            if (joints[i] == '\0') return false;
        return true;
    }

    /// <summary>Whether the last word ends with a digit and another begins with one: a range or a date, which nobody writes as one number.</summary>
    public bool EndsInNumberBefore(ReadOnlySpan<char> word) => Count > 0 && char.IsAsciiDigit(letters[ends[Count] - 1]) && char.IsAsciiDigit(word[0]);
}
