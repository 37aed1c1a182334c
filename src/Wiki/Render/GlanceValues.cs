using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Plain text.</summary>
public sealed class TextHtml(string text) : Html
{
    public override void WriteTo(HtmlWriter writer) => writer.Text(text);
}

/// <summary>Names or other short texts, each isolated, so that one in another script does not turn the order of those around it.</summary>
public sealed class NamesHtml(IEnumerable<string> names, string separator) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        var isFirst = true;
        foreach (var name in names)
        {
            if (!isFirst) writer.Text(separator);
            isFirst = false;
            writer.Raw("<bdi>"u8);
            writer.Text(name);
            writer.Raw("</bdi>"u8);
        }
    }
}

/// <summary>An address that is its own link. The readers let only http and https through.</summary>
public sealed class UrlHtml(string url) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        writer.Raw("<a href=\""u8);
        writer.Text(url);
        writer.Raw("\">"u8);
        writer.Text(url);
        writer.Raw("</a>"u8);
    }
}

/// <summary>What an entry is based on, as a link to it. Where its words do not hold the address, the theme prints that on paper.</summary>
public sealed class SourceLinkHtml(string url, Html source, bool lacksAddress) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        writer.Raw(lacksAddress ? "<a class=\"source\" href=\""u8 : "<a href=\""u8);
        writer.Text(url);
        writer.Raw("\">"u8);
        source.WriteTo(writer);
        writer.Raw("</a>"u8);
    }
}

/// <summary>A link to the archived copy of a source, and when that was made.</summary>
public sealed class ArchiveHtml(string url, string? date) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        new UrlHtml(url).WriteTo(writer);
        if (date is not null) writer.Text($" ({date})");
    }
}

/// <summary>
/// Links to entries, separated as the language separates a list, after a count where one is wanted: <c>2 instruments: EU AI Act, GDPR</c>.
/// </summary>
public sealed class EntryLinks(SiteModel site, ImmutableArray<int> entries, string root, string? count) : Html
{
    public int Count => entries.Length;

    public override void WriteTo(HtmlWriter writer)
    {
        if (count is not null)
        {
            writer.Text(count);
            if (entries.Length > 0) writer.Text(site.Words["colon"]);
        }
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0) writer.Text(site.Words["list_separator"]);
            EntryLink.Write(writer, site, entries[i], root);
        }
    }

    /// <summary>The first so many of them, after the count of all.</summary>
    public EntryLinks First(int number) => new(site, entries[..number], root, count);

    /// <summary>The others.</summary>
    public EntryLinks After(int number) => new(site, entries[number..], root, null);
}

/// <summary>The value of a field that the entry's kind declares.</summary>
public sealed class FieldHtml : Html
{
    private readonly SiteModel site;
    private readonly KindField declaration;
    private readonly FieldValue field;

    private FieldHtml(SiteModel site, KindField declaration, FieldValue field) =>
        (this.site, this.declaration, this.field) = (site, declaration, field);

    public static Html Of(SiteModel site, KindField declaration, FieldValue field, string root) =>
        field is FieldValue.Reference reference
            ? new EntryLinks(site, [.. Targets(site, reference)], root, null)
            : new FieldHtml(site, declaration, field);

    /// <summary>The published entries that a field names, each once.</summary>
    public static IEnumerable<int> Targets(SiteModel site, FieldValue.Reference reference) => Targets(site, reference.Targets);

    /// <summary>The published entries that have one of these names, each once.</summary>
    public static IEnumerable<int> Targets(SiteModel site, ImmutableArray<Located<string>> names) =>
        names.Select(target => site.Graph.Names.Resolve(target.Value))
            .Where(found => found.IsFound && site.Graph.IsPublished(found.Entry)).Select(found => found.Entry).Distinct();

    public override void WriteTo(HtmlWriter writer)
    {
        switch (field)
        {
            case FieldValue.Text text:
                writer.Text(text.Value);
                break;
            case FieldValue.Number number:
                writer.Text(number.Value);
                break;
            case FieldValue.Date date:
                writer.Text(site.Words.Date(date.Value));
                break;
            case FieldValue.Url url:
                new UrlHtml(url.Value).WriteTo(writer);
                break;
            case FieldValue.List list:
                new NamesHtml(list.Values, site.Words["list_separator"]).WriteTo(writer);
                break;
            case FieldValue.Scale scale:
                WriteStep(writer, scale);
                break;
        }
    }

    private void WriteStep(HtmlWriter writer, FieldValue.Scale value)
    {
        var step = site.Settings.Scale(declaration.Scale!)?.Step(value.Step);
        if (step?.Glyph is { } glyph)
        {
            writer.Raw("<span aria-hidden=\"true\">"u8);
            writer.Text(glyph);
            writer.Raw("</span> "u8);
        }
        writer.Text(step?.Label ?? value.Step);
    }
}
