using System.Globalization;
using System.Text.Json;

namespace Csl;

/// <summary>Reads dates of CSL-JSON: <c>date-parts</c>, <c>raw</c>, <c>literal</c>, <c>edtf</c>, seasons and doubt.</summary>
internal static class DateReader
{
    public static Date? Read(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number) return RawDate.Read(ItemReader.AsText(value)!);
        if (value.ValueKind != JsonValueKind.Object) return null;
        var date = Parts(value) ?? (ItemReader.Text(value, "edtf") is { } edtf ? Edtf.Read(edtf)?.Date ?? RawDate.Read(edtf) : null)
            ?? (ItemReader.Text(value, "raw") is { } raw ? RawDate.Read(raw) : null);
        var literal = ItemReader.Text(value, "literal") ?? "";
        if (date is null && literal.Length == 0 && ItemReader.Text(value, "season") is null) return null;
        date ??= new Date();
        var season = ItemReader.Text(value, "season") ?? "";
        var isNumber = int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 24;
        return date with
        {
            Literal = date.Literal.Length > 0 ? date.Literal : literal,
            Season = isNumber ? (number - 1) % 4 + 1 : date.Season,
            SeasonText = isNumber ? "" : season,
            IsUncertain = date.IsUncertain || ItemReader.Text(value, "circa") is not (null or "false" or "0" or ""),
        };
    }

    private static Date? Parts(JsonElement value)
    {
        if (!value.TryGetProperty("date-parts", out var list) || list.ValueKind != JsonValueKind.Array) return null;
        var points = list.EnumerateArray().Select(Point).ToArray();
        if (points.Length == 0 || points[0] is not { } from) return null;
        return new Date
        {
            From = from,
            To = points.Length > 1 ? points[1] : null,
            IsOpen = points.Length > 1 && points[1] is null,
        };
    }

    private static DatePoint? Point(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array) return null;
        var numbers = parts.EnumerateArray().Select(Number).ToArray();
        if (numbers.Length == 0 || numbers[0] == 0) return null;
        return new DatePoint(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }

    private static int Number(JsonElement value) =>
        int.TryParse(ItemReader.AsText(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
