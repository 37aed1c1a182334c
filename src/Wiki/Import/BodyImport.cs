using System.Buffers;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>
/// Makes links of this wiki of other tools' links, callouts of their admonitions, and code of what has no like here; all else keeps its bytes.
/// </summary>
internal sealed class BodyImport(ImportFormat format, ImportChoices choices, ImportNames names, List<ImportNote> notes)
{
    /// <summary>How comments begin and end in Hugo, MDX and Jinja; those of Liquid stand between two tags.</summary>
    private static readonly (string Open, string Close)[] Comments = [("{{/*", "*/}}"), ("{/*", "*/}"), ("{#-", "-#}"), ("{# ", "#}")];

    private static readonly SearchValues<char> NeedMarkdown = SearchValues.Create("*_`[]|<\\\r\n!");

    /// <summary>Links that name no entry: what they name, and where.</summary>
    public List<(string Target, string Place)> Unresolved { get; } = [];

    public void Apply(ImportedEntry entry)
    {
        var end = entry.Text.Length;
        if (format is ImportFormat.Mkdocs or ImportFormat.Docusaurus or ImportFormat.Hugo) new AdmonitionImport(entry, notes).Apply();
        var reached = 0;
        foreach (var stretch in Prose.StretchesOf(entry.Text, entry.BodyStart, end))
            reached = Apply(entry, Math.Max(stretch.Start, reached), stretch.End);
        foreach (var line in Prose.LinesOf(entry.Text, entry.BodyStart, end)) Anchors(entry, line);
        if (format == ImportFormat.Kubernetes && entry.Text.IndexOf("<!--more-->", entry.BodyStart, StringComparison.Ordinal) is >= 0 and var more)
            entry.Splices.TryReplace(more, more + "<!--more-->".Length, "");
    }

    /// <summary>Gives how far it came: a comment may end in a later stretch.</summary>
    private int Apply(ImportedEntry entry, int start, int end)
    {
        var text = entry.Text;
        var at = start;
        while (at < end)
        {
            var next = text[at] switch
            {
                '[' => Link(entry, at, end),
                '{' => ShortCode(entry, at, end),
                _ => -1,
            };
            if (next < 0 && choices.Link is not null) next = Pattern(entry, at);
            at = next > at ? next : at + 1;
        }
        return at;
    }

    /// <summary>Where the link ends that begins here; -1 where none does.</summary>
    private int Link(ImportedEntry entry, int at, int end)
    {
        var text = entry.Text;
        if (at + 1 < end && text[at + 1] == '[' && text.IndexOf("]]", at, end - at, StringComparison.Ordinal) is >= 0 and var close) return close + 2;
        var label = Closing(text, at, end, '[', ']');
        if (label < 0 || label + 1 >= text.Length || text[label + 1] != '(') return -1;
        var closing = Closing(text, label + 1, Math.Max(end, Lines.From(text, label).End), '(', ')');
        if (closing < 0) return -1;
        if (at > 0 && text[at - 1] == '!') return closing + 1;
        var address = text[(label + 2)..closing].Trim();
        var target = Named(address) ?? OfSite(address) ?? address;
        if (target.IndexOf(" \"", StringComparison.Ordinal) is > 0 and var title) target = target[..title].TrimEnd();
        target = target.Trim('<', '>');
        var hash = target.IndexOf('#');
        var (path, fragment) = hash < 0 ? (target, "") : (target[..hash], target[hash..]);
        if (path.IndexOf('?') is >= 0 and var query) path = path[..query];
        var isMark = format == ImportFormat.Glossary && path.Length == 0 && fragment.Length > 1;
        if (!isMark && !IsInside(path)) return closing + 1;
        if (ImportNames.IsMarkdown(path) && !path.StartsWith('/') && path.EndsWith(".md", StringComparison.Ordinal)) return closing + 1;
        var meant = isMark ? names.ByName(fragment[1..]) : names.ByAddress(path, entry);
        if (meant is null)
        {
            // A page of the site that is no entry may have been meant: the author decides.
            Unresolved.Add((target, entry.PlaceOf(at)));
            if (choices.Unlinks) entry.Splices.TryReplace(at, closing + 1, text[(at + 1)..label]);
            return closing + 1;
        }
        entry.Splices.TryReplace(at, closing + 1, Written(entry, meant, isMark ? "" : fragment, text[(at + 1)..label]));
        return closing + 1;
    }

    private static string Written(ImportedEntry entry, ImportedEntry meant, string fragment, string label)
    {
        if (label.Length > 0 && !label.AsSpan().ContainsAny(NeedMarkdown)) return $"[[{meant.Slug}{fragment}|{label}]]";
        var path = PathTo(entry, meant);
        return label.Length > 0 ? $"[{label}]({path}{fragment})" : $"[[{meant.Slug}{fragment}]]";
    }

