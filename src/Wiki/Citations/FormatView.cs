using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Content;

namespace Wiki.Citations;

/// <summary>
/// What the template of a format sees: the parts of an item by name, each null where it is not known. A value is made when the template asks for it.
/// </summary>
internal sealed class FormatView
{
    private static readonly FrozenDictionary<string, Func<FormatView, object?>> Members = new Dictionary<string, Func<FormatView, object?>>
    {
        ["abstract"] = view => Content(view.item.Abstract),
        ["accessed"] = view => view.item.Accessed is { } accessed && accessed != AccessDate.ReadersDay ? accessed : null,
        ["authority"] = view => Content(view.item.Authority),
        ["author"] = view => view.author ??= view.Authors(),
        ["authors"] = view => view.item.Author.IsEmpty ? null : view.item.Author,
        ["container"] = view => Content(view.item.ContainerTitle),
        ["doi"] = view => Content(view.item.Doi),
        ["edition"] = view => Content(view.item.Edition),
        ["genre"] = view => Content(view.item.Genre),
        ["id"] = view => view.item.Id,
        ["issue"] = view => Content(view.item.Issue),
        ["issued"] = view => view.issued ??= Date(view.item),
        ["jurisdiction"] = view => Content(view.item.Jurisdiction),
        ["key"] = view => BibtexText.Key(view.item),
        ["langid"] = view => view.item.Language is { } language ? BabelLanguage.Of(language) : null,
        ["language"] = view => Content(view.item.Language),
        ["license"] = view => Content(view.item.License),
        ["link"] = view => view.item.Doi is { } doi ? Doi.Address(OneLine.Of(doi)) : view.Url(),
        ["number"] = view => Content(view.item.Number),
        ["orcids"] = view => view.item.Author.Any(author => author.Orcid is not null) ? true : null,
        ["page"] = view => Content(view.item.Page),
        ["place"] = view => Content(view.item.Place),
        ["publisher"] = view => view.item.Author is [{ Literal: { } only }] && only == view.item.Publisher ? null : Content(view.item.Publisher),
        ["title"] = view => Content(view.item.Title),
        ["type"] = view => view.item.Type,
        ["url"] = view => view.Url(),
        ["version"] = view => Content(view.item.Version),
        ["volume"] = view => Content(view.item.Volume),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private CitationItem item = new() { Id = "", Title = "" };
    private FormatHeader style = new();

    /// <summary>What statements of a template ask for again and again, once one has.</summary>
    private object? author, issued;

    public static ImmutableArray<string> Names => Members.Keys;

    public ImmutableArray<CitationName> Author => item.Author;

    public FormatHeader Style => style;

    /// <summary>How to get the part of this name; null where there is none of that name.</summary>
    public static Func<FormatView, object?>? Find(string name) => Members.GetValueOrDefault(name);

    public void Show(CitationItem shown, FormatHeader header) => (item, style, author, issued) = (shown, header, null, null);

    private static AccessDate? Date(CitationItem item) =>
        item.IssuedInWords is { } words ? AccessDate.InWords(words) : item.Issued is { } issued ? AccessDate.On(issued) : null;

    private static string? Content(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine.Of(text);

    private object? Url()
    {
        if (item.Url is not { Length: > 0 } url) return null;
        return style.Notation switch
        {
            FormatNotation.Bibtex => new Escaped(AddressEncoding.ForBibtex(url)),
            FormatNotation.Wikitext => new Escaped(AddressEncoding.ForWikitext(url)),
            _ => OneLine.Of(url),
        };
    }

    /// <summary>All names in one text, which BibTeX alone has.</summary>
    private Escaped? Authors() => Escaped.Of(BibtexText.Names(item.Author));
}
