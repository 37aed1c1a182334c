using Csl;

namespace Wiki.Citations;

/// <summary>
/// One way to cite that <c>citations:</c> in site.yaml may name: a part of a style for people (the list of APA, APA in the text), or a format that
/// programs read. Immutable, safe on any thread.
/// </summary>
public abstract class CitationForm(string id)
{
    public string Id => id;

    /// <summary>What readers know it by, without the part: <c>APA 7</c>, <c>BibTeX</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Which part of a style it is; null for the one that has the style's own id, and for formats.</summary>
    public virtual StylePart? Part => null;

    /// <summary>For a format whose citations are files, the ending of their names, without the dot; null for all others.</summary>
    public virtual string? Extension => null;

    /// <summary>Whether it is meant for programs: then line ends and spaces count.</summary>
    public abstract bool IsFormat { get; }

    /// <summary>Reads what is needed, if that has not been done: else the first citation does.</summary>
    public abstract void Prepare();

    /// <summary>The citation as plain text.</summary>
    public abstract string Text(Citable cited);
}
