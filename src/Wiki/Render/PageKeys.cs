using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wiki.Content;
using Wiki.Graph;

namespace Wiki.Render;

/// <summary>
/// For each file of a site a number that stands for all that it can show. For a page of an entry that is what its own file says; of every entry that
/// it may name the front matter, the headings and the last change; the texts of those of which it quotes a sentence, links and all; and what every
/// page may show of the wiki's lists. For a file about many it is the front matter, headings and last change of all. In two sites that have the same
/// settings, theme, references, build stamp and program, files with one key are the same to the last byte. What is not in here would be published
/// late, so this errs on the side of more; a property test asks after all that a template can see.
/// </summary>
public sealed class PageKeys
{
    private readonly SiteModel site;
    private readonly ConceptGraph graph;
    private readonly ulong[] faces, texts;
    private readonly UInt128[] pages;
    private readonly UInt128 all;

    public PageKeys(SiteModel site)
    {
        this.site = site;
        graph = site.Graph;
        faces = ForEach(Face, XxHash3.HashToUInt64);
        texts = ForEach(Text, XxHash3.HashToUInt64);
        all = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(faces));
        var lists = Lists();
        pages = ForEach(
            (entry, mix) =>
            {
                mix.Add(lists);
                Page(entry, mix);
            },
            XxHash128.HashToUInt128);
    }

    private delegate T Hash<T>(ReadOnlySpan<byte> bytes, long seed);

    /// <summary>The key of what the texts of all make, and of what is copied: it is made anew each time.</summary>
    public static readonly UInt128 None;

    /// <summary>The key of a file about one entry, such as its article or its print view.</summary>
    public UInt128 OfEntry(int entry, string form) => Key(pages[entry], form);

    /// <summary>The key of a file about all entries, or many, that shows of none its text.</summary>
    public UInt128 OfAll(Route route) => Key(all, route.Address(site));

    /// <summary>The key of one that may show a text at its head, too.</summary>
    public UInt128 OfAll(Route route, Func<SiteModel, int?> text) =>
        text(site) is { } shown ? Key(all ^ pages[shown], route.Address(site)) : OfAll(route);

    /// <summary>The key of a file about all entries that shows something of their texts too.</summary>
    public UInt128 OfTexts(Route route) =>
        Key(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(texts), (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(faces))), route.Address(site));

    private static UInt128 Key(UInt128 facts, string form) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in facts)), (long)Of(form));

    /// <summary>What others can show of an entry but for its text.</summary>
    private void Face(int index, List<ulong> mix)
    {
        var entry = graph.Entries[index];
        mix.Add(Of(entry.Path));
        mix.Add(entry.Digest.FrontMatter);
        // A summary that is the beginning of the text is no part of the front matter.
        if (entry.Body.Opening.Length > 0) mix.Add(Of(entry.Body.Opening));
        if (entry.Revision is { } last) mix.Add(Of($"{last.Commit} {last.Date}"));
        mix.Add(Of(site.VersionOf(index)?.Label));
        foreach (ref readonly var heading in entry.Body.Headings.AsSpan())
        {
            mix.Add(Of(heading.Id));
            mix.Add(Of(heading.Text));
        }
        foreach (var anchor in entry.Body.Anchors) mix.Add(Of(anchor));
    }

    /// <summary>An entry's text and what its links say.</summary>
    private void Text(int entry, List<ulong> mix)
    {
        mix.Add(graph.Entries[entry].Digest.Whole);
        AddFaces(graph.References[entry], mix);
        if (!graph.Facts[entry].Has(EntryTraits.ShowsFiles)) return;
        // A picture that is called by its name alone may be another file than before.
        foreach (ref readonly var reference in graph.Entries[entry].Body.References.AsSpan())
            if (reference.Kind == ReferenceKind.Asset) mix.Add(Of(graph.FileOf(entry, reference)));
    }

    private void Page(int entry, List<ulong> mix)
    {
        mix.Add(faces[entry]);
        mix.Add(texts[entry]);
        foreach (var relation in graph.Relations)
        {
            AddFaces(relation.Forward[entry], mix);
            AddFaces(relation.Backward[entry], mix);
        }
        AddMentions(entry, mix);
        AddFace(site.Lists.Neighbour(entry, -1), mix);
        AddFace(site.Lists.Neighbour(entry, 1), mix);
        if (graph.Facts[entry].Has(EntryTraits.HasReferenceFields)) AddFields(entry, mix);
        if (graph.Facts[entry].Has(EntryTraits.Cites)) AddCitingEntries(entry, mix);
    }

    private void AddMentions(int entry, List<ulong> mix)
    {
        foreach (var mention in graph.MentionsOf[entry])
        {
            var source = graph.Mentions[mention].Source;
            mix.Add(faces[source]);
            mix.Add(texts[source]);
        }
        mix.Add((ulong)graph.MentionsOf[entry].Length);
    }

    private void AddFields(int entry, List<ulong> mix)
    {
        var named = graph.Entries[entry].Fields.OfType<FieldValue.Reference>().SelectMany(field => field.Targets);
        foreach (var target in named.Concat(graph.Entries[entry].Notice?.SupersededBy ?? []))
            AddFace(graph.Names.Resolve(target.Value) is { IsFound: true, Entry: var found } ? found : null, mix);
    }

    private void AddCitingEntries(int entry, List<ulong> mix)
    {
        foreach (var cited in Bibliography.CitedIn(graph.Entries[entry].Body))
            AddFaces(site.Bibliography.OthersThatCite(cited.Key, entry).AsSpan(), mix);
    }

    private void AddFaces(ReadOnlySpan<int> entries, List<ulong> mix)
    {
        foreach (var entry in entries) AddFace(entry < 0 ? null : entry, mix);
        mix.Add((ulong)entries.Length);
    }

    private void AddFace(int? entry, List<ulong> mix) => mix.Add(entry is { } known ? faces[known] : 0);

    /// <summary>How many entries there are of each sort, which relations they have, and the pages that navigation leads to.</summary>
    private ulong Lists()
    {
        var mix = new List<ulong>();
        foreach (var list in site.Lists.Kinds.Concat(site.Lists.Categories).Append(site.Lists.All))
        {
            mix.Add(Of(list.Key));
            mix.Add((ulong)list.Entries.Length);
        }
        AddFaces(graph.Pages.AsSpan(), mix);
        AddFaces(graph.Heads.AsSpan(), mix);
        foreach (var relation in graph.Relations) mix.Add(relation.IsUsed ? 1UL : 0);
        foreach (var item in site.Settings.Appearance.Navigation) mix.Add(Of(Navigation.AddressOf(site, item)));
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(mix)));
    }

    private T[] ForEach<T>(Action<int, List<ulong>> add, Hash<T> hash)
    {
        var values = new T[graph.Entries.Length];
        Parallel.For(
            0, values.Length, () => new List<ulong>(),
            (entry, _, mix) =>
            {
                mix.Clear();
                add(entry, mix);
                values[entry] = hash(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(mix)), 0);
                return mix;
            },
            _ => { });
        return values;
    }

    private static ulong Of(string? text) => text is null ? 0 : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
