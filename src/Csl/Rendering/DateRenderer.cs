using System.Globalization;

namespace Csl;

/// <summary>Renders dates: in the style's own parts or in the form of the language, single or as a range.</summary>
internal readonly struct DateRenderer(Renderer renderer)
{
    private Context Context => renderer.Context;

    private Locale Locale => Context.Locale;

    public Node? Render(Element.Date element, Date date)
    {
        var look = element.Look ?? DateLook.Of(element, Locale);
        if (date.From is not { } from) return Literal(date)?.Formatted(look.Format, Locale.Language);
        if (Context.InSort) return Node.OfText(SortKey(look, date), Tag.Date);
        var delimiter = look.Format.Delimiter;
        var content = date.To is { } to && to != from
            ? Range(Shown(look, date), date, to, delimiter)
            : Single(look.Parts.AsSpan(), date, from, delimiter);
        if (content is null) return null;
        if (date.IsOpen) content = Node.Row([content, Node.OfText("–")])!;
        if (content.Tag == Tag.None) content = content with { Tag = Tag.Date };
        return content.Formatted(look.Format, Locale.Language);
    }

    private Node? Literal(Date date)
    {
        if (date.Literal.Length == 0) return date.SeasonText.Length > 0 ? Node.OfText(date.SeasonText) : null;
        return Context.InSort ? Node.OfText(date.Literal) : Node.Row([RichText.Read(date.Literal), renderer.ImplicitYearSuffix()]);
    }

    /// <summary>The parts for which the date has a value.</summary>
    private static ReadOnlySpan<DatePart> Shown(DateLook look, Date date) => look.Parts.RemoveAll(part => !Has(part, date)).AsSpan();

    private static bool Has(DatePart part, Date date) =>
        Value(part.Name, date.From!.Value) != 0 || (part.Name == DatePartName.Month && (date.Season > 0 || date.SeasonText.Length > 0));

    private Node? Single(ReadOnlySpan<DatePart> parts, Date date, DatePoint point, string delimiter)
    {
        var printed = new Node?[parts.Length];
        for (var i = 0; i < parts.Length; i++) printed[i] = Has(parts[i], date) ? Part(parts[i], date, point, true) : null;
        return Node.Row(printed.AsSpan(), delimiter);
    }

    /// <summary>What both ends share is printed once; what differs is printed for each, with the dash of the largest part that differs.</summary>
    private Node? Range(ReadOnlySpan<DatePart> parts, Date date, DatePoint to, string delimiter)
    {
        var from = date.From!.Value;
        DatePart? largest = null;
        foreach (var part in parts)
        {
            if (Value(part.Name, from) != Value(part.Name, to) && (largest is null || part.Name > largest.Name)) largest = part;
        }
        if (largest is null) return Single(parts, date, from, delimiter);
        var first = -1;
        var last = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Name > largest.Name) continue;
            if (first < 0) first = i;
            last = i;
        }
        var row = new List<Node?>();
        for (var i = 0; i < first; i++) row.Add(Part(parts[i], date, from, true));
        row.Add(Ends(parts[first..(last + 1)], date, to, (delimiter, largest.RangeDelimiter ?? "–")));
        for (var i = last + 1; i < parts.Length; i++) row.Add(Part(parts[i], date, to, true));
        return Node.Row(row, delimiter);
    }

    /// <summary>The parts that differ, of the one end and of the other: inside there are no affixes.</summary>
    private Node? Ends(ReadOnlySpan<DatePart> parts, Date date, DatePoint to, (string Delimiter, string Dash) between)
    {
        var starts = new Node?[parts.Length];
        var ends = new Node?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, isLast, isFirst) = (parts[i], i == parts.Length - 1, i == 0);
            starts[i] = Part(isLast ? part with { Format = part.Format with { Suffix = "" } } : part, date, date.From!.Value, false);
            ends[i] = Part(isFirst ? part with { Format = part.Format with { Prefix = "" } } : part, date, to, true);
        }
        return Node.Row([Node.Row(starts.AsSpan(), between.Delimiter), Node.OfText(between.Dash), Node.Row(ends.AsSpan(), between.Delimiter)]);
    }

    private static int Value(DatePartName name, DatePoint point) => name switch
    {
        DatePartName.Year => point.Year,
        DatePartName.Month => point.Month is > 0 and <= 24 ? point.Month : 0,
        _ => point.Month == 0 ? 0 : point.Day,
    };

    private Node? Part(DatePart part, Date date, DatePoint point, bool isLast)
    {
        var text = part.Name switch
        {
            DatePartName.Year => Year(part, point.Year),
            DatePartName.Month => Month(part, date, point),
            _ => Day(part, point),
        };
        if (text.Length == 0) return null;
        var node = new Node { Text = text, Tag = part.Name == DatePartName.Year ? Tag.Year : Tag.None };
        if (part.Name != DatePartName.Year || part.Format.IsPlain) return WithSuffix(node.Formatted(part.Format, Locale.Language), part, isLast);
        var year = node.Formatted(part.Format with { Prefix = "", Suffix = "" }, Locale.Language);
        return WithSuffix(year, part, isLast)!.Formatted(new Format { Prefix = part.Format.Prefix, Suffix = part.Format.Suffix }, Locale.Language);
    }

    /// <summary>After a year, the letter that tells works of it apart.</summary>
    private Node? WithSuffix(Node node, DatePart part, bool isLast) =>
        part.Name == DatePartName.Year && isLast && renderer.ImplicitYearSuffix() is { } suffix ? Node.Row([node, suffix]) : node;

    private string Year(DatePart part, int year)
    {
        if (part.Form == "short" && year > 999) return (year % 100).ToString("00", CultureInfo.InvariantCulture);
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
            "numeric-leading-zeros" => point.Month.ToString("00", CultureInfo.InvariantCulture),
            _ when point.Month is < 1 or > 12 => "",
            "short" => Locale.Month(point.Month, TermForm.Short),
            _ => Locale.Month(point.Month, TermForm.Long),
        };
    }

    private string Day(DatePart part, DatePoint point) => point.Month == 0 || point.Day == 0 ? "" : part.Form switch
    {
        "ordinal" when !Locale.LimitDayOrdinals || point.Day == 1 =>
            NumberText.Ordinal(point.Day, Locale.GenderOf($"month-{point.Month:00}"), Locale),
        "numeric-leading-zeros" => point.Day.ToString("00", CultureInfo.InvariantCulture),
        _ => NumberText.Plain(point.Day),
    };

    /// <summary>A date as a key: the parts that the style prints, in the order of their size.</summary>
    private static string SortKey(DateLook look, Date date) => Sorting.DateKey(
        date, look.Parts.Any(part => part.Name == DatePartName.Month), look.Parts.Any(part => part.Name == DatePartName.Day));
}
