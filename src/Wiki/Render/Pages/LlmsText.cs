using System.Buffers;
using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>
/// <c>llms.txt</c> (llmstxt.org): what the wiki is, where its data is, and its entries with their summaries; of a large wiki the lists of kinds
/// alone.
/// </summary>
public sealed record LlmsText : DataFile
{
    /// <summary>So many entries are named one by one.</summary>
    public const int MostEntries = 500;

    public static readonly SiteKind All = Of(DataOutputs.Llms, site => site.Settings.BaseUrl is null ? [] : [new LlmsText()]);

    public override RouteKind Kind => All;

    public override string Name(SiteModel site) => "llms.txt";

    public override string Word => "data_llms";

    public override string MediaType => "text/plain; charset=utf-8";

    /// <summary>Where its readers look for it.</summary>
    public override string Address(SiteModel site) => Name(site);

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(site.Settings.Title)).Append("\n\n");
        if (site.Settings.Description is { } description) text.Append("> ").Append(Escaped(description)).Append("\n\n");
        text.Append(Escaped(site.Settings.Publisher));
        if (site.Settings.License is { } license) text.Append(" · ").Append(new LicenseView(license).Url ?? Escaped(license));
        text.Append("\n\n## ").Append(site.Words["data_title"]).Append("\n\n");
        Link(text, site.Words["data_title"], new DataPage().Canonical(site)!, null);
        foreach (var file in DataPage.FilesOf(site).Where(file => file is not LlmsText))
            Link(text, file.Name(site), file.Canonical(site)!, site.Words[file.Word]);
        foreach (var kind in site.Lists.Kinds)
        {
            text.Append("\n## ").Append(Escaped(kind.Label)).Append("\n\n");
            if (site.Lists.ByTitle.Length > MostEntries) Link(text, kind.Label, new KindList(kind.Key, 1).Canonical(site)!, null);
            else
                foreach (var entry in kind.Entries)
                    Link(text, site.Graph.Entries[entry].Title, site.Addresses.CanonicalEntry(entry)!, site.Graph.Entries[entry].Summary);
        }
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return null;
    }

    private static void Link(StringBuilder text, string title, string address, string? note)
    {
        text.Append("- [").Append(Escaped(title)).Append("](").Append(address).Append(')');
        if (note is not null) text.Append(": ").Append(Escaped(note));
        text.Append('\n');
    }

    /// <summary>A text that is one line of Markdown and no link, image, mark of HTML or code.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '[' or ']' or '\\' or '<' or '`' or '*' or '_') escaped.Append('\\');
            escaped.Append(char.IsControl(c) ? ' ' : c);
        }
        return escaped.ToString();
    }
}
