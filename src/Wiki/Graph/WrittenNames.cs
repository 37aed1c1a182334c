using Wiki.Content;

namespace Wiki.Graph;

/// <summary>How an entry writes a name: the index of a declared relation whose target it is, or what kind of reference of the body.</summary>
internal static class WrittenForm
{
    /// <summary>A target of a relation that is not declared.</summary>
    public const short NoRelation = short.MaxValue;

    /// <summary>A wikilink to an entry as a whole.</summary>
    public const short Link = -1;

    /// <summary>A wikilink to a place in an entry, perhaps in the same.</summary>
    public const short LinkToPlace = -2;

    /// <summary>A reference that holds no name: a file, a mark that cites, an ordinary link.</summary>
    public const short NoName = -3;
}

/// <summary>A name that an entry writes, and what it means.</summary>
/// <param name="Form">See <see cref="WrittenForm"/>.</param>
/// <param name="Meaning">Missing where the form has no name.</param>
internal readonly record struct WrittenName(short Form, Resolution Meaning)
{
    public bool IsRelation => Form >= 0;
}

/// <summary>
/// The names that each entry writes to lead to others: the targets of its relations, then its body's references, each with what it means. Looking up
/// is most of the work of a graph, so what a successor's names mean is looked up only where it can be something else.
/// </summary>
internal static class WrittenNames
{
    public static Rows<WrittenName> Of(Settings settings, EntrySet entries, NameTable names)
    {
        var starts = new int[entries.All.Length + 1];
        for (var i = 0; i < entries.All.Length; i++) starts[i + 1] = starts[i] + CountIn(entries.All[i]);
        var values = new WrittenName[starts[^1]];
        Parallel.For(0, entries.All.Length, i => Read(settings, names, entries.All[i], values.AsSpan(starts[i]..starts[i + 1])));
        return new(starts, values);
    }

    /// <summary>Those of a successor.</summary>
    /// <param name="settings">As for the earlier ones.</param>
    /// <param name="entries">The successor.</param>
    /// <param name="names">Its table.</param>
    /// <param name="earlier">The graph of the earlier set.</param>
    public static Rows<WrittenName> Of(Settings settings, EntrySet entries, NameTable names, ConceptGraph earlier)
    {
        var origins = entries.Origins.ToArray();
        var written = earlier.Columns.Written;
        var doubtful = earlier.Names.Doubtful(entries, earlier.Entries);
        if (doubtful.Count > 0)
            for (var i = 0; i < origins.Length; i++)
                if (origins[i] >= 0 && MayMeanOther(written[origins[i]], doubtful)) origins[i] = -1;
        var renumbered = entries.IsRenumbered ? written.Select(name => Renumbered(name, entries)) : written;
        return renumbered.Following(origins, i =>
        {
            var row = new WrittenName[CountIn(entries.All[i])];
            Read(settings, names, entries.All[i], row);
            return row;
        });
    }

    /// <summary>A name that means an entry that is gone is doubtful, and read again.</summary>
    private static WrittenName Renumbered(WrittenName name, EntrySet entries) =>
        name.Meaning.IsFound && entries.Successors[name.Meaning.Entry] is >= 0 and var successor
            ? name with { Meaning = Resolution.Found(successor) }
            : name;

    /// <summary>A link to a place may mean a name that holds <c>#</c>, for want of what stands before it.</summary>
    private static bool MayMeanOther(ReadOnlySpan<WrittenName> row, HashSet<Resolution> doubtful)
    {
        foreach (var name in row)
            if (name.Form == WrittenForm.LinkToPlace || (name.Form != WrittenForm.NoName && doubtful.Contains(name.Meaning))) return true;
        return false;
    }

    private static int CountIn(Entry entry) => entry.Relations.Length + entry.Body.References.Length;

    private static void Read(Settings settings, NameTable names, Entry entry, Span<WrittenName> row)
    {
        var relations = entry.Relations.AsSpan();
        var references = entry.Body.References.AsSpan();
        for (var i = 0; i < relations.Length; i++) row[i] = new(FormOf(settings, relations[i].Relation), names.Resolve(relations[i].Target));
        for (var i = 0; i < references.Length; i++)
        {
            var form = FormOf(in references[i]);
            row[relations.Length + i] = new(form, form == WrittenForm.NoName ? Resolution.Missing : names.Resolve(in references[i]));
        }
    }

    private static short FormOf(Settings settings, string relation)
    {
        for (var i = 0; i < settings.Relations.Length; i++)
            if (settings.Relations[i].Key == relation) return (short)i;
        return WrittenForm.NoRelation;
    }

    private static short FormOf(in Reference reference)
    {
        if (reference.Kind != ReferenceKind.Wikilink || reference.Target.Length == 0) return WrittenForm.NoName;
        return reference.Fragment is null ? WrittenForm.Link : WrittenForm.LinkToPlace;
    }
}