    private static string PathTo(ImportedEntry entry, ImportedEntry meant) =>
        ImportNames.Relative(entry.Path, meant.Path).Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>What <c>{{&lt; ref "x" &gt;}}</c>, <c>{% link x %}</c> or <c>{% post_url x %}</c> names.</summary>
    private static string? Named(string address)
    {
        var inner = address.StartsWith("{{<", StringComparison.Ordinal) || address.StartsWith("{{%", StringComparison.Ordinal)
            ? address[3..].TrimEnd('}').TrimEnd('>', '%')
            : address.StartsWith("{%", StringComparison.Ordinal) ? address[2..].TrimEnd('}').TrimEnd('%') : null;
        if (inner is null) return null;
        var words = inner.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not ["ref" or "relref" or "link" or "post_url", var named]) return null;
        var path = named.Trim('"', '\'', '`', ' ');
        return words[0] == "post_url" ? Dated.Without(path[(path.LastIndexOf('/') + 1)..])
            : words[0] == "link" ? "/" + path
            : path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains('/') ? path[..^3] : path;
    }

    /// <summary>
    /// The path that <c>{{ site.baseurl }}/x/</c> or <c>{{ "/x/" | relative_url }}</c> stands for, from the site's root; null where an address begins
    /// with neither.
    /// </summary>
    private static string? OfSite(string address)
    {
        if (!address.StartsWith("{{", StringComparison.Ordinal)) return null;
        var close = address.IndexOf("}}", StringComparison.Ordinal);
        if (close < 0) return null;
        var inner = address[2..close].Trim();
        var rest = address[(close + 2)..];
        if (inner is "site.baseurl" or "site.url" or "base.baseurl" or "site.github.url") return rest.StartsWith('/') ? rest : "/" + rest;
        var parts = inner.Split('|', StringSplitOptions.TrimEntries);
        var isAddress = parts.Length > 1
            && (parts[1] is "relative_url" or "absolute_url" || parts[1].StartsWith("prepend: site.", StringComparison.Ordinal));
        return isAddress && parts[0] is ['"' or '\'', .., '"' or '\''] quoted ? "/" + quoted[1..^1].TrimStart('/') + rest : null;
    }

    /// <summary>Lets links in HTML lead to the files of the entries that they mean.</summary>
    private void Anchors(ImportedEntry entry, TextSpan line)
    {
        const string Attribute = "href=";
        var text = entry.Text;
        for (var at = line.Start; (at = text.IndexOf(Attribute, at, line.End - at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var start = at + Attribute.Length + 1;
            at = start;
            if (start >= line.End || text[start - 1] is not ('"' or '\'') || !IsInTag(text.AsSpan(line.Start, start - line.Start))) continue;
            var end = text.IndexOf(text[start - 1], start, line.End - start);
            if (end < 0) return;
            at = end;
            var address = text[start..end];
            var path = OfSite(address) ?? address;
            var (page, fragment) = path.IndexOf('#') is >= 0 and var hash ? (path[..hash], path[hash..]) : (path, "");
            if (!IsInside(page) || ImportNames.IsMarkdown(page)) continue;
            if (names.ByAddress(page, entry) is { } meant)
                entry.Splices.TryReplace(start, end, PathTo(entry, meant) + fragment);
            else Unresolved.Add((page, entry.PlaceOf(start)));
        }
    }

    /// <summary>Whether what follows a part of a line stands in a tag, and in no code.</summary>
    private static bool IsInTag(ReadOnlySpan<char> before) => before.LastIndexOf('<') > before.LastIndexOf('>') && before.Count('`') % 2 == 0;

    /// <summary>A path of the site itself, of a page and no other file.</summary>
    private static bool IsInside(string path)
    {
        if (path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || path.Contains(':') || path.Contains('{')) return false;
        if (path is "/" or "." or "./" or "..") return false;
        var last = path[(path.LastIndexOf('/') + 1)..];
        var point = last.LastIndexOf('.');
        return point <= 0 || ImportNames.IsMarkdown(last) || last.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A mark of a template language: a term of Kubernetes becomes a link, a comment one of this wiki, all others code.</summary>
    private int ShortCode(ImportedEntry entry, int at, int end)
    {
        var text = entry.Text;
        if (Array.Find(Comments, marks => text.AsSpan(at).StartsWith(marks.Open)) is { Open: { } open, Close: { } closing })
            return AsComment(entry, at, at + open.Length, text.IndexOf(closing, at, StringComparison.Ordinal), closing.Length);
        var ending = text.AsSpan(at, Math.Min(3, end - at)) switch
        {
            "{{<" => ">}}",
            "{{%" => "%}}",
            ['{', '{', ..] => "}}",
            ['{', '%', ..] => "%}",
            _ => null,
        };
        if (ending is null || format is ImportFormat.Csv or ImportFormat.Glossary or ImportFormat.SpecUp) return -1;
        var close = text.IndexOf(ending, at + 2, StringComparison.Ordinal);
        if (close < 0 || text.AsSpan(at, close - at).IndexOf("\n\n") >= 0) return -1;
        var after = close + ending.Length;
        var words = text[(at + (ending.Length == 3 ? 3 : 2))..close].Trim().TrimStart('/', '-').Trim();
        var name = words.Split([' ', '\n', '\t', '\r'], 2)[0].TrimEnd('/');
        if (name == "comment" && EndOfComment(text, after, text[at..(at + ending.Length)], ending) is var (last, length))
            return AsComment(entry, at, after, last, length);
        if (name is "raw" or "endraw" && ending == "%}") entry.Splices.TryReplace(at, after, "");
        else if (name == "glossary_tooltip") Tooltip(entry, at, after, words);
        else AsCode(entry, at, after,
            ending.Length == 3 ? $"the short code `{name}`" : ending == "%}" ? $"the tag `{name}`" : "an expression of a template");
        return after;
    }

    /// <summary>Where <c>{% endcomment %}</c> or <c>{{&lt; /comment &gt;}}</c> stands, and how long it is; null where none does.</summary>
    private static (int At, int Length)? EndOfComment(string text, int from, string opening, string ending)
    {
        for (var at = from; (at = text.IndexOf(opening, at, StringComparison.Ordinal)) >= 0; at += opening.Length)
        {
            var close = text.IndexOf(ending, at, StringComparison.Ordinal);
            if (close < 0) return null;
            if (text[(at + opening.Length)..close].Trim(' ', '-', '\n', '\r') is "endcomment" or "/comment" or "/ comment")
                return (at, close + ending.Length - at);
        }
        return null;
    }

    /// <summary>What only authors see stays so.</summary>
    private static int AsComment(ImportedEntry entry, int at, int start, int end, int closing)
    {
        if (end < start) return -1;
        var inner = entry.Text[start..end].Replace("-->", "-- >", StringComparison.Ordinal);
        entry.Splices.TryReplace(at, end + closing, $"<!--{inner}-->");
        return end + closing;
    }

    private void AsCode(ImportedEntry entry, int at, int after, string what)
    {
        var text = entry.Text;
        notes.Add(new($"{what} is kept as code", entry.PlaceOf(at)));
        var marks = text.AsSpan(at, after - at).Contains('`') ? "``" : "`";
        entry.Splices.TryReplace(at, after, marks + text[at..after] + marks);
    }

    private void Tooltip(ImportedEntry entry, int at, int after, string words)
    {
        var (term, shown) = (Attribute(words, "term_id"), Attribute(words, "text"));
        if (term is null)
        {
            AsCode(entry, at, after, "the short code `glossary_tooltip`");
            return;
        }
        if (names.ByName(term) is { } meant) entry.Splices.TryReplace(at, after, Written(entry, meant, "", shown ?? meant.Title));
        else
        {
            Unresolved.Add((term, entry.PlaceOf(at)));
            entry.Splices.TryReplace(at, after, choices.Unlinks ? shown ?? term : $"[[{term}|{shown ?? term}]]");
        }
    }

    private static string? Attribute(string words, string name)
    {
        var start = words.IndexOf(name + "=", StringComparison.Ordinal);
        if (start < 0) return null;
        start += name.Length + 1;
        if (start >= words.Length || words[start] is not ('"' or '\'' or '“')) return words[start..].Split(' ')[0];
        var end = words.IndexOfAny(['"', '\'', '”'], start + 1);
        return end < 0 ? null : words[(start + 1)..end];
    }

    private int Pattern(ImportedEntry entry, int at)
    {
        var text = entry.Text;
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at])) return -1;
        if (choices.Link!.At(text, at) is not var (end, name) || names.ByName(name) is not { } meant) return -1;
        if (meant == entry) return end;
        var whole = text[at..end];
        var isSign = whole.Replace(name, "", StringComparison.Ordinal).All(static c => !char.IsLetterOrDigit(c));
        entry.Splices.TryReplace(at, end, isSign && whole != name ? $"[[{meant.Slug}]]" : Written(entry, meant, "", whole));
        return end;
    }

    private static int Closing(string text, int at, int end, char open, char close)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == open) depth++;
            else if (text[i] == close && --depth == 0) return i;
        }
        return -1;
    }
}

/// <summary>Names of files that begin with a day, as those of a blog do.</summary>
internal static class Dated
{
    public static string? DayOf(string stem) => stem.Length > 11 && stem[10] == '-' && PartialDate.TryParse(stem[..10], out _) ? stem[..10] : null;

    public static string Without(string stem) => DayOf(stem) is null ? stem : stem[11..];
}
