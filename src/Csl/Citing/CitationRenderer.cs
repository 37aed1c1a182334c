using System.Collections.Immutable;

namespace Csl;

/// <summary>A cite as rendered, without the affixes that the author gave it.</summary>
internal sealed record RenderedCite(Cite Cite, Node? Body)
{
    /// <summary>What stands before this cite where it follows another; null for the delimiter of the layout.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The names that it begins with, as they read.</summary>
    public string? Names { get; } = Body?.Find(Tag.Names)?.Plain();

    /// <summary>Whether its names are those of the cite before.</summary>
    public bool SharesNames { get; init; }
}

/// <summary>Renders a citation: its cites, brought together as the style says, within the layout's affixes and face.</summary>
internal sealed class CitationRenderer(DocumentRenderer document)
{
    private readonly Style style = document.Bound.Style;

    public Node? Render(Citation citation, ImmutableArray<Placed> placed)
    {
        var cites = citation.Cites.Select((cite, i) => new RenderedCite(cite, Body(cite, placed[i]))).ToList();
        var joined = Join(new Collapsing(style).Apply(cites));
        if (joined is null || citation.Cites.All(cite => cite.Form == CiteForm.AuthorOnly)) return joined;
        return InLayout(joined, style.Citation.Format);
    }

    /// <summary>The affixes of a layout stand inside of its face, and inside of a block that ends it.</summary>
    public static Node InLayout(Node content, Format format)
    {
        var suffix = format.Suffix;
        if (suffix.Length > 0 && content.Children.Length > 0 && content.Children[^1] is { Display: not Display.None } block)
        {
            var marks = suffix.TrimEnd();
            block = block with { Children = [.. block.Children, Node.OfText(marks)] };
            content = content with { Children = [.. content.Children.SkipLast(1), block] };
            suffix = suffix[marks.Length..];
        }
        return new Node { Children = [new Node { Children = [content], Prefix = format.Prefix, Suffix = suffix }], Face = format.Face };
    }

    private Node? Body(Cite cite, Placed placed)
    {
        var context = document.InCitation(cite.Item) with { Locator = cite.Locator, Position = placed.Position, FirstNote = placed.FirstNote };
        var body = Guarded.Render(context);
        return body is null ? null : cite.Form switch
        {
            CiteForm.AuthorOnly => body.Find(Tag.Names),
            CiteForm.WithoutAuthor when body.Find(Tag.Names) is { } names => body.Replace(names, null),
            _ => body,
        };
    }

    private Node? Join(IReadOnlyList<RenderedCite> cites)
    {
        var parts = new List<Node>();
        var suffix = "";
        foreach (var cite in cites)
        {
            if (cite.Body is null) continue;
            var prefix = cite.Cite.Prefix ?? "";
            if (parts.Count > 0) parts.Add(Node.OfText(Between(suffix, prefix, cite.Delimiter ?? style.Citation.Format.Delimiter)));
            var begins = prefix.Length > 0 ? EndsSentence(prefix) : parts.Count == 0;
            suffix = cite.Cite.Suffix ?? "";
            var body = Capitals.AtStart(cite.Body, begins && style.Class == StyleClass.Note);
            var linked = cite.Cite.Address is { } address ? new Node { Children = [body], Tag = Tag.Link, About = address } : body;
            parts.AddRange(new[] { Affix(prefix, Tag.Prefix), linked, Affix(suffix, Tag.Suffix) }.OfType<Node>());
        }
        return Node.Row(parts);
    }

    /// <summary>An affix that brings its own mark takes the place of the delimiter.</summary>
    private static string Between(string suffix, string prefix, string delimiter)
    {
        if (prefix.Length > 0 && prefix[0] is ',' or '.' or ';' or ':') return "";
        return suffix.TrimEnd() is { Length: > 0 } end && end[^1] is ',' or ';' ? " " : delimiter;
    }

    /// <summary>Whether a prefix is more than a word and ends as a sentence does.</summary>
    private static bool EndsSentence(string prefix)
    {
        var text = prefix.Trim();
        var end = text.TrimEnd('"', '”', '’', '\'', ')');
        return text.Contains(' ') && end.Length > 0 && end[^1] is '.' or '!' or '?';
    }

    private static Node? Affix(string text, Tag tag) =>
        text.Length == 0 || RichText.Read(text) is not { } node ? null : new Node { Children = [node], Tag = tag };
}
