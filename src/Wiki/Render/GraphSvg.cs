using System.Collections.Immutable;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The neighbourhood of an entry drawn as SVG: the entry in the middle, what it leads to on the side where lines end, what leads to it on the other,
/// each group under its label. A line is drawn through for a relation and in dashes for a mention. At most <see cref="MostNodes"/> entries with the
/// one in the middle; what is left out is counted. The drawing holds no style: the stylesheet gives it its colours.
/// </summary>
public sealed class GraphSvg(SiteModel site, int entry, string root, ImmutableArray<Connection> connections) : Html
{
    public const int MostNodes = 25;

    private const int Width = 576;
    private const int Middle = Width / 2;

    /// <summary>Half of the room between the columns of names, and of the box in the middle.</summary>
    private const int ToNames = 98;
    private const int ToBox = 58;

    private const int Row = 24;
    private const int GroupGap = 8;
    private const int BoxLine = 18;

    /// <summary>In the units of <see cref="GraphLabel"/>.</summary>
    private const int BoxRoom = 14;

    private readonly bool isMirrored = site.Words.Direction == "rtl";

    public override void WriteTo(HtmlWriter writer)
    {
        var groups = Shown();
        var (before, after) =
            (groups.Where(group => IsBefore(group.Connection)).ToArray(), groups.Where(group => !IsBefore(group.Connection)).ToArray());
        var title = GraphLabel.Wrap(site.Graph.Entries[entry].Title, BoxRoom, 3).ToArray();
        var height = Math.Max(Math.Max(HeightOf(before), HeightOf(after)), title.Length * BoxLine + Row);
        var (left, right) = isMirrored ? (after, before) : (before, after);
        WriteStart(writer, left.Length > 0 ? 0 : Middle - ToBox, right.Length > 0 ? Width : Middle + ToBox, height);
        WriteSide(writer, left, height, isLeft: true);
        WriteSide(writer, right, height, isLeft: false);
        WriteBox(writer, title, height / 2);
        writer.Raw("</svg>"u8);
    }

    /// <summary>From one edge to the other: a side on which nothing stands takes no room.</summary>
    private static void WriteStart(HtmlWriter writer, int from, int to, int height)
    {
        writer.Raw("<svg class=\"graph\" width=\""u8);
        writer.Number(to - from);
        WritePoint(writer, "\" viewBox=\""u8, from, 0);
        WritePoint(writer, " "u8, to - from, height);
        writer.Raw("\" direction=\"ltr\" role=\"group\" aria-labelledby=\"connections\">"u8);
    }

    /// <summary>The groups as far as there is room: relations before mentions.</summary>
    private List<(Connection Connection, int Count)> Shown()
    {
        var room = MostNodes - 1;
        var shown = new List<(Connection, int)>();
        foreach (var connection in connections)
        {
            var count = Math.Min(room, connection.Entries.Length);
            room -= count;
            if (count > 0) shown.Add((connection, count));
        }
        return shown;
    }

    private static bool IsBefore(Connection connection) => connection.Kind is ConnectionKind.Backward or ConnectionKind.MentionedIn;

    private static int HeightOf((Connection Connection, int Count)[] side) => side.Sum(group => (RowsOf(group) + 1) * Row + GroupGap);

    /// <summary>Its entries, and the number of those left out.</summary>
    private static int RowsOf((Connection Connection, int Count) group) => group.Count + (group.Count < group.Connection.Entries.Length ? 1 : 0);

    private void WriteSide(HtmlWriter writer, (Connection Connection, int Count)[] side, int height, bool isLeft)
    {
        if (side.Length == 0) return;
        var top = (height - HeightOf(side)) / 2;
        var direction = isLeft ? -1 : 1;
        var y = top;
        foreach (var group in side)
        {
            WriteLines(writer, group, y, direction, height / 2);
            y += (RowsOf(group) + 1) * Row + GroupGap;
        }
        writer.Raw("<g transform=\"translate("u8);
        writer.Number(Middle + direction * (ToNames + 6));
        writer.Raw(isLeft ? ")\" text-anchor=\"end\">"u8 : ")\">"u8);
        foreach (var group in side) WriteNames(writer, group, ref top);
        writer.Raw("</g>"u8);
    }

    /// <summary>All lines of a group in one path, each from the box to a name.</summary>
    private static void WriteLines(HtmlWriter writer, (Connection Connection, int Count) group, int top, int direction, int centre)
    {
        writer.Raw(group.Connection.Kind is ConnectionKind.Mentions or ConnectionKind.MentionedIn
            ? "<path class=\"mention\" d=\""u8
            : "<path d=\""u8);
        var (from, to) = (Middle + direction * ToBox, Middle + direction * ToNames);
        for (var i = 1; i <= group.Count; i++)
        {
            var y = top + i * Row + Row / 2;
            WritePoint(writer, "M"u8, from, centre);
            WritePoint(writer, "C"u8, (from + to) / 2, centre);
            WritePoint(writer, " "u8, (from + to) / 2, y);
            WritePoint(writer, " "u8, to, y);
        }
        writer.Raw("\"/>"u8);
    }

    private static void WritePoint(HtmlWriter writer, ReadOnlySpan<byte> before, int x, int y)
    {
        writer.Raw(before);
        writer.Number(x);
        writer.Raw(" "u8);
        writer.Number(y);
    }

    private void WriteNames(HtmlWriter writer, (Connection Connection, int Count) group, ref int y)
    {
        WriteText(writer, " class=\"label\""u8, y += Row - 7, GraphLabel.Fit(group.Connection.Label, GraphNames.Room));
        foreach (var target in group.Connection.Entries.AsSpan(0, group.Count)) site.GraphNames.Write(writer, root, target, y += Row);
        if (group.Count < group.Connection.Entries.Length)
            WriteText(writer, " class=\"label\""u8, y += Row, $"+{group.Connection.Entries.Length - group.Count}");
        y += 7 + GroupGap;
    }

    private static void WriteText(HtmlWriter writer, ReadOnlySpan<byte> attributes, int y, string text)
    {
        writer.Raw("<text"u8);
        writer.Raw(attributes);
        writer.Raw(" y=\""u8);
        writer.Number(y);
        writer.Raw("\">"u8);
        writer.Text(text);
        writer.Raw("</text>"u8);
    }

    /// <summary>The entry itself between two rules.</summary>
    private static void WriteBox(HtmlWriter writer, string[] title, int centre)
    {
        var top = centre - title.Length * BoxLine / 2;
        writer.Raw("<g class=\"here\" text-anchor=\"middle\" transform=\"translate("u8);
        writer.Number(Middle);
        writer.Raw(")\">"u8);
        WriteRule(writer, top - 6);
        for (var i = 0; i < title.Length; i++) WriteText(writer, [], top + i * BoxLine + 13, title[i]);
        WriteRule(writer, top + title.Length * BoxLine + 3);
        writer.Raw("</g>"u8);
    }

    private static void WriteRule(HtmlWriter writer, int y)
    {
        WritePoint(writer, "<path d=\"M"u8, 4 - ToBox, y);
        writer.Raw("H"u8);
        writer.Number(ToBox - 4);
        writer.Raw("\"/>"u8);
    }
}
