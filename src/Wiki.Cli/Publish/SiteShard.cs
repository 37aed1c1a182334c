using System.Globalization;

namespace Wiki.Cli.Publish;

/// <summary>
/// A part of a site that one of several machines makes: files number <see cref="Number"/>, <see cref="Number"/> + <see cref="Count"/> and so on,
/// counted from 1 in the site's own order. So the parts are disjoint, of one size, and together the whole.
/// </summary>
internal readonly record struct SiteShard(int Number, int Count)
{
    public static readonly SiteShard Whole = new(1, 1);

    /// <summary>Whether a file belongs to this part, by its index in the site.</summary>
    public bool Holds(int file) => file % Count == Number - 1;

    /// <summary>Reads <c>2/5</c>. False for what is no part of a whole.</summary>
    public static bool TryParse(string text, out SiteShard shard)
    {
        shard = Whole;
        if (text.Split('/') is not [var number, var count] || !TryCount(number, out var which) || !TryCount(count, out var all) || which > all)
            return false;
        shard = new SiteShard(which, all);
        return true;
    }

    private static bool TryCount(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
