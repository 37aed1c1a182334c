using System.Collections.Immutable;
using System.Globalization;

namespace Csl;

/// <summary>Renders dates: in the style's own parts or in the form of the language, single or as a range.</summary>
internal sealed class DateRenderer(Context context, Func<Node?> yearSuffix)
{
    public Node? Render(Element.Date element, Date date)
    {
        var localized = element.Form == DateForm.None ? null : context.Locale.Date(element.Form);
        var format = localized is null ? element.Format : Joined(element.Format, localized.Format);
        if (date.From is not { } from) return Literal(date)?.Formatted(format, context.Locale.Language);
        if (context.InSort) return Node.OfText(SortKey(element, localized, date), Tag.Date);
        var parts = Parts(element, localized).Where(part => Value(part.Name, from) != 0 || IsSeason(part, date)).ToArray();
        var content = date.To is { } to && to != from ? Range(parts, date, from, to, format.Delimiter) : Single(parts, date, from, format.Delimiter);
        if (content is null) return null;
        if (date.IsOpen) content = Node.Row([content, Node.OfText("–")]);
        return (content! with { Tag = content.Tag == Tag.None ? Tag.Date : content.Tag }).Formatted(format, context.Locale.Language);
    }

    /// <summary>The style's affixes and face with the language's delimiter.</summary>
    private static Format Joined(Format style, Format locale) => style with { Delimiter = locale.Delimiter };

    private Node? Literal(Date date)
    {
        if (date.Literal.Length == 0) return date.SeasonText.Length > 0 ? Node.OfText(date.SeasonText) : null;
        return context.InSort ? Node.OfText(date.Literal) : Node.Row([RichText.Read(date.Literal), yearSuffix()]);
    }

    /// <summary>The parts that print: those of the language that are asked for, changed as the style says, or the style's own.</summary>
    private static ImmutableArray<DatePart> Parts(Element.Date element, Element.Date? localized)
    {
        if (localized is null) return element.Parts;
        return
        [
            .. localized.Parts
                .Where(part => part.Name == DatePartName.Year || element.Shown == DateParts.YearMonthDay
                    || (part.Name == DatePartName.Month && element.Shown == DateParts.YearMonth))
                .Select(part => element.Parts.FirstOrDefault(own => own.Name == part.Name) is { } own ? Changed(part, own) : part),
        ];
    }

    private static DatePart Changed(DatePart part, DatePart own) => new(
        part.Name,
        part.Format with
        {
            Face = own.Format.Face.IsPlain ? part.Format.Face : own.Format.Face,
            Case = own.Format.Case == TextCase.None ? part.Format.Case : own.Format.Case,
            StripPeriods = own.Format.StripPeriods || part.Format.StripPeriods,
        },
        own.Form ?? part.Form,
        own.RangeDelimiter ?? part.RangeDelimiter);

    private Node? Single(DatePart[] parts, Date date, DatePoint point, string delimiter) =>
        Node.Row(parts.Select(part => Part(part, date, point, true)), delimiter);

    /// <summary>What both ends share is printed once; what differs is printed for each, with the dash of the largest part that differs.</summary>
    private Node? Range(DatePart[] parts, Date date, DatePoint from, DatePoint to, string delimiter)
    {
        var differing = parts.Where(part => Value(part.Name, from) != Value(part.Name, to)).ToArray();
        if (differing.Length == 0) return Single(parts, date, from, delimiter);
        var largest = differing.Max(part => part.Name);
        var first = -1;
        var last = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Name > largest) continue;
            if (first < 0) first = i;
            last = i;
        }
        var dash = parts.FirstOrDefault(part => part.Name == largest)?.RangeDelimiter ?? "–";
        var start = parts.Skip(first).Take(last - first + 1)
            .Select((part, i) => Part(i == last - first ? part with { Format = part.Format with { Suffix = "" } } : part, date, from, false));
        var ends = parts.Skip(first).Take(last - first + 1)
            .Select((part, i) => Part(i == 0 ? part with { Format = part.Format with { Prefix = "" } } : part, date, to, true));
        var middle = Node.Row([Node.Row(start, delimiter), Node.OfText(dash), Node.Row(ends, delimiter)]);
        var before = parts.Take(first).Select(part => Part(part, date, from, true));
        var after = parts.Skip(last + 1).Select(part => Part(part, date, to, true));
        return Node.Row([.. before, middle, .. after], delimiter);
    }

    private static int Value(DatePartName name, DatePoint point) => name switch
    {
        DatePartName.Year => point.Year,
        DatePartName.Month => point.Month is > 0 and <= 24 ? point.Month : 0,
        _ => point.Month == 0 ? 0 : point.Day,
    };

    private static bool IsSeason(DatePart part, Date date) => part.Name == DatePartName.Month && (date.Season > 0 || date.SeasonText.Length > 0);

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
        if (part.Name != DatePartName.Year) return node.Formatted(part.Format, context.Locale.Language);
        var affixes = part.Format with { Prefix = "", Suffix = "" };
        var year = node.Formatted(affixes, context.Locale.Language);
        var suffix = isLast ? yearSuffix() : null;
        return Node.Row([year, suffix])!.Formatted(new Format { Prefix = part.Format.Prefix, Suffix = part.Format.Suffix }, context.Locale.Language);
    }

    private string Year(DatePart part, int year)
    {
        if (part.Form == "short" && year > 999) return (year % 100).ToString("00", CultureInfo.InvariantCulture);
        var era = year < 0 ? context.Locale.Text("bc", TermForm.Long) : year < 1000 ? context.Locale.Text("ad", TermForm.Long) : "";
        return NumberText.Plain(Math.Abs(year)) + era;
    }

    private string Month(DatePart part, Date date, DatePoint point)
    {
        if (point.Month == 0 && date.SeasonText.Length > 0) return date.SeasonText;
        var season = date.Season > 0 ? date.Season : point.Month > 12 ? (point.Month - 1) % 4 + 1 : 0;
        if (point.Month > 24) return "";
        if (season > 0 && point.Month is 0 or > 12) return context.Locale.Text($"season-{season:00}", TermForm.Long);
        return part.Form switch
        {
            "numeric" => NumberText.Plain(point.Month),
            "numeric-leading-zeros" => point.Month.ToString("00", CultureInfo.InvariantCulture),
            "short" => context.Locale.Text($"month-{point.Month:00}", TermForm.Short),
            _ => context.Locale.Text($"month-{point.Month:00}", TermForm.Long),
        };
    }

    private string Day(DatePart part, DatePoint point) => point.Month == 0 || point.Day == 0 ? "" : part.Form switch
    {
        "ordinal" when !context.Locale.LimitDayOrdinals || point.Day == 1 =>
            NumberText.Ordinal(point.Day, context.Locale.GenderOf($"month-{point.Month:00}"), context.Locale),
        "numeric-leading-zeros" => point.Day.ToString("00", CultureInfo.InvariantCulture),
        _ => NumberText.Plain(point.Day),
    };

    /// <summary>A date as a key: the parts that the style prints, in the order of their size.</summary>
    private static string SortKey(Element.Date element, Element.Date? localized, Date date)
    {
        var shown = Parts(element, localized).Select(part => part.Name).ToArray();
        return Sorting.DateKey(date, shown.Contains(DatePartName.Month), shown.Contains(DatePartName.Day));
    }
}
