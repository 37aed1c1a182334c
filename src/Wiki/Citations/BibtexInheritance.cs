using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Fields that entries of BibTeX take over from others: those of <c>xdata</c> under their own names, those of <c>crossref</c> as biblatex maps them,
/// so that the title of a book is the book title of its chapters. What an entry
/// has itself it keeps. Circles are told and broken.
/// </summary>
internal sealed class BibtexInheritance
{
    /// <summary>How many entries may stand behind each other.</summary>
    private const int MostDepth = 10;

    /// <summary>What a field takes beside its value, in UTF-16 code units.</summary>
    private const int FieldCost = 32;

    /// <summary>Among how many entries one that was meant is looked for.</summary>
    private const int MostSearched = 5_000;

    private readonly WorkProblems problems;
    private readonly Dictionary<string, BibtexEntry> byKey;
    private readonly Dictionary<string, BibtexEntry> whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private long lent;

    private BibtexInheritance(List<BibtexEntry> entries, WorkProblems problems)
    {
        this.problems = problems;
        byKey = new(entries.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries) byKey.TryAdd(entry.Key, entry);
    }

    /// <summary>The keys of those that lend.</summary>
    private HashSet<string> Lenders { get; } = new(StringComparer.Ordinal);

    /// <summary>The works among entries, each with all its fields, and the keys of those that lend some.</summary>
    public static (List<BibtexEntry> Works, IReadOnlySet<string> Lenders) Resolve(List<BibtexEntry> entries, WorkProblems problems)
    {
        var inheritance = new BibtexInheritance(entries, problems);
        var works = entries.Where(entry => entry.Type is not ("xdata" or "set")).Select(entry => inheritance.Whole(entry)).ToList();
        return (works, inheritance.Lenders);
    }

    private BibtexEntry Whole(BibtexEntry entry)
    {
        if (!entry.Fields.ContainsKey("xdata") && !entry.Fields.ContainsKey("crossref")) return entry;
        if (byKey[entry.Key] != entry) return Made(entry);
        if (whole.TryGetValue(entry.Key, out var made)) return made;
        open.Add(entry.Key);
        whole[entry.Key] = made = Made(entry);
        open.Remove(entry.Key);
        return made;
    }

    private BibtexEntry Made(BibtexEntry entry)
    {
        var fields = new Dictionary<string, BibtexField>(entry.Fields, StringComparer.Ordinal);
        foreach (var key in (entry.Find("xdata") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (Parent(entry, "xdata", key) is not { } data) continue;
            foreach (var (name, field) in data.Fields)
            {
                if (name != "xdata") fields.TryAdd(name, field);
            }
        }
        var heir = entry with { Fields = fields };
        if (heir.Find("crossref") is { } crossref && Parent(heir, "crossref", crossref.Trim()) is { } parent) BibtexLending.Lend(parent, heir);
        return heir;
    }

    /// <summary>Null also in a very long list, where searching would cost too much.</summary>
    private string? Meant(string key) => byKey.Count <= MostSearched ? problems.All.DidYouMean(key, byKey.Keys) : null;

    private BibtexEntry? Parent(BibtexEntry entry, string field, string key)
    {
        if (!byKey.TryGetValue(key, out var parent))
        {
            problems.Unread(entry.PlaceOf(field), $"`{field}` of `{entry.Key}` names `{key}`, and no entry of this file has that key",
                Meant(key) ?? $"write the entry `{key}`, or delete the field");
            return null;
        }
        if (open.Contains(parent.Key) || parent == entry || open.Count >= MostDepth)
        {
            problems.Unread(entry.PlaceOf(field), $"`{field}` of `{entry.Key}` leads back to it, or through more than {MostDepth} entries",
                "delete it in one of the entries");
            return null;
        }
        Lenders.Add(parent.Key);
        var lender = Whole(parent);
        lent += lender.Fields.Sum(known => known.Value.Value.Length + FieldCost);
        if (lent <= Limits.BibtexLentLength) return lender;
        problems.TellTooMuchLent(entry.PlaceOf(field));
        return null;
    }
}
