using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// The place in a work, as authors write it in a mark: <c>p. 3</c>, <c>pp. 3-5, 8</c>, <c>art. 6(1)(f)</c>, <c>[34]</c>, <c>41:03</c>. A number alone
/// is a page. What follows it is left for the text behind the citation.
/// </summary>
internal static class LocatorReader
{
    /// <summary>
    /// The words before a place by what they say in CSL, in English, German, French, Spanish, Chinese, Japanese, Korean and Arabic, and those of
    /// lawyers. What CSL has no label for keeps its word.
    /// </summary>
    private static readonly ImmutableArray<(string Label, string[] Words)> Labels =
    [
        ("page", ["p", "pp", "page", "pages", "S", "Seite", "Seiten", "pág", "págs", "página", "páginas", "页", "頁", "쪽", "면", "第", "ص"]),
        ("paragraph", ["para", "paras", "paragraph", "paragraphs", "par", "pars", "¶", "¶¶", "Rn", "Rz", "Rdnr", "Abs", "Absatz", "párr", "段",
            "項", "항", "فقرة"]),
        ("section", ["§", "§§", "s", "ss", "sec", "secs", "section", "sections", "sect", "Abschnitt", "Abschn", "secc", "sección", "节", "節",
            "절", "قسم"]),
        ("article-locator", ["art", "arts", "article", "articles", "Artikel", "artículo", "artículos", "条", "條", "조", "مادة", "المادة"]),
        ("chapter", ["ch", "chs", "chap", "chaps", "chapter", "chapters", "Kap", "Kapitel", "chapitre", "cap", "capítulo", "章", "장", "فصل"]),
        ("appendix", ["app", "apps", "appendix", "appendices", "annex", "annexes", "Anhang", "annexe", "anexo", "附件", "附录", "ملحق"]),
        ("part", ["pt", "pts", "part", "parts", "Teil", "partie", "parte"]),
        ("volume", ["vol", "vols", "volume", "volumes", "Bd", "Band", "tome", "卷", "巻", "권"]),
        ("note", ["n", "nn", "note", "notes", "fn", "fns", "footnote", "Fn", "Fußnote", "nota", "注", "註", "주"]),
        ("figure", ["fig", "figs", "figure", "figures", "Abb", "Abbildung", "figura", "图", "圖", "図"]),
        ("table", ["tab", "tbl", "table", "tables", "Tab", "Tabelle", "tableau", "tabla", "表"]),
        ("line", ["l", "ll", "line", "lines", "Z", "Zeile", "ligne", "línea"]),
        ("verse", ["v", "vv", "verse", "verses", "Vers", "verso"]),
        ("column", ["col", "cols", "column", "columns", "Sp", "Spalte"]),
        ("rule", ["r", "rr", "rule", "rules", "Regel"]),
        ("equation", ["eq", "eqs", "equation", "equations", "Gl"]),
        ("book", ["bk", "bks", "book", "books", "Buch", "livre", "libro"]),
        ("folio", ["fol", "fols", "folio", "folios"]),
        ("issue", ["no", "nos", "issue", "issues", "Nr", "Heft", "núm"]),
        ("sub-verbo", ["sv", "s.v", "svv", "sub verbo"]),
        (AsWritten, ["rec", "recs", "recital", "recitals", "cl", "cls", "clause", "clauses", "reg", "regs", "regulation", "regulations", "sch",
            "schs", "schedule", "schedules", "Erwägungsgrund", "ErwG", "considérant", "considerando", "slide", "slides", "exhibit", "question"]),
    ];

