namespace Csl;

/// <summary>
/// What a style may ask for at most. The largest official style stays far below each of them; one beyond is refused with its place.
/// </summary>
public static class Limits
{
    /// <summary>Characters of a style or a locale file.</summary>
    public const int FileLength = 1 << 20;

    public const int Elements = 20_000;

    public const int XmlDepth = 64;

    public const int Macros = 2_000;

    /// <summary>How deep macros may call each other.</summary>
    public const int MacroDepth = 64;

    /// <summary>Elements that are run for one item; beyond, the item prints as its id.</summary>
    public const int Steps = 200_000;

    /// <summary>Elements that are walked over to fold a style for a shape of item; beyond, it runs unfolded.</summary>
    public const int FoldingSteps = 20_000;

    /// <summary>Folded forms that are kept of a style; further shapes of items run unfolded.</summary>
    public const int Plans = 256;

    /// <summary>How deep elements may stand in each other while an item is rendered, macros counted where they are called.</summary>
    public const int Depth = 256;

    /// <summary>How deep tags and quotations may stand in each other in a field.</summary>
    public const int FieldDepth = 32;

    /// <summary>Characters that come out of one item; beyond, the item prints as its id.</summary>
    public const int OutputLength = 64 * 1024;

    /// <summary>Names of a list that are looked at to tell works apart.</summary>
    public const int NamesToTellApart = 40;
}
