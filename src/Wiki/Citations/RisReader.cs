using System.Collections.Immutable;
using System.Globalization;
using Csl;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>A tag of RIS that is not read, the line where it first stands, and how often it does.</summary>
public sealed record UnreadTag(string Tag, int Line, int Count);

/// <summary>The works of an export in RIS, and what of it is in none of them.</summary>
public sealed record RisWorks(ImmutableArray<Item> Works, ImmutableArray<UnreadTag> Unread, ImmutableArray<int> Unprintable);

/// <summary>
/// Reads an export in RIS, from which a list of references is made once. Each work has a key: its own where it has one that can be written, else
/// author and year. Never throws.
/// </summary>
public static class RisReader
{
    public static RisWorks Read(string text)
    {
        var unread = new Dictionary<string, UnreadTag>(StringComparer.Ordinal);
        var works = ImmutableArray.CreateBuilder<Item>();
        var unprintable = ImmutableArray.CreateBuilder<int>();
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in Records(text))
        {
            var work = new RisWork(record, unread).Read(keys);
            if (work is null) unprintable.Add(record[0].Line);
            else works.Add(work);
        }
        return new RisWorks(works.ToImmutable(), [.. unread.Values.OrderBy(tag => tag.Line)], unprintable.ToImmutable());
    }

    /// <summary>The lines of each work; a line without a tag goes on with the one above.</summary>
    private static IEnumerable<List<RisLine>> Records(string text)
    {
        var record = new List<RisLine>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (RisLine.Of(line, number) is not { } tagged)
            {
                if (record.Count > 0 && !string.IsNullOrWhiteSpace(line))
                    record[^1] = record[^1] with { Value = $"{record[^1].Value} {line.Trim()}" };
                continue;
            }
            if (tagged.Tag == "TY" && record.Count > 0)
            {
                yield return record;
                record = [];
            }
            if (record.Count > 0 || tagged.Tag == "TY") record.Add(tagged);
        }
        if (record.Count > 0) yield return record;
    }
}

/// <summary>A line of RIS: a tag of two signs, and its value.</summary>
internal readonly record struct RisLine(string Tag, string Value, int Line)
{
    public static RisLine? Of(string line, int number)
    {
        if (line.Length < 5 || !char.IsAsciiLetterUpper(line[0])) return null;
        if (!char.IsAsciiLetterUpper(line[1]) && !char.IsAsciiDigit(line[1])) return null;
        var rest = line.AsSpan(2).TrimStart();
        return line[2] == ' ' && rest.Length > 0 && rest[0] == '-' && (rest.Length == 1 || rest[1] == ' ')
            ? new RisLine(line[..2], rest[1..].Trim().ToString(), number)
            : null;
    }
}

/// <summary>Reads one work of RIS.</summary>
internal sealed class RisWork(List<RisLine> lines, Dictionary<string, UnreadTag> unread)
{
    private readonly string type = RisTypes.Type(lines[0].Value) ?? "document";
    private readonly Dictionary<Variable, string> texts = [];
    private readonly Dictionary<Variable, List<Name>> names = [];
    private readonly Dictionary<Variable, Date> dates = [];

    /// <summary>Null where there is nothing that could be printed.</summary>
    public Item? Read(HashSet<string> keys)
    {
        if (RisTypes.Type(lines[0].Value) is null) Tell(new RisLine($"TY  - {lines[0].Value}", "", lines[0].Line));
        foreach (var line in lines.Skip(1).Where(line => line.Value.Length > 0)) Read(line);
        ReadPages();
        var builder = new Item.Builder(Key(keys), type);
        foreach (var (variable, text) in texts) builder.Set(variable, text);
        foreach (var (variable, list) in names) builder.Set(variable, list);
        foreach (var (variable, date) in dates) builder.Set(variable, date);
        var work = builder.Build();
        return WorkContent.IsPrintable(work) ? work : null;
    }

