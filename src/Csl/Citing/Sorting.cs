using System.Collections.Immutable;
using System.Globalization;

namespace Csl;

/// <summary>The keys by which items are put in order, and their comparison.</summary>
internal static class Sorting
{
    /// <summary>A key for each of the layout's; null where the item has nothing for it.</summary>
    public static string?[] Keys(Context context) => [.. context.Layout.Sort.Select(key => Key(context with { SortNames = key.Names }, key))];

    /// <summary>Orders by keys in turn. What has no key comes last, whichever way the order runs.</summary>
    public static int Compare(string?[] left, string?[] right, ImmutableArray<SortKey> keys, Comparison<string> collation)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (left[i] is null || right[i] is null)
            {
                if (left[i] is null != right[i] is null) return left[i] is null ? 1 : -1;
                continue;
            }
            var order = collation(left[i]!, right[i]!);
            if (order != 0) return keys[i].Descending ? -order : order;
        }
        return 0;
    }

    private static string? Key(in Context context, SortKey key)
    {
        var renderer = Renderer.Of(context);
        var text = key.Macro is { } macro ? renderer.Whole(macro.Elements)?.Plain() : Of(key, context, renderer);
        renderer.Release();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Of(SortKey key, in Context context, Renderer renderer)
    {
        var variable = key.Variable;
        if (variable.IsNames()) return renderer.Whole(key.ByNames)?.Plain();
        if (variable.IsDate()) return context.Item.Date(variable) is { } date ? DateKey(date, true, true) : null;
        return Numbers.TextOf(variable, context) is { } text ? RichText.Read(text)?.Plain() : null;
    }

    /// <summary>A date as a text that sorts: year, month and day, then the end of a range. Years before our era count backwards.</summary>
    public static string DateKey(Date date, bool month, bool day)
    {
        if (date.From is not { } from) return date.Literal;
        var key = Point(from, date, month, day);
        return date.To is { } to ? $"{key} {Point(to, date, month, day)}" : key;
    }

    private static string Point(DatePoint point, Date date, bool month, bool day)
    {
        var year = point.Year < 0 ? $"A{99999 + point.Year:00000}" : $"B{point.Year:00000}";
        var season = point.Month == 0 ? date.Season + (date.Season > 0 ? 12 : 0) : point.Month;
        return string.Create(CultureInfo.InvariantCulture, $"{year}{(month ? season : 0):00}{(day ? point.Day : 0):00}");
    }
}
