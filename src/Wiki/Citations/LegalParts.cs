using System.Globalization;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// Parts what reference managers keep of cases and acts in one field as styles of law ask for it: <c>[2008] UKHL 13</c> into court, number and
/// year, <c>OJ L</c> and <c>119</c> into journal, series and issue, <c>Case C-311/18</c> into its number.
/// </summary>
internal static class LegalParts
{
    private static readonly string[] NumberWords =
        ["Joined Cases ", "Joined cases ", "Cases ", "Case ", "Application nos. ", "Application nos ", "Application no. ", "Application no ",
            "Applications nos. ", "App. Nos. ", "App. No. ", "App Nos ", "App No ", "App nos ", "App no ", "Appl. No. ", "no. ", "No. "];

    private static readonly string[] Journals =
        ["OJ", "O.J.", "Official Journal of the European Union", "Official Journal of the European Communities"];

    private static readonly (string[] Courts, string[] Reports)[] SupremeCourts =
    [
        (["Supreme Court", "U.S. Supreme Court", "US Supreme Court", "Supreme Court of the United States", "United States Supreme Court", "U.S.",
            "US"], ["U.S.", "US", "S. Ct.", "S Ct", "L. Ed.", "L. Ed. 2d"]),
        (["Supreme Court of Canada", "SCC", "S.C.C."], ["SCR", "S.C.R."]),
    ];

    /// <summary>Papers that are laid before Parliament, and those of the Law Commission.</summary>
    private static readonly string[] Papers = ["C", "Cd", "Cmd", "Cmnd", "Cm", "CP", "HC", "HL", "Law Com", "Scot Law Com", "NILC"];

    public static void Settle(Item.Builder work)
    {
        SettleEcli(work);
        SettleJournal(work);
        if (work.Type == "legislation") SettleChapter(work);
        if (work.Type is "legislation" or "regulation") SettleInstrument(work);
        if (work.Type == "bill") SettleBill(work);
        if (work.Type != "legal_case" || work.Text(Variable.Number) is not { } number) return;
        if (Array.Find(NumberWords, word => number.StartsWith(word, StringComparison.Ordinal)) is { } word
            && number.AsSpan().IndexOfAny('/', '-') > 0)
            work.Set(Variable.Number, number[word.Length..]);
        else SettleNeutralCitation(work, number);
    }

    /// <summary>What identifies a European case may stand in a note of its own, and begins with its own name.</summary>
    private static void SettleEcli(Item.Builder work)
    {
        if (work.Text(Variable.Ecli) is null && work.Text(Variable.Note) is { } note && note.StartsWith("ECLI:", StringComparison.Ordinal)
            && note.AsSpan(5).Trim().IndexOfAny(" ,;\n") < 0)
            work.Set(Variable.Ecli, note).Remove(Variable.Note);
        if (work.Text(Variable.Ecli) is { } ecli && ecli.StartsWith("ECLI:", StringComparison.OrdinalIgnoreCase))
            work.Set(Variable.Ecli, ecli[5..].Trim());
    }

    private static void SettleJournal(Item.Builder work)
    {
        if (work.Text(Variable.ContainerTitle) is not { } journal) return;
        if (Array.Find(Journals, name => journal.StartsWith(name, StringComparison.Ordinal)) is not { } name) return;
        var series = journal[name.Length..].Trim(' ', ',');
        if (series is not ("" or "L" or "C")) return;
        work.Set(Variable.ContainerTitle, "OJ");
        var volume = work.Text(Variable.Volume) ?? "";
        if (series.Length == 0 && volume.Length > 1 && volume[0] is 'L' or 'C') (series, volume) = (volume[..1], volume[1..].Trim());
        if (series.Length == 0) return;
        work.Set(Variable.Volume, series);
        if (!work.Has(Variable.Issue) && volume != series) work.Set(Variable.Issue, volume);
    }

    /// <summary><c>c 42</c>, <c>c. 42</c>, <c>1998 c. 42</c>, as acts of Parliament are numbered.</summary>
    private static void SettleChapter(Item.Builder work)
    {
        if (work.Text(Variable.Number)?.Split(' ') is not [.. var year, "c" or "c." or "ch" or "ch.", { Length: > 0 } chapter]) return;
        if (!chapter.All(char.IsAsciiDigit) || year is not ([] or [{ Length: 4 }])) return;
        if (year is [var digits] && !digits.All(char.IsAsciiDigit)) return;
        work.Set(Variable.Number, chapter);
        if (!work.Has(Variable.Jurisdiction)) work.Set(Variable.Jurisdiction, "gb");
    }

