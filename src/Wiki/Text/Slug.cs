using System.Diagnostics.CodeAnalysis;

namespace Wiki.Text;

/// <summary>
/// The part of an address that names an entry, category or kind: 1 to <see cref="MaxLength"/> lower-case ASCII letters, digits and hyphens, neither
/// first nor last a hyphen. The default value is no slug (<see cref="IsEmpty"/>); every other one is valid, so a slug can never lead out of its
/// folder.
/// </summary>
public readonly record struct Slug : IComparable<Slug>
{
    /// <summary>Leaves room for <c>.html</c> and for a file system's 255 bytes a name.</summary>
    public const int MaxLength = 200;

    private readonly string? value;

    private Slug(string value) => this.value = value;

    public string Value => value ?? "";

    public bool IsEmpty => value is null;

    public static bool TryParse([NotNullWhen(true)] string? text, out Slug slug)
    {
        var valid = text is { Length: > 0 and <= MaxLength } && text[0] != '-' && text[^1] != '-';
        for (var i = 0; valid && i < text!.Length; i++) valid = char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || text[i] == '-';
        slug = valid ? new Slug(text!) : default;
        return valid;
    }

    /// <summary>
    /// The nearest slug to any text: accents dropped, lower case, each run of other characters one hyphen, cut at <see cref="MaxLength"/>.
    /// The empty slug where no ASCII letter or digit is left.
    /// </summary>
    public static Slug From(string text)
    {
        if (TryParse(text, out var already) && !text.Contains("--", StringComparison.Ordinal)) return already;
        Span<char> result = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in Folding.WithoutAccents(text))
        {
            if (char.IsAsciiLetterOrDigit(c)) result[length++] = char.ToLowerInvariant(c);
            else if (c is not ('\'' or '’') && length > 0 && result[length - 1] != '-') result[length++] = '-';
            if (length == MaxLength) break;
        }
        return TryParse(result[..length].TrimEnd('-').ToString(), out var slug) ? slug : default;
    }

    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(Slug left, Slug right) => left.CompareTo(right) < 0;

    public static bool operator >(Slug left, Slug right) => left.CompareTo(right) > 0;

    public static bool operator <=(Slug left, Slug right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Slug left, Slug right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
