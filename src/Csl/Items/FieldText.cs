using System.Text;

namespace Csl;

/// <summary>
/// A field of CSL-JSON without its tags, for programs that know no markup: raised and lowered digits become those that Unicode has.
/// </summary>
public static class FieldText
{
    private const string Plains = "0123456789+-−=()", Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    private const string RaisedLetters = "aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻβᵝγᵞ";

    private const string LoweredLetters = "aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨ";

    private static readonly string[] Tags =
    [
        "<i>", "</i>", "<b>", "</b>", "<sc>", "</sc>", "<sup>", "</sup>", "<sub>", "</sub>", "</span>", "<span class=\"nocase\">",
        "<span class='nocase'>",
        "<span class=\"nodecor\">", "<span style=\"font-variant:small-caps;\">", "<span style=\"font-variant: small-caps;\">",
    ];

    public static string Plain(string field)
    {
        if (!field.Contains('<')) return field;
        var text = new StringBuilder(field.Length);
        for (var at = 0; at < field.Length;)
        {
            if (field[at] != '<' || TagAt(field, at) is not { } tag) text.Append(field[at++]);
            else
            {
                at += tag.Length;
                if (tag is not ("<sup>" or "<sub>")
                    || field.IndexOf(tag.Insert(1, "/"), at, StringComparison.Ordinal) is not (>= 0 and var end)) continue;
                text.Append(Moved(Plain(field[at..end]), tag == "<sup>"));
                at = end + tag.Length + 1;
            }
        }
        return text.ToString();
    }

    private static string? TagAt(string text, int at) => Array.Find(Tags, tag => string.CompareOrdinal(text, at, tag, 0, tag.Length) == 0);

    /// <summary>Digits and signs, or one letter; what Unicode cannot raise or lower stays on the line.</summary>
    private static string Moved(string text, bool isRaised)
    {
        var letters = isRaised ? RaisedLetters : LoweredLetters;
        if (text.Length == 1 && letters.IndexOf(text[0]) is >= 0 and var letter && letter % 2 == 0) return letters[letter + 1].ToString();
        if (text.Length == 0 || !text.All(c => Plains.Contains(c))) return text;
        return string.Concat(text.Select(c => (isRaised ? Raised : Lowered)[Plains.IndexOf(c)]));
    }
}
