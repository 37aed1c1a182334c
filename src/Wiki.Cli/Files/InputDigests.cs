namespace Wiki.Cli.Files;

/// <summary>What a site is made from, down to the last byte, in two parts.</summary>
internal sealed class InputDigests
{
    /// <summary>What any page may show: settings, theme, lists of references, build stamp, command line, and the program itself.</summary>
    public Digest Shared { get; } = new();

    /// <summary>
    /// All the rest: entries, what version control knows of each, and the names of all files; of those that are copied the name alone.
    /// </summary>
    public Digest Others { get; } = new();

    public InputDigest Value
    {
        get
        {
            var whole = new Digest();
            whole.Add(Shared.Value);
            whole.Add(Others.Value);
            return new(Shared.Value, whole.Value);
        }
    }
}

/// <summary>What a site is made from, as two numbers.</summary>
/// <param name="Shared">Stands for what any page may show.</param>
/// <param name="Whole">Stands for everything.</param>
internal readonly record struct InputDigest(UInt128 Shared, UInt128 Whole);
