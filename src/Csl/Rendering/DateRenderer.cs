namespace Csl;

/// <summary>Renders dates: in the style's own parts or in the form of the language, single or as a range.</summary>
internal readonly struct DateRenderer(Renderer renderer)
{
    private readonly Draft draft = renderer.Draft;

    private ref readonly Context Context => ref renderer.Context;

    private Locale Locale => Context.Locale;

    /// <summary>Puts the date on the draft; false where nothing of it prints.</summary>
    public bool Render(Element.Date element, Date date)
    {
        var look = element.Look ?? DateLook.Of(element, Locale);
        if (date.From is not { } from) return Literal(date, look.Format);
        if (Context.InSort)
        {
            draft.Add(SortKey(look, date));
            return true;
        }
        var row = draft.Open("", look.Format);
        var parts = draft.Open(look.Format.Delimiter);
        if (date.To is { } to && to != from) Range(Shown(look, date), date, to, look.Format.Delimiter);
        else Single(look.Parts.AsSpan(), date, from);
        if (draft.Close(parts) && date.IsOpen) draft.Add("–");
        return renderer.Close(row, look.Format, Locale.Language);
    }

    private bool Literal(Date date, Format format)
    {
        if (date.Literal.Length == 0 || Context.InSort)
        {
            return renderer.Printed(date.Literal.Length > 0 ? date.Literal : date.SeasonText, format, Locale.Language);
        }
        var letter = renderer.ImplicitYearSuffix();
        if (letter is null && !RichText.HasMarks(date.Literal)) return renderer.Printed(date.Literal, format, Locale.Language);
        return renderer.Printed(Node.Row([RichText.Read(date.Literal), letter])!, format, Locale.Language);
    }

    /// <summary>The parts for which the date has a value.</summary>
    private static ReadOnlySpan<DatePart> Shown(DateLook look, Date date) => look.Parts.RemoveAll(part => !Has(part, date)).AsSpan();

    private static bool Has(DatePart part, Date date) =>
        Value(part.Name, date.From!.Value) != 0 || (part.Name == DatePartName.Month && (date.Season > 0 || date.SeasonText.Length > 0));

    private void Single(ReadOnlySpan<DatePart> parts, Date date, DatePoint point)
    {
        foreach (var part in parts)
        {
            if (Has(part, date)) Part(part, date, point, true);
        }
    }

    /// <summary>What both ends share is printed once; what differs is printed for each, with the dash of the largest part that differs.</summary>
    private void Range(ReadOnlySpan<DatePart> parts, Date date, DatePoint to, string delimiter)
    {
        var from = date.From!.Value;
        DatePart? largest = null;
        foreach (var part in parts)
        {
            if (Value(part.Name, from) != Value(part.Name, to) && (largest is null || part.Name > largest.Name)) largest = part;
        }
        if (largest is null)
        {
            Single(parts, date, from);
            return;
        }
        var first = -1;
        var last = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Name > largest.Name) continue;
            if (first < 0) first = i;
            last = i;
        }
        for (var i = 0; i < first; i++) Part(parts[i], date, from, true);
        Ends(parts[first..(last + 1)], date, to, (delimiter, largest.RangeDelimiter ?? "–"));
        for (var i = last + 1; i < parts.Length; i++) Part(parts[i], date, to, true);
    }

    /// <summary>The parts that differ, of the one end and of the other: inside there are no affixes.</summary>
    private void Ends(ReadOnlySpan<DatePart> parts, Date date, DatePoint to, (string Delimiter, string Dash) between)
    {
        var both = draft.Open("");
        var starts = draft.Open(between.Delimiter);
        foreach (var part in parts[..^1]) Part(part, date, date.From!.Value, false);
        Part(parts[^1] with { Format = parts[^1].Format with { Suffix = "" } }, date, date.From!.Value, false);
        draft.Close(starts);
        draft.Add(between.Dash);
        var ends = draft.Open(between.Delimiter);
        Part(parts[0] with { Format = parts[0].Format with { Prefix = "" } }, date, to, true);
        foreach (var part in parts[1..]) Part(part, date, to, true);
        draft.Close(ends);
        draft.Close(both);
    }

    private static int Value(DatePartName name, DatePoint point) => name switch
    {
        DatePartName.Year => point.Year,
        DatePartName.Month => point.Month is > 0 and <= 24 ? point.Month : 0,
        _ => point.Month == 0 ? 0 : point.Day,
    };

    private void Part(DatePart part, Date date, DatePoint point, bool isLast)
    {
        var text = part.Name switch
        {
            DatePartName.Year => Year(part, point.Year),
            DatePartName.Month => Month(part, date, point),
            _ => Day(part, point),
        };
        if (text.Length == 0) return;
        if (part.Name == DatePartName.Year) Year(part.Format, text, isLast);
        else renderer.Printed(text, part.Format, Locale.Language);
    }

    /// <summary>A year, and after it, inside of its affixes, the letter that tells works of it apart.</summary>
    private void Year(Format format, string text, bool isLast)
    {
        var letter = isLast ? renderer.ImplicitYearSuffix() : null;
        if (letter is null)
        {
            renderer.Printed(text, format, Locale.Language, Tag.Year);
            return;
        }
        var row = draft.Open("", new Format { Prefix = format.Prefix, Suffix = format.Suffix });
        renderer.Printed(text, format with { Prefix = "", Suffix = "" }, Locale.Language, Tag.Year);
        draft.Add(letter);
        draft.Close(row);
    }

    private string Year(DatePart part, int year)
    {
        if (part.Form == "short" && year > 999) return NumberText.TwoDigits(year % 100);
        var era = year < 0 ? Locale.Text("bc", TermForm.Long) : year < 1000 ? Locale.Text("ad", TermForm.Long) : "";
        return NumberText.Plain(Math.Abs(year)) + era;
    }

    private string Month(DatePart part, Date date, DatePoint point)
    {
        if (point.Month == 0 && date.SeasonText.Length > 0) return date.SeasonText;
        var season = date.Season > 0 ? date.Season : point.Month > 12 ? (point.Month - 1) % 4 + 1 : 0;
        if (point.Month > 24) return "";
        if (season > 0 && point.Month is 0 or > 12) return Locale.Text($"season-{season:00}", TermForm.Long);
        return part.Form switch
        {
            "numeric" => NumberText.Plain(point.Month),
            "numeric-leading-zeros" => NumberText.TwoDigits(point.Month),
            _ when point.Month is < 1 or > 12 => "",
            "short" => Locale.Month(point.Month, TermForm.Short),
            _ => Locale.Month(point.Month, TermForm.Long),
        };
    }

    private string Day(DatePart part, DatePoint point) => point.Month == 0 || point.Day == 0 ? "" : part.Form switch
    {
        "ordinal" when !Locale.LimitDayOrdinals || point.Day == 1 =>
            NumberText.Ordinal(point.Day, Locale.GenderOf($"month-{point.Month:00}"), Locale),
        "numeric-leading-zeros" => NumberText.TwoDigits(point.Day),
        _ => NumberText.Plain(point.Day),
    };

    /// <summary>A date as a key: the parts that the style prints, in the order of their size.</summary>
    private static string SortKey(DateLook look, Date date) => Sorting.DateKey(
        date, look.Parts.Any(part => part.Name == DatePartName.Month), look.Parts.Any(part => part.Name == DatePartName.Day));
}