    private static readonly FrozenDictionary<string, string> ByWord =
        Labels.SelectMany(label => label.Words.Select(word => (word, label.Label))).DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Label, StringComparer.Ordinal);

    /// <summary>A label that no language has a word for, so that none is printed before the place; none at all means a page.</summary>
    private const string AsWritten = "as-written";

    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlcdmIVXLCDM-–");

    /// <summary>The words between two places.</summary>
    private static readonly string[] Joining = ["and", "&", "und", "et", "y", "-", "–", "—", "to"];

    /// <summary>What stands behind a key in a mark: the place, if there is one, and the rest as written.</summary>
    public static (Locator? Place, string Behind) Read(string written)
    {
        if (written is ['{', ..] && written.IndexOf('}') is > 0 and var end) return (Within(written[1..end]), written[(end + 1)..]);
        var start = StartOf(written);
        if (start < written.Length && written[start] == '{' && written.IndexOf('}', start) is > 0 and var close)
            return (Within(written[(start + 1)..close]), written[(close + 1)..]);
        return PlaceAt(written, start) is var (place, after) ? (place, written[after..]) : (null, written);
    }

    /// <summary><c>3-5</c> and <c>3--5</c> become <c>3–5</c>; a hyphen between letters stays.</summary>
    public static string WithDashes(string pages)
    {
        var text = pages.Replace("--", "-", StringComparison.Ordinal).ToCharArray();
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == '-' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) text[i] = '–';
        }
        return new string(text);
    }

    /// <summary>What stands between braces is a place, whatever it says.</summary>
    private static Locator? Within(string written)
    {
        var text = written.Trim();
        if (text.Length == 0) return null;
        return PlaceAt(text, 0) is var (place, after) && after == text.Length ? place : new Locator("page", text);
    }

    /// <summary>Behind the comma that may part a key from the place, and behind spaces.</summary>
    private static int StartOf(string written)
    {
        var start = 0;
        while (start < written.Length && (char.IsWhiteSpace(written[start]) || written[start] is ',' or '，' or '、')) start++;
        return start;
    }

    private static (Locator Place, int End)? PlaceAt(string text, int start)
    {
        if (start < text.Length && text[start] == '[' && text.IndexOf(']', start) is > 0 and var close
            && text[(start + 1)..close] is var number && number.Any(char.IsAsciiDigit))
            return (new Locator("paragraph", number), close + 1);
        var (label, values) = LabelAt(text, start);
        var end = EndOfNumbers(text, values);
        if (text.AsSpan(start).StartsWith("第") && text.AsSpan(end).TrimStart() is [var unit, ..] rest && ByWord.ContainsKey($"{unit}"))
            end = text.Length - rest.Length + 1;
        if (end == values || (label is null && !text.AsSpan(values, end - values).ContainsAnyInRange('0', '9'))) return null;
        var value = WithDashes(text[values..end].Trim());
        // 第 12 页
        if (value.Length > 1 && IsEastern(value[^1]) && ByWord.TryGetValue(value[^1..], out var behind))
            (label, value) = (behind, value[..^1].TrimEnd());
        // 第 6 条第 1 款
        if (value.Any(IsEastern)) return (new Locator(AsWritten, text[start..end].Trim()), end);
        return label switch
        {
            null => (new Locator(value.Contains(':') ? "timestamp" : "page", value), end),
            AsWritten => (new Locator(label, $"{text[start..values].Trim()} {value}"), end),
            _ => (new Locator(label, value), end),
        };
    }

    private static bool IsEastern(char c) => c > '\u2E7F' && char.IsLetter(c);

    /// <summary>The label of CSL for the word there, and where the number begins; null for none.</summary>
    private static (string? Label, int Values) LabelAt(string text, int start)
    {
        var end = start;
        if (end < text.Length && text[end] is '§' or '¶')
        {
            while (end < text.Length && text[end] == text[start]) end++;
        }
        else
        {
            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                end++;
        }
        if (end == start || !(ByWord.TryGetValue(text[start..end], out var label) || ByWord.TryGetValue(Lowered(text, start, end), out label)))
            return (null, start);
        if (end < text.Length && text[end] == '.') end++;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return (label, end);
    }

    /// <summary>A word that begins with a capital, as in <c>Art. 5</c>.</summary>
    private static string Lowered(string text, int start, int end) =>
        string.Concat(char.ToLowerInvariant(text[start]).ToString(), text.AsSpan(start + 1, end - start - 1));

    /// <summary>Behind numbers, Roman ones too, with what parts and joins them: <c>6(1)(f), 8 and 9</c>.</summary>
    private static int EndOfNumbers(string text, int start)
    {
        var (end, at) = (start, start);
        while (at < text.Length)
        {
            var next = at;
            while (next < text.Length && !char.IsWhiteSpace(text[next])) next++;
            var word = text[at..next].TrimEnd(',');
            var isNumber = IsNumber(word);
            if (!isNumber && !(end > start && Joining.Contains(word))) break;
            if (isNumber) end = at + word.Length;
            at = next;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }
        // The stop at the end of a sentence is no part of a number.
        while (end > start && text[end - 1] is '.' or ';') end--;
        return end;
    }

    private static bool IsNumber(string word)
    {
        var digits = word.AsSpan().ContainsAnyInRange('0', '9') || word.Any(c => char.IsDigit(c));
        var bare = word.AsSpan().Trim("()[].-–");
        return digits || (bare.Length > 0 && !bare.ContainsAnyExcept(Roman));
    }
}
