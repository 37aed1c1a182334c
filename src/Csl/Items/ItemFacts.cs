using System.Collections.Frozen;

namespace Csl;

/// <summary>What styles ask of an item and cannot see: they can test whether a variable is there, and not what it says.</summary>
internal static class ItemFacts
{
    /// <summary>What people call a doctoral thesis, without stops and in small letters.</summary>
    private static readonly FrozenSet<string> DoctoralGenres = new[]
    {
        "phd", "phd thesis", "ph d thesis", "ph d", "phd dissertation", "phd diss", "dphil", "edd thesis", "edd dissertation", "doctoral",
        "dphil thesis", "doctoral thesis", "doctoral dissertation", "dissertation", "diss",
        "thèse de doctorat", "doktorarbeit", "inauguraldissertation", "tesis doctoral", "tesi di dottorato", "tese de doutorado", "proefschrift",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Are(Variable variable) =>
        variable is Variable.DatedEdition or Variable.Doctoral or Variable.FirstParty or Variable.Resolution or Variable.ResolutionBody
            or Variable.SelfPublished or Variable.Unpublished;

    public static void Settle(Item.Builder item)
    {
        if (item.Type == "thesis" && item.Text(Variable.Genre) is { } genre && IsDoctoral(genre)) item.Set(Variable.Doctoral, "true");
        if (item.Text(Variable.Genre) is { } kind && kind.StartsWith("unpublished", StringComparison.OrdinalIgnoreCase))
            item.Set(Variable.Unpublished, "true");
        if (item.Type == "legal_case" && item.Text(Variable.Title) is { } title && !item.Has(Variable.FirstParty))
            item.Set(Variable.FirstParty, CaseName.Short(title));
        if (item.Text(Variable.Edition) is { } edition && HasYear(edition)) item.Set(Variable.DatedEdition, "true");
        if (item.Text(Variable.Number) is { } number) SettleResolution(item, number);
        if (item.Text(Variable.Publisher) is { } publisher && IsOnlyAuthor(item, publisher)) item.Set(Variable.SelfPublished, "true");
    }

    /// <summary>"Fall 2023", whose year is not that of the first publication.</summary>
    private static bool HasYear(string edition)
    {
        var digits = 0;
        foreach (var c in edition)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4) return true;
        }
        return false;
    }

    /// <summary>"A/RES/78/265" is resolution 78/265 of the General Assembly.</summary>
    private static void SettleResolution(Item.Builder item, string number)
    {
        const string Mark = "/RES/";
        var at = number.IndexOf(Mark, StringComparison.Ordinal);
        if (at <= 0 || at + Mark.Length == number.Length) return;
        var body = number[..at] switch { "A" => "G.A.", "S" => "S.C.", "E" => "E.S.C.", "A/HRC" => "H.R.C.", _ => null };
        if (body is null) return;
        item.Set(Variable.ResolutionBody, body);
        item.Set(Variable.Resolution, number[(at + Mark.Length)..]);
    }

    private static bool IsDoctoral(string genre) => DoctoralGenres.Contains(genre.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant());

    private static bool IsOnlyAuthor(Item.Builder item, string publisher) =>
        item.Names(Variable.Author) is Name[] and [{ Literal: var author }] && author == publisher;
}
