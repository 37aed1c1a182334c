using System.Globalization;
using System.Text;
using Wiki.Text;

namespace Wiki.Cli.History;

/// <summary>One commit of a history: its hash, those of its parents, and when it was made.</summary>
/// <param name="Seconds">Since 1970, in UTC; null where the commit says nothing that can be understood.</param>
/// <param name="Offset">What the clock of whoever made it was ahead of UTC.</param>
internal sealed record Commit(string Hash, string[] Parents, long? Seconds, TimeSpan Offset)
{
    private const string Header = "commit ";

    /// <summary>Clocks that were never set, and tools that lost the date, write the first day that computers know.</summary>
    private static readonly TimeSpan Unset = TimeSpan.FromDays(1);

    public string ShortHash => Hash[..Content.Revision.ShortLength];

    /// <summary>The moment, to the second; null where the commit bears none.</summary>
    public DateTimeOffset? Time =>
        Seconds is { } seconds && seconds >= Unset.TotalSeconds && seconds <= DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(Offset)
            : null;

    /// <summary>The day on which it was made, where it was made.</summary>
    public PartialDate? Day => Time is { } time ? PartialDate.OfDay(DateOnly.FromDateTime(time.DateTime)) : null;

    /// <summary>The commits that lead to one, each before its parents, or that one alone.</summary>
    public static IEnumerable<Commit> Read(GitProcess git)
    {
        using var lines = new StreamReader(git.Output, Encoding.Latin1);
        while (lines.ReadLine() is { } line)
        {
            var hashes = line.StartsWith(Header, StringComparison.Ordinal) ? line[Header.Length..].Split(' ') : [];
            if (hashes.Length == 0 || !hashes.All(GitReferences.IsHash) || lines.ReadLine() is not { } date) throw git.Misunderstood();
            var (seconds, offset) = ParseDate(date);
            yield return new(hashes[0], hashes[1..], seconds, offset);
        }
        git.Finish();
    }

    /// <summary>Git's arguments for it, so that neither calendar nor time zone of this machine plays a part.</summary>
    public static string[] Question(string head, params ReadOnlySpan<string> options) =>
        ["rev-list", "--topo-order", "--parents", "--format=%cd", "--date=raw", .. options, head];

    /// <summary>A commit of which only the date is told, as <c>--date=raw</c> writes it.</summary>
    public static Commit Dated(string hash, string date)
    {
        var (seconds, offset) = ParseDate(date);
        return new(hash, [], seconds, offset);
    }

    /// <summary><c>1767225600 +0100</c>.</summary>
    private static (long? Seconds, TimeSpan Offset) ParseDate(string text)
    {
        if (text.Split(' ') is not [var count, [var sign and ('+' or '-'), _, _, _, _] zone]) return (null, TimeSpan.Zero);
        if (!long.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)) return (null, TimeSpan.Zero);
        if (!int.TryParse(zone.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var ahead) || ahead > 1400)
            return (seconds, TimeSpan.Zero);
        var offset = new TimeSpan(ahead / 100, ahead % 100, 0);
        return (seconds, offset > TimeSpan.FromHours(14) ? TimeSpan.Zero : sign == '-' ? -offset : offset);
    }
}
