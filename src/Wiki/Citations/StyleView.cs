using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>
/// What the template of a style sees: the parts of an item by name, each null where it is not known, and a few functions. A value is made when the template asks for it.
/// </summary>
internal sealed class StyleView : ScriptObject
{
    private static readonly string[] Names =
    [
        "abstract", "accessed", "author", "authors", "braces", "container", "date", "doi", "edition", "editor", "editors", "first_page", "form", "genre", "id", "issue", "issued", "italic", "key", "langid", "language", "license",
        "link", "locator", "number", "page", "pages", "publisher", "quote", "title", "type", "url", "version", "volume", "year_suffix",
    ];

    private readonly StyleFunction braces, date, italic, quote;
    private CitationItem item = new() { Id = "", Title = "" };
    private StyleHeader style = new();

    /// <summary>The names, once a template has asked for them.</summary>
    private object? author;

    public StyleView()
    {
        braces = new StyleFunction("braces", ["text"], (text, _) => Braces(text));
        date = new StyleFunction("date", ["date", "pattern"], Date);
        italic = new StyleFunction("italic", ["text"], (text, _) => text is string title ? Italic(title) : null);
        quote = new StyleFunction("quote", ["text"], (text, _) => text is string title ? Quotation.Quote(title, style.Quotation) : null);
    }

    /// <summary>Says of a name that no style knows which one was probably meant.</summary>
    public static ScriptRuntimeException Unknown(SourceSpan span, string name) => Unknown(span, name, Names);

    public static ScriptRuntimeException Unknown(SourceSpan span, string name, string[] known) =>
        new(span, $"a citation style knows no `{name}`" + (Nearest.To(name, known) is { } near ? $"; did you mean `{near}`?" : ""));

    public void Show(CitationItem shown, StyleHeader header) => (item, style, author) = (shown, header, null);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        TryFind(member, out value) || base.TryGetValue(context, span, member, out value);

    /// <summary>The value of a name that every style knows; false for all others, such as variables of a template.</summary>
    public bool TryFind(string member, out object? value)
    {
        value = member switch
        {
            "abstract" => Content(item.Abstract),
            "accessed" => item.Accessed is { } accessed && (IsProse || accessed.Date is not null) ? accessed : null,
            "author" => author ??= style.Notation is Notation.Bibtex ? Escaped.Of(BibtexText.Names(item.Author)) : NameList.Compose(item.Author, style),
            "authors" => Authors(),
            "braces" => braces,
            "container" => Content(item.ContainerTitle),
            "date" => date,
            "doi" => Content(item.Doi),
            "edition" => Content(Ordinal(item.Edition)),
            "editor" => NameList.Compose(item.Editor, style with { Names = style.Names.ForEditors() }),
            "editors" => item.Editor.Length,
            "first_page" => Content(item.Page?.Split('–')[0]),
            "form" => FormOf(item.Type),
            "genre" => Content(item.Genre),
            "id" => item.Id,
            "issue" => Content(item.Issue),
            "issued" => item.Issued is { } issued ? AccessDate.On(issued) : null,
            "italic" => italic,
            "key" => BibtexText.Key(item),
            "langid" => item.Language is { } language ? BabelLanguage.Of(language) : null,
            "language" => Content(item.Language),
            "license" => Content(item.License),
            "link" => item.Doi is { } doi ? $"https://doi.org/{Mark.Clean(doi)}" : Url(),
            "locator" => Content(item.Locator),
            "number" => Content(item.Number),
            "page" => Content(item.Page),
            "pages" => Content(Locator.WithoutLabel(item.Locator)),
            "publisher" => item.Author is [{ Literal: { } only }] && only == item.Publisher ? null : Content(item.Publisher),
            "quote" => quote,
            "title" => Content(item.Title),
            "type" => item.Type,
            "url" => Url(),
            "version" => Content(item.Version),
            "volume" => Content(item.Volume),
            "year_suffix" => item.YearSuffix,
            _ => null,
        };
        return value is not null || IsName(member);
    }

    /// <summary>A template may have variables of its own, by other names.</summary>
    public override bool CanWrite(string member) => !IsName(member);

    /// <summary><c>2nd</c> for 2; what is no number stays.</summary>
    private static string? Ordinal(string? edition) => !int.TryParse(edition, out var number) ? edition : (number % 100) switch
    {
        11 or 12 or 13 => $"{number}th",
        _ => (number % 10) switch { 1 => $"{number}st", 2 => $"{number}nd", 3 => $"{number}rd", _ => $"{number}th" },
    };

    /// <summary>
    /// How a work appears: <c>page</c> on the web, <c>article</c> in a periodical, <c>part</c> of a book or of proceedings, <c>law</c>, <c>report</c>, <c>thesis</c>, <c>paper</c> (a preprint or other document),
    /// or a <c>whole</c> by itself, like a book.
    /// </summary>
    private static string FormOf(string type) => type switch
    {
        "webpage" or "post" or "post-weblog" => "page",
        "article-journal" or "article-magazine" or "article-newspaper" => "article",
        "chapter" or "paper-conference" or "entry-encyclopedia" => "part",
        "legislation" or "treaty" or "bill" or "regulation" => "law",
        "report" or "thesis" => type,
        "article" or "document" or "manuscript" => "paper",
        _ => "whole",
    };

    private static bool IsName(string member) => Array.BinarySearch(Names, member, StringComparer.Ordinal) >= 0;

    private bool IsProse => style.Notation is Notation.Prose;

    private string? Content(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = Mark.Clean(text);
        return IsProse ? Quotation.Typeset(line, style.Quotation) : line;
    }

    private object? Url()
    {
        if (item.Url is not { Length: > 0 } url) return null;
        return style.Notation switch
        {
            Notation.Bibtex => new Escaped(AddressEncoding.ForBibtex(url)),
            Notation.Wikitext => new Escaped(AddressEncoding.ForWikitext(url)),
            _ => Mark.Clean(url),
        };
    }

    private ScriptArray? Authors()
    {
        if (item.Author.IsEmpty) return null;
        var authors = new ScriptArray(item.Author.Length);
        for (var i = 0; i < item.Author.Length; i++) authors.Add(new NameView(item.Author[i], item.Author.Length > 1 ? i + 1 : null, style.Notation));
        return authors;
    }

    /// <summary>Chinese, Japanese and Korean have no italics; a style may want them all the same.</summary>
    private string Italic(string text) => !style.ItalicCjk && Script.IsCjk(text) ? text : Mark.Italic(text);

    private static string? Date(object? of, object? after) => (of, after) switch
    {
        (AccessDate { Date: { } date }, string pattern) => DatePattern.Print(date, pattern) is { Length: > 0 } text ? text : null,
        (AccessDate, string pattern) => Mark.Accessed(pattern),
        _ => null,
    };

    private static Escaped? Braces(object? value) => value switch
    {
        Escaped escaped => new Escaped($"{{{escaped.Text}}}"),
        string text => new Escaped($"{{{BibtexText.Escape(text)}}}"),
        _ => null,
    };
}
