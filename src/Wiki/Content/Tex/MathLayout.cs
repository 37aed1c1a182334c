using System.Collections.Immutable;
using System.Globalization;

namespace Wiki.Content.Tex;

/// <summary>
/// Where a formula may be broken into lines, and how wide it is about, because a static page cannot measure itself: the widest part that does not fit
/// on a telephone is scrolled there, one that does not fit on paper is set smaller there, and one that does not fit even so is shown as written.
/// </summary>
internal sealed class MathLayout
{
    /// <summary>Text of a telephone, a sheet of A4 and the same in smaller type, in widths of the letter M.</summary>
    private const double Telephone = 17;
    private const double Paper = 42;
    private const double SmallOnPaper = 60;

    private const string Breaking = "=<>≤≥≠≈≡∼≃≅≺≻∝→⇒↦⇔↔⟹⟺∈∉⊂⊆⊃⊇+−±∓×·∪∩∧∨∘⊕⊗∗";

    private MathLayout(MathNode formula, string @class, bool isScrolled) => (Formula, Class, IsScrolled) = (formula, @class, isScrolled);

    /// <summary>The formula, in parts where it may be broken.</summary>
    public MathNode Formula { get; }

    /// <summary>Names of classes, or empty when there is room for the formula everywhere.</summary>
    public string Class { get; }

    /// <summary>Whether a narrow window shows it in a part that scrolls, which has to be reached with the keyboard.</summary>
    public bool IsScrolled { get; }

    public static MathLayout Of(MathNode formula, bool isDisplay)
    {
        var whole = Width(formula);
        if (whole <= Telephone) return new(formula, "", false);
        var parts = formula.Element == "mrow" && formula.Attributes.Length == 0 ? Parts(formula.Children) : [formula];
        var widest = parts.Max(Width);
        // On screens a displayed formula keeps its line and is scrolled; one in a sentence is broken with it when its parts are short.
        var isScrolled = isDisplay || widest > Telephone;
        var onPaper = widest <= Paper ? "" : widest <= SmallOnPaper ? " shrunk" : " written";
        var isBroken = parts.Length > 1;
        var names = (isBroken ? " broken" : "") + onPaper;
        return new(isBroken ? new("mrow") { Children = parts } : formula, names.TrimStart(), isScrolled);
    }

    /// <summary>Rows that each begin with the operator before which a line may end.</summary>
    private static ImmutableArray<MathNode> Parts(ImmutableArray<MathNode> nodes)
    {
        var parts = ImmutableArray.CreateBuilder<MathNode>();
        var start = 0;
        for (var i = 1; i < nodes.Length - 1; i++)
        {
            if (!IsBreak(nodes[i]) || (nodes[i - 1].Element == "mo" && nodes[i - 1].Text is not (")" or "]" or "|" or "!" or "}"))) continue;
            parts.Add(Part(nodes[start..i]));
            start = i;
        }
        parts.Add(Part(nodes[start..]));
        return parts.ToImmutable();
    }

    /// <summary>An operator at the beginning of a row would be taken for a sign, without the spaces around it.</summary>
    private static MathNode Part(ImmutableArray<MathNode> nodes) =>
        IsBreak(nodes[0])
            ? new("mrow") { Children = nodes.SetItem(0, nodes[0] with { Attributes = nodes[0].Attributes + " form=\"infix\"" }) }
            : new("mrow") { Children = nodes };

    private static bool IsBreak(MathNode node) =>
        node is { Element: "mo", Text.Length: 1 } && Breaking.Contains(node.Text[0]) && !node.Attributes.Contains("form=", StringComparison.Ordinal);

    private static double Width(MathNode node) => node.Element switch
    {
        "mfrac" or "munder" or "mover" or "munderover" => node.Children.Max(Width),
        "msub" or "msup" => Width(node.Children[0]) + 0.7 * Width(node.Children[1]),
        "msubsup" => Width(node.Children[0]) + 0.7 * Math.Max(Width(node.Children[1]), Width(node.Children[2])),
        "mroot" or "msqrt" => 0.9 + node.Children.Sum(Width),
        "mtable" => Columns(node).Sum(),
        "mo" => IsBreak(node) ? 1.4 : 0.5 * node.Text.Length,
        "mspace" => Space(node.Attributes),
        "mn" or "mtext" => node.Text.Sum(c => WidthOf(c, 0.55)),
        "mi" => node.Text.Sum(c => WidthOf(c, 0.6)),
        _ => node.Children.Sum(Width),
    };

    /// <summary>Letters of mathematical alphabets have two code units, of which one counts; those of Chinese and Japanese are square.</summary>
    private static double WidthOf(char unit, double letter) =>
        char.IsLowSurrogate(unit) ? 0 : unit < '\u2E80' || char.IsHighSurrogate(unit) ? letter : 1;

    private static IEnumerable<double> Columns(MathNode table)
    {
        var count = table.Children.Select(row => row.Children.Length).DefaultIfEmpty().Max();
        return Enumerable.Range(0, count)
            .Select(column => 0.8 + table.Children.Where(row => row.Children.Length > column).Max(row => Width(row.Children[column])));
    }

    private static double Space(string attributes)
    {
        var start = attributes.IndexOf('"', StringComparison.Ordinal) + 1;
        var end = attributes.IndexOf("em", StringComparison.Ordinal);
        return start > 0 && end > start
            && double.TryParse(attributes.AsSpan(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var width) ? width : 0;
    }
}
