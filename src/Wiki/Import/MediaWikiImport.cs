using System.Globalization;
using System.Text;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>Entries of a MediaWiki export in XML: of each page of the main namespace its newest text, as Markdown.</summary>
internal sealed class MediaWikiImport(List<ImportNote> notes)
{
    /// <summary>Titles of pages that only lead to another, by the other's.</summary>
    private readonly List<(string From, string To, string Place)> redirects = [];

    /// <summary>How many pages the file has.</summary>
    public int Pages { get; private set; }

    /// <exception cref="ImportRefusedException">The file is no export.</exception>
    public List<ImportedEntry> Read(SourceFile file)
    {
        var xml = ImportedText.Of(file).TrimStart('\uFEFF');
        if (!xml.Contains("<mediawiki", StringComparison.Ordinal))
            throw new ImportRefusedException(
                $"`{file.Path}` is no export of MediaWiki",
                "name the XML file that Special:Export or dumpBackup.php has made");
        var entries = new List<ImportedEntry>();
        for (var at = 0; (at = xml.IndexOf("<page>", at, StringComparison.Ordinal)) >= 0;)
        {
            var end = xml.IndexOf("</page>", at, StringComparison.Ordinal);
            if (end < 0) end = xml.Length;
            Pages++;
            if (Page(file.Path, xml, at, end) is { } entry) entries.Add(entry);
            at = end;
        }
        foreach (var (from, to, place) in redirects) Redirect(entries, from, to, place);
        return entries;
    }

    private ImportedEntry? Page(string path, string xml, int start, int end)
    {
        var page = xml.AsSpan(start, end - start);
        var line = xml.AsSpan(0, start).Count('\n') + 1;
        var title = Element(page, "title") ?? "";
        if (title.Length == 0 || Element(page, "ns") is { } space && space != "0") return null;
        // Revisions stand from the oldest to the newest.
        var newest = page.LastIndexOf("<revision>") is >= 0 and var last ? page[last..] : page;
        var text = Element(newest, "text") ?? "";
        if (text.TrimStart().StartsWith("#REDIRECT", StringComparison.OrdinalIgnoreCase)
            && text.IndexOf("[[", StringComparison.Ordinal) is >= 0 and var open
            && text.IndexOf("]]", open, StringComparison.Ordinal) is >= 0 and var close)
        {
            redirects.Add((title, text[(open + 2)..close].Split(['|', '#'])[0].Trim(), $"{path}:{line}:1"));
            return null;
        }
        var wikitext = new Wikitext(text);
        var body = wikitext.ToMarkdown();
        foreach (var (name, count) in wikitext.Templates)
            for (var i = 0; i < count; i++) notes.Add(new($"the template `{name}` is kept as code", $"{path}:{line}:1"));
        var keys = new StringBuilder(YamlText.Pair("title", title)).Append('\n');
        var slug = Slug.From(title) is { IsEmpty: false } made ? made.Value : $"entry-{line}";
        if (wikitext.Categories.FirstOrDefault() is { } category && Slug.From(category) is { IsEmpty: false })
            keys.Append(YamlText.Pair("category", category)).Append('\n');
        if (wikitext.Categories.Count > 1) notes.Add(new("a category beside the first is left out", $"{path}:{line}:1"));
        if (Element(newest, "timestamp") is { Length: >= 10 } stamp && PartialDate.TryParse(stamp[..10], out _))
            keys.Append($"updated: {stamp[..10]}\n");
        var head = $"---\n{keys}---\n\n";
        return new ImportedEntry(path, head + body)
        {
            FirstLine = line,
            Title = title,
            Slug = slug,
            Path = slug + ".md",
            Address = title.Replace(' ', '_').ToLowerInvariant(),
            BodyStart = head.Length,
            KeysEnd = head.Length - 5,
        };
    }

    private void Redirect(List<ImportedEntry> entries, string from, string to, string place)
    {
        // One redirect may lead to another; a circle leads nowhere.
        for (var i = 0; i < 10 && redirects.Find(other => Same(other.From, to)) is { To: { } next }; i++) to = next;
        if (entries.Find(entry => Same(entry.Title, to)) is not { } meant)
        {
            notes.Add(new("a redirect leads to no page, and is left out", place));
            return;
        }
        meant.Names.Add(from);
        meant.FormerNames.Add(from);
    }

    private static bool Same(string one, string other) => Folding.Name(one.Replace('_', ' ')) == Folding.Name(other.Replace('_', ' '));

    /// <summary>What stands in the first element of a name, with the entities of XML as what they mean.</summary>
    private static string? Element(ReadOnlySpan<char> xml, string name)
    {
        var open = xml.IndexOf($"<{name}");
        if (open < 0) return null;
        var tag = xml[open..];
        var end = tag.IndexOf('>');
        if (end < 0 || tag[end - 1] == '/') return null;
        var close = tag.IndexOf($"</{name}>");
        return close < end ? null : Decoded(tag[(end + 1)..close].ToString());
    }

    private static string Decoded(string text)
    {
        if (!text.Contains('&')) return text;
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at, Math.Min(12, text.Length - at)) : -1;
            if (end < 0)
            {
                result.Append(text[at]);
                continue;
            }
            var name = text[(at + 1)..end];
            var known = name switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", "apos" => "'", _ => Number(name) };
            result.Append(known ?? text[at..(end + 1)]);
            at = end;
        }
        return result.ToString();
    }

    private static string? Number(string name) =>
        name.StartsWith("#x", StringComparison.OrdinalIgnoreCase)
            ? int.TryParse(name.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
                ? new Rune(code).ToString() : null
            : name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && Rune.IsValid(number)
                ? new Rune(number).ToString()
                : null;
}
