using System.Globalization;
using Csl;
using Wiki.Content;
using Wiki.Content.Yaml;

namespace Wiki.Citations;

/// <summary>
/// Reads the dates of CSL-JSON: <c>date-parts</c>, <c>raw</c>, <c>edtf</c>, <c>literal</c>, seasons and doubt, or a text by itself.
/// </summary>
internal sealed class CslDates(WorkProblems problems)
{
    private static readonly string[] Known = ["date-parts", "raw", "literal", "edtf", "season", "circa", "date-time", "timestamp", "version"];

    public Date? Read(string id, YamlPair pair)
    {
        if (pair.Value is YamlValue.Scalar scalar) return scalar.IsNull ? null : Checked(id, pair, scalar.Text, WorkDate.Read(scalar.Text));
        if (pair.Value is not YamlValue.Map map)
        {
            if (pair.Value is YamlValue.List list) return ReadParts(list) is { } listed ? Checked(id, pair, "", WorkDate.Checked(listed))
                : Empty(id, pair);
            return null;
        }
        foreach (var part in map.Pairs)
        {
            if (Array.IndexOf(Known, part.Key) < 0) problems.UnknownField(part.KeySpan, part.Key, Known);
        }
        var written = Text(map, "edtf") ?? Text(map, "raw");
        var literal = Text(map, "literal") ?? "";
        var date = ReadParts(map.Find("date-parts")?.Value) is { } parts ? Checked(id, pair, Written(map), WorkDate.Checked(parts))
            : written is not null ? Checked(id, pair, written, WorkDate.Read(written))
            : literal.Length > 0 ? new Date { Literal = literal } : null;
        return WithSeason(date, Text(map, "season")) is { } whole ? whole with { IsUncertain = whole.IsUncertain || IsCirca(map) } : Empty(id, pair);
    }

    private Date? Checked(string id, YamlPair pair, string written, WorkDate read)
    {
        if (read.Doubt is not null)
        {
            var help = "write a date like `2019-06-05`; `2019-06` and `2019` do as well, and `{ literal: … }` for what is to be printed as it is";
            problems.Unread(pair.Value.Span, $"`{pair.Key}` of the work `{id}` is {Wording.Quoted(written)}, {read.Doubt}", help);
        }
        return read.Date;
    }

    private Date? Empty(string id, YamlPair pair)
    {
        problems.Unread(pair.Value.Span, $"`{pair.Key}` of the work `{id}` holds no date", "write a date like `2019-06-05`, or delete it");
        return null;
    }

    private static Date? WithSeason(Date? date, string? season)
    {
        if (season is null) return date;
        var isNumber = int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 24;
        date ??= new Date();
        return isNumber ? date with { Season = (number - 1) % 4 + 1 } : date with { SeasonText = season };
    }

    private static bool IsCirca(YamlValue.Map map) => Text(map, "circa") is not (null or "false" or "0");

    private static Date? ReadParts(YamlValue? value)
    {
        if (value is not YamlValue.List { Items: [var first, ..] } list) return null;
        if (first is YamlValue.Scalar) return Point(list) is { } only ? new Date { From = only } : null;
        if (Point(first) is not { } from) return null;
        return list.Items.Length == 1 ? new Date { From = from }
            : new Date { From = from, To = Point(list.Items[1]), IsOpen = Point(list.Items[1]) is null };
    }

    private static DatePoint? Point(YamlValue value)
    {
        if (value is not YamlValue.List { Items: [var year, ..] items }) return null;
        return Number(year) is not 0 and var known
            ? new DatePoint(known, items.Length > 1 ? Number(items[1]) : 0, items.Length > 2 ? Number(items[2]) : 0) : null;
    }

    private static int Number(YamlValue value) =>
        value is YamlValue.Scalar scalar
            && int.TryParse(scalar.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Written(YamlValue.Map map) =>
        map.Find("date-parts")?.Value is YamlValue.List { Items: [YamlValue.List parts, ..] }
            ? string.Join('-', parts.Items.OfType<YamlValue.Scalar>().Select(part => part.Text)) : "";

    private static string? Text(YamlValue.Map map, string key) =>
        map.Find(key)?.Value is YamlValue.Scalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text ? text : null;
}