    private void Read(RisLine line)
    {
        switch (line.Tag)
        {
            case "SP" or "EP":
                return;
            case "UR":
                texts.TryAdd(Variable.URL, line.Value.Split(';')[0].Trim());
                return;
            case "DO":
                texts.TryAdd(Variable.DOI, BareDoi(line.Value));
                return;
            case "KW":
                Join(Variable.Keyword, line.Value, ", ");
                return;
            case "PY" or "Y1":
                dates.TryAdd(Variable.Issued, DateOf(line.Value));
                return;
            case "DA":
                if (DateOf(line.Value) is { From: not null } day || !dates.ContainsKey(Variable.Issued)) dates[Variable.Issued] = DateOf(line.Value);
                return;
            case "Y2":
                dates.TryAdd(Variable.Accessed, DateOf(line.Value));
                return;
        }
        if (RisTypes.IsUnseen(line.Tag)) return;
        if (RisTypes.IsNames(line.Tag)) Add(RisTypes.NamesOf(line.Tag, type), NameOf(line.Value));
        else if (RisTypes.TextOf(line.Tag, type) is var variable && variable == Variable.Note) Join(variable, line.Value, ". ");
        else if (variable != Variable.None) texts.TryAdd(variable, line.Value);
        else Tell(line);
    }

    private void Tell(RisLine line) => unread[line.Tag] = unread.TryGetValue(line.Tag, out var told) ? told with { Count = told.Count + 1 }
        : new UnreadTag(line.Tag, line.Line, 1);

    private void Join(Variable variable, string text, string between) =>
        texts[variable] = texts.TryGetValue(variable, out var before) ? before + between + text : text;

    private void Add(Variable variable, Name name)
    {
        if (!names.TryGetValue(variable, out var list)) names.Add(variable, list = []);
        list.Add(name);
    }

    private void ReadPages()
    {
        var first = lines.Find(line => line.Tag == "SP").Value ?? "";
        var last = lines.Find(line => line.Tag == "EP").Value ?? "";
        if (first.Length == 0) return;
        texts.TryAdd(Variable.Page, last.Length == 0 || last == first || first.Contains('-') ? first : $"{first}-{last}");
    }

    private string Key(HashSet<string> keys)
    {
        var own = lines.Find(line => line.Tag == "ID").Value ?? "";
        var stem = IsKey(own) ? own : Stem();
        var key = stem;
        for (var letter = 2; !keys.Add(key); letter++) key = $"{stem}-{letter}";
        return key;
    }

    /// <summary>Numbers are a database's own, and other signs would have to be written in braces.</summary>
    private static bool IsKey(string id) =>
        id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':') && !id.All(char.IsAsciiDigit);

    private string Stem()
    {
        var who = names.GetValueOrDefault(Variable.Author)?[0] is { } author ? author.Family.Length > 0 ? author.Family : author.Literal
            : texts.GetValueOrDefault(Variable.Title)?.Split(' ')[0] ?? "";
        var word = Slug.From(who).Value.Split('-')[0];
        var year = dates.GetValueOrDefault(Variable.Issued)?.From?.Year ?? 0;
        return (word.Length > 0 ? word : "work") + (year > 0 ? year.ToString(CultureInfo.InvariantCulture) : "");
    }

    /// <summary><c>Berg, Jan, Jr.</c>; without a comma, or with nothing behind it, an organisation.</summary>
    private static Name NameOf(string written)
    {
        var parts = written.Split(',', 3, StringSplitOptions.TrimEntries);
        return parts is [var family, { Length: > 0 } given, ..]
            ? NameParticles.Parse(new Name { Family = family, Given = given, Suffix = parts.Length > 2 ? parts[2] : "" })
            : new Name { Literal = written.TrimEnd(',', ' ') };
    }

    /// <summary><c>2019/06/05/</c>, <c>2019///Spring</c>; anything else is printed as it stands.</summary>
    private static Date DateOf(string written)
    {
        var parts = written.Split('/');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
            return WorkDate.Read(written).Date ?? new Date { Literal = written };
        var month = Part(parts, 1, 12);
        var day = month == 0 ? 0 : Part(parts, 2, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month));
        var season = month == 0 && parts is [_, _, _, { Length: > 0 } words, ..] ? words.Trim() : "";
        return new Date { From = new DatePoint(year, month, day), SeasonText = season };
    }

    private static int Part(string[] parts, int at, int most) =>
        parts.Length > at && int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part >= 1 && part <= most
            ? part : 0;

    private static string BareDoi(string written) => written.IndexOf("10.", StringComparison.Ordinal) is > 0 and var at ? written[at..] : written;
}
