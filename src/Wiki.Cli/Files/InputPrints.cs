namespace Wiki.Cli.Files;

/// <summary>What a site is made from, down to the last byte, in two parts.</summary>
internal sealed class InputPrints
{
    /// <summary>What any page may show: settings, theme, lists of references, build stamp, command line, and the program itself.</summary>
    public Fingerprint Shared { get; } = new();

    /// <summary>
    /// All the rest: entries, what version control knows of each, and the names of all files; of those that are copied the name alone.
    /// </summary>
    public Fingerprint Others { get; } = new();

    public InputPrint Value
    {
        get
        {
            var whole = new Fingerprint();
            whole.Add(Shared.Value);
            whole.Add(Others.Value);
            return new(Shared.Value, whole.Value);
        }
    }
}

/// <summary>What a site is made from, as two numbers.</summary>
/// <param name="Shared">Stands for what any page may show.</param>
/// <param name="Whole">Stands for everything.</param>
internal readonly record struct InputPrint(UInt128 Shared, UInt128 Whole);
