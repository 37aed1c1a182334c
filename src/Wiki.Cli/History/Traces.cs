using System.Text;
using Wiki.Text;

namespace Wiki.Cli.History;

/// <summary>
/// The files that are traced through one commit: under which name it has each, and which paths of today they are. One commit's at a time, so they are
/// passed on and not copied.
/// </summary>
internal sealed class Traces
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string[]> paths = new(StringComparer.Ordinal);

    public static Traces Of(IEnumerable<string> paths)
    {
        var traces = new Traces();
        foreach (var path in paths) traces.Add(Spell(path), [path]);
        return traces;
    }

    public static Traces Of(string name, string[] led)
    {
        var traces = new Traces();
        traces.Add(name, led);
        return traces;
    }

    /// <summary>
    /// A name as it is compared: as readers see it, since how a letter with an accent is coded may change from one machine to the next. ASCII comes
    /// back as it is.
    /// </summary>
    public static string Spell(string name) => Folding.Decompose(name);

    /// <summary>The same of a name as git prints it. Names that are not UTF-8 are kept apart from all others.</summary>
    public static string Spell(ReadOnlySpan<byte> name)
    {
        try
        {
            return Spell(Strict.GetString(name));
        }
        catch (DecoderFallbackException)
        {
            return $"\uFFFF{Encoding.Latin1.GetString(name)}";
        }
    }

    public bool Has(ReadOnlySpan<char> name) => paths.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    /// <summary>The paths of today that the name leads to, which are traced here no longer; none when it was not traced.</summary>
    public string[] Take(string name) => paths.Remove(name, out var taken) ? taken : [];

    public void Add(string name, string[] led) => paths[name] = paths.TryGetValue(name, out var there) ? [.. there, .. led] : led;

    /// <summary>Both together; neither may be used any more.</summary>
    public static Traces Join(Traces left, Traces right)
    {
        var (larger, smaller) = left.paths.Count >= right.paths.Count ? (left, right) : (right, left);
        foreach (var (name, led) in smaller.paths) larger.Add(name, led);
        return larger;
    }
}
