using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Content;

namespace Wiki.Citations;

/// <summary>
/// What the template of a style sees: the parts of an item by name, each null where it is not known. A value is made when the template asks for it.
/// </summary>
internal sealed class StyleView
{
    private static readonly FrozenDictionary<string, Func<StyleView, object?>> Members = new Dictionary<string, Func<StyleView, object?>>
    {
        ["abstract"] = view => view.Content(view.item.Abstract),
        ["accessed"] = view => view.item.Accessed is { } accessed && (view.IsProse || accessed != AccessDate.ReadersDay) ? accessed : null,
        ["authority"] = view => view.Content(view.item.Authority),
        ["author"] = view => view.author ??= view.Authors(),
        ["authors"] = view => view.item.Author.IsEmpty ? null : view.item.Author,
        ["container"] = view => view.Content(view.item.ContainerTitle),
        ["doi"] = view => view.Content(view.item.Doi),
        ["edition"] = view => view.Content(Ordinal(view.item.Edition)),
        ["editor"] = view => NameList.Compose(view.item.Editor, view.style with { Names = view.style.Names.ForEditors() }),
        ["editors"] = view => view.item.Editor.Length,
        ["first_page"] = view => view.Content(view.item.Page?.Split('–')[0]),
        ["form"] = view => view.form ??= FormOf(view.item.Type),
        ["genre"] = view => view.Content(view.item.Genre),
        ["id"] = view => view.item.Id,
        ["issue"] = view => view.Content(view.item.Issue),
        ["issued"] = view => view.issued ??= Date(view.item),
        ["jurisdiction"] = view => view.Content(view.item.Jurisdiction),
        ["key"] = view => BibtexText.Key(view.item),
        ["langid"] = view => view.item.Language is { } language ? BabelLanguage.Of(language) : null,
        ["language"] = view => view.Content(view.item.Language),
        ["license"] = view => view.Content(view.item.License),
        ["link"] = view => view.item.Doi is { } doi ? Doi.Address(Mark.Clean(doi)) : view.Url(),
        ["locator"] = view => view.Content(view.item.Locator),
        ["number"] = view => view.Content(view.item.Number),
        ["page"] = view => view.Content(view.item.Page),
        ["pages"] = view => view.Content(Locator.WithoutLabel(view.item.Locator)),
        ["place"] = view => view.Content(view.item.Place),
        ["publisher"] = view => view.item.Author is [{ Literal: { } only }] && only == view.item.Publisher ? null : view.Content(view.item.Publisher),
        ["title"] = view => view.Content(view.item.Title),
        ["type"] = view => view.item.Type,
        ["url"] = view => view.Url(),
        ["version"] = view => view.Content(view.item.Version),
        ["volume"] = view => view.Content(view.item.Volume),
        ["year_is_volume"] = view => view.item.Volume is null or { Length: 1 },
        ["year_suffix"] = view => view.item is { YearSuffix: { } letter, IssuedInWords: not null } ? "-" + letter : view.item.YearSuffix,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private CitationItem item = new() { Id = "", Title = "" };
    private StyleHeader style = new();

    /// <summary>What statements of a template ask for again and again, once one has.</summary>
    private object? author, form, issued;

    public static ImmutableArray<string> Names => Members.Keys;

    public ImmutableArray<CitationName> Author => item.Author;

    public StyleHeader Style => style;

    /// <summary>How to get the part of this name; null where there is none of that name.</summary>
    public static Func<StyleView, object?>? Find(string name) => Members.GetValueOrDefault(name);

    public void Show(CitationItem shown, StyleHeader header)
    {
        if (!ReferenceEquals(item, shown)) (form, issued) = (null, null);
        (item, style, author) = (shown, header, null);
    }

    private static AccessDate? Date(CitationItem item) =>
        item.IssuedInWords is { } words ? AccessDate.InWords(words) : item.Issued is { } issued ? AccessDate.On(issued) : null;

    /// <summary><c>2nd</c> for 2; what is no number stays.</summary>
    private static string? Ordinal(string? edition) => !int.TryParse(edition, out var number) ? edition : (number % 100) switch
    {
        11 or 12 or 13 => $"{number}th",
        _ => (number % 10) switch { 1 => $"{number}st", 2 => $"{number}nd", 3 => $"{number}rd", _ => $"{number}th" },
    };

    /// <summary>
    /// How a work appears: <c>page</c> on the web, <c>article</c> in a periodical, <c>part</c> of a book or of proceedings, <c>law</c>,
    /// <c>report</c>, <c>thesis</c>, <c>paper</c> (a preprint or other document), or a <c>whole</c> by itself, like a book.
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

    private bool IsProse => style.Notation is Notation.Prose;

    private string? Content(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = Mark.Clean(text);
        return IsProse ? Quotation.Typeset(line, style.Quotation) : line;
    }

    private object? Url()
    {
        if (IsProse && item.Doi is not null) return item.Link;
        if (item.Url is not { Length: > 0 } url) return null;
        return style.Notation switch
        {
            Notation.Bibtex => new Escaped(AddressEncoding.ForBibtex(url)),
            Notation.Wikitext => new Escaped(AddressEncoding.ForWikitext(url)),
            _ => Mark.Clean(url),
        };
    }

    private object? Authors() =>
        style.Notation is Notation.Bibtex
            ? Escaped.Of(BibtexText.Names(item.Author))
            : NameList.Compose(item.Author, style) ?? (FormOf(item.Type) == "whole" ? EditorsAsAuthors() : null);

    /// <summary>A book that only has editors stands under their names, with what the style calls them.</summary>
    private string? EditorsAsAuthors() =>
        NameList.Compose(item.Editor, style) is { } names ? names + (item.Editor.Length == 1 ? style.Editor : style.Editors) : null;
}
