namespace Csl;

internal enum TextCase : byte { None, Lowercase, Uppercase, CapitalizeFirst, CapitalizeAll, Sentence, Title }

internal enum Display : byte { None, Block, LeftMargin, RightInline, Indent }

internal enum FontStyle : byte { Inherit, Normal, Italic, Oblique }

internal enum FontVariant : byte { Inherit, Normal, SmallCaps }

internal enum FontWeight : byte { Inherit, Normal, Bold, Light }

internal enum Decoration : byte { Inherit, None, Underline }

internal enum VerticalAlign : byte { Inherit, Baseline, Sup, Sub }

/// <summary>How letters look. What is <c>Inherit</c> stays as around it.</summary>
internal readonly record struct Face(FontStyle Style, FontVariant Variant, FontWeight Weight, Decoration Decoration, VerticalAlign Align)
{
    public bool IsPlain => ((int)Style | (int)Variant | (int)Weight | (int)Decoration | (int)Align) == 0;
}

/// <summary>What any rendering element may say about its output: face, affixes, delimiter, case, quotes, place.</summary>
internal sealed record Format
{
    public static readonly Format Plain = new();

    /// <summary>What stands round the output, known at once because each part that is printed asks for it.</summary>
    private Surroundings around;

    [Flags]
    private enum Surroundings : byte { None, Face = 1, Prefix = 2, Suffix = 4, Display = 8, Quotes = 16 }

    public Face Face { get; init => around = Known(Surroundings.Face, !(field = value).IsPlain); }

    public string Prefix { get; init => around = Known(Surroundings.Prefix, (field = value).Length > 0); } = "";

    public string Suffix { get; init => around = Known(Surroundings.Suffix, (field = value).Length > 0); } = "";

    public string Delimiter { get; init; } = "";

    public TextCase Case { get; init; }

    public Display Display { get; init => around = Known(Surroundings.Display, (field = value) != Display.None); }

    public bool Quotes { get; init => around = Known(Surroundings.Quotes, field = value); }

    public bool StripPeriods { get; init; }

    private Surroundings Known(Surroundings one, bool stands) => stands ? around | one : around & ~one;

    /// <summary>Whether nothing is said but of letters: no face, affix, place or quotes stands round the output.</summary>
    public bool IsPlainAround => around == Surroundings.None;

    /// <summary>Whether letters come out otherwise than they are: in another case, or without periods.</summary>
    public bool ChangesLetters => Case != TextCase.None || StripPeriods;

    public bool IsItalic => Face.Style == FontStyle.Italic;

    public Format Upright() => this with { Face = Face with { Style = FontStyle.Inherit } };

    /// <summary>Whether the output stays as it is, but for the delimiter between its parts.</summary>
    public bool IsPlain => IsPlainAround && !ChangesLetters;
}
