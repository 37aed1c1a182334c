namespace Wiki.Search;

/// <summary>A form of a word with the number of its stem. Two are equal when these are.</summary>
internal readonly record struct Spelling(string Form, int Stem)
{
    /// <summary>The highest <see cref="Ordinal"/>: from there on forms are not told apart.</summary>
    public const int MaxOrdinal = 27;

    /// <summary>Which of its stem's forms this is. Two spellings of one form (<c>behaviour</c>, <c>behavior</c>) have the same.</summary>
    public int Ordinal { get; init; }

    public bool Equals(Spelling other) => Stem == other.Stem && string.Equals(Form, other.Form, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(Form, StringComparison.Ordinal), Stem);

    public static int Compare(Spelling left, Spelling right) =>
        string.CompareOrdinal(left.Form, right.Form) is var order && order != 0 ? order : left.Stem.CompareTo(right.Stem);
}
