using System.Runtime.CompilerServices;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>Finds what the part of a link after <c>#</c> means.</summary>
public static class Anchors
{
    /// <summary>Fewer are faster looked through than looked up.</summary>
    private const int Few = 50;

    /// <summary>In UTF-16 code units: longer ones take longer to compare than to look up.</summary>
    private const int ShortTexts = 2_000;

    private static readonly ConditionalWeakTable<Body, HeadingTable> Tables = [];

    private static readonly ConditionalWeakTable<Body, HashSet<string>> Ids = [];

    /// <summary>
    /// The id and the text of the place that a fragment names: a heading, or whatever the author gave that id, which then is its text, too. A
    /// <c>^</c> before an id, as Obsidian writes it, means nothing.
    /// </summary>
    public static (string Id, string Text)? Find(Body body, string fragment)
    {
        if (FindHeading(body, fragment) is { } heading) return (heading.Id, heading.Text);
        var id = fragment[(fragment.LastIndexOf('#') + 1)..].TrimStart('^');
        var isThere = body.Anchors.Length > Few ? Ids.GetValue(body, static whole => [.. whole.Anchors]).Contains(id) : body.Anchors.Contains(id);
        return isThere ? (id, id) : null;
    }

    /// <summary>
    /// The heading whose anchor is <paramref name="fragment"/>, else the first whose text is (case and Unicode form do not matter), else the only one
    /// whose text has the same slug; of a way through headings (<c>Top#Below</c>) the last step counts. Else null.
    /// </summary>
    private static Heading? FindHeading(Body body, string fragment)
    {
        if (FindExactly(body, fragment) is { } heading) return heading;
        var step = fragment[(fragment.LastIndexOf('#') + 1)..];
        return (step.Length < fragment.Length ? FindExactly(body, step) : null) ?? FindBySlug(body, step);
    }

    private static Heading? FindBySlug(Body body, string text)
    {
        var slug = Slug.From(text);
        if (slug.IsEmpty) return null;
        if (IsLong(body)) return Tables.GetValue(body, static whole => new HeadingTable(whole)).FindBySlug(slug.Value);
        Heading? only = null;
        foreach (var heading in body.Headings)
        {
            if (Slug.From(heading.Text) != slug) continue;
            if (only is not null) return null;
            only = heading;
        }
        return only;
    }

    private static bool IsLong(Body body) => body.Headings.Length > Few || body.Headings.Sum(heading => heading.Text.Length) > ShortTexts;

    private static Heading? FindExactly(Body body, string fragment)
    {
        if (IsLong(body)) return Tables.GetValue(body, static whole => new HeadingTable(whole)).Find(fragment);
        foreach (var heading in body.Headings)
            if (heading.Id == fragment) return heading;
        var folded = Folding.Name(fragment);
        foreach (var heading in body.Headings)
            if (Folding.Name(heading.Text) == folded) return heading;
        return null;
    }

    /// <summary>The headings of a long body, which thousands of links may name.</summary>
    private sealed class HeadingTable
    {
        private readonly Dictionary<string, Heading> byId = new(StringComparer.Ordinal), byText = new(StringComparer.Ordinal);

        /// <summary>Null where several headings have one slug; made when it is first wanted.</summary>
        private readonly Lazy<Dictionary<string, Heading?>> bySlug;

        public HeadingTable(Body body)
        {
            bySlug = new(() => body.Headings.GroupBy(heading => Slug.From(heading.Text).Value, StringComparer.Ordinal)
                .ToDictionary(alike => alike.Key, Heading? (alike) => alike.Count() == 1 ? alike.First() : null, StringComparer.Ordinal));
            foreach (var heading in body.Headings)
            {
                byId.TryAdd(heading.Id, heading);
                byText.TryAdd(Folding.Name(heading.Text), heading);
            }
        }

        public Heading? FindBySlug(string slug) => bySlug.Value.GetValueOrDefault(slug);

        public Heading? Find(string fragment) =>
            byId.TryGetValue(fragment, out var heading) || byText.TryGetValue(Folding.Name(fragment), out heading) ? heading : null;
    }
}