    /// <summary><c>SI 2018/506</c>, <c>S.I. 2018 No. 506</c>: which series it is, styles say themselves.</summary>
    private static void SettleInstrument(Item.Builder work)
    {
        if (work.Text(Variable.Number) is not { } number) return;
        var bare = number.Replace(".", "", StringComparison.Ordinal);
        if (!bare.StartsWith("SI ", StringComparison.Ordinal)) return;
        var words = bare[3..].Replace(" No ", "/", StringComparison.Ordinal).Trim();
        if (words.Split('/') is not [{ Length: 4 } year, { Length: > 0 } rest] || !(year + rest).All(char.IsAsciiDigit)) return;
        work.Set(Variable.Number, words);
        if (!work.Has(Variable.Jurisdiction)) work.Set(Variable.Jurisdiction, "gb");
    }

    /// <summary>A British bill has the House from which it comes in its name: <c>Academies HL Bill</c>.</summary>
    private static void SettleBill(Item.Builder work)
    {
        var house = work.Text(Variable.Authority) switch
        {
            "HL" or "House of Lords" => "HL",
            "HC" or "House of Commons" => "HC",
            _ => null,
        };
        if (house is null || Jurisdictions.Code(work.Text(Variable.Jurisdiction) ?? "gb") != "gb") return;
        work.Remove(Variable.Authority);
        if (!work.Has(Variable.Jurisdiction)) work.Set(Variable.Jurisdiction, "gb");
        var title = work.Text(Variable.Title) ?? "";
        if (title.EndsWith(" Bill", StringComparison.Ordinal) && !title.EndsWith($" {house} Bill", StringComparison.Ordinal))
            work.Set(Variable.Title, $"{title[..^5]} {house} Bill");
    }

    /// <summary>
    /// <c>[2008] UKHL 13</c>, <c>[2006] EWHC 407 (QB)</c>, <c>2011 SCC 10</c>. Its year is that of the judgment; another year then is that of the
    /// report.
    /// </summary>
    private static void SettleNeutralCitation(Item.Builder work, string citation)
    {
        var isBracketed = citation.Length > 6 && citation[0] == '[' && citation[5] == ']';
        var text = isBracketed ? citation[1..5] + citation[6..] : citation;
        if (text.Length < 8 || text[4] != ' ' || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return;
        var rest = text[5..];
        var digit = rest.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 2 || rest[digit - 1] != ' ' || !char.IsAsciiLetterUpper(rest[0])) return;
        work.Set(Variable.Authority, rest[..(digit - 1)]).Set(Variable.Number, rest[digit..]);
        var issued = work.Date(Variable.Issued);
        if (issued?.From is { } from && from.Year == year) return;
        if (issued?.From is { Year: > 0 and var reported } && work.Has(Variable.ContainerTitle) && !work.Has(Variable.CollectionNumber))
            work.Set(Variable.CollectionNumber, reported.ToString(CultureInfo.InvariantCulture));
        work.Set(Variable.Issued, RawDate.Read(year.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The reports of a Supreme Court name it.</summary>
    public static void LeaveOutCourt(Item.Builder work)
    {
        if (work.Text(Variable.Authority) is not { } court || work.Text(Variable.ContainerTitle) is not { } reports) return;
        if (Array.Exists(SupremeCourts, each => each.Courts.Contains(court) && each.Reports.Contains(reports))) work.Remove(Variable.Authority);
    }

    /// <summary>
    /// A report that is numbered as papers before Parliament are, <c>Cm 8359</c>, or as those of the Law Commission: the series belongs to the
    /// number.
    /// </summary>
    public static void SettlePaper(Item.Builder work)
    {
        if (work.Text(Variable.Number) is not { } number) return;
        var whole = (work.Text(Variable.Genre) is { } genre ? $"{genre} {number}" : number).Replace(".", "", StringComparison.Ordinal);
        if (!IsPaper(whole)) return;
        work.Set(Variable.Number, whole).Remove(Variable.Genre);
        if (!work.Has(Variable.Jurisdiction)) work.Set(Variable.Jurisdiction, "gb");
    }

    private static bool IsPaper(string whole) =>
        Array.Exists(Papers, paper => whole.StartsWith(paper, StringComparison.Ordinal) && whole.Length > paper.Length + 1
            && whole[paper.Length] == ' ' && (char.IsAsciiDigit(whole[paper.Length + 1])
                || whole.AsSpan(paper.Length + 1).StartsWith("No ") || whole.AsSpan(paper.Length + 1).StartsWith("CP ")));
}
