using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// The works that one text cites, in the order of its list of references, and how its marks print them. Every citation has an anchor <c>cite:1</c> in
/// the order of the text, every work <c>ref:key</c>, so each leads to the other.
/// </summary>
public sealed class EntryReferences
{
    private readonly Bibliography bibliography;
    private readonly ImmutableArray<(int Reference, CitedWork Cited, Work? Work)> citations;
    /// <summary>What an excerpt shows of a mark: so many works, and so much of each citation, in UTF-16 code units.</summary>
    private const int WorksInExcerpt = 10, LengthInExcerpt = 300;

    private readonly ILookup<string, int> numbers;
    private readonly Dictionary<string, int> places;

    public EntryReferences(Bibliography bibliography, Body body)
    {
        this.bibliography = bibliography;
        var found = ImmutableArray.CreateBuilder<(int, CitedWork, Work?)>();
        for (var i = 0; i < body.References.Length; i++)
        {
            if (body.References[i] is not { Kind: ReferenceKind.Citation } mark) continue;
            foreach (var cited in CitedWork.AllIn(mark.Target, mark.Location)) found.Add((i, cited, bibliography.Find(cited.Key)));
        }
        citations = found.ToImmutable();
        numbers = citations.Index().Where(citation => citation.Item.Work is not null)
            .ToLookup(citation => citation.Item.Work!.Key, citation => citation.Index + 1, StringComparer.Ordinal);
        Works = InOrder([.. citations.Select(citation => citation.Work).OfType<Work>().DistinctBy(work => work.Key)]);
        places = Works.Index().ToDictionary(work => work.Item.Key, work => work.Index, StringComparer.Ordinal);
    }

    /// <summary>As the list has them, each once; those that cannot be told apart by author and year with the letter that does so.</summary>
    public ImmutableArray<Work> Works { get; }

    /// <summary>Whether the text cites by the works' places in the list, from 1.</summary>
    public bool IsNumbered => bibliography.InTextStyle is null;

    /// <summary>The numbers of the citations of a work, from 1 in the order of the text.</summary>
    public IEnumerable<int> CitationsOf(Work work) => numbers[work.Key];

    /// <summary>
    /// Writes a mark: its works in brackets, each a link to its place in the list unless <paramref name="asLinks"/> says otherwise.
    /// </summary>
    public void WriteMark(HtmlWriter writer, int reference, LinkForm asLinks)
    {
        writer.Raw(IsNumbered ? "["u8 : "("u8);
        var (isFirst, shown) = (true, 0);
        for (var i = Ascending.FirstFrom(citations.AsSpan(), reference, static citation => citation.Reference); i < citations.Length
            && citations[i].Reference == reference; i++)
        {
            if (!isFirst) writer.Raw("; "u8);
            isFirst = false;
            if (asLinks is LinkForm.Text && ++shown > WorksInExcerpt)
            {
                writer.Raw("…"u8);
                break;
            }
            WriteCitation(writer, i, asLinks);
        }
        writer.Raw(IsNumbered ? "]"u8 : ")"u8);
    }

    private void WriteCitation(HtmlWriter writer, int index, LinkForm asLinks)
    {
        var (_, cited, work) = citations[index];
        if (cited.Prefix is { } prefix) writer.Text(asLinks is LinkForm.Text ? Short(prefix) + " " : prefix + " ");
        if (asLinks is LinkForm.Links && work is not null) WriteLinkStart(writer, work.Key, index + 1);
        if (work is null) writer.Text(cited.Key);
        else if (IsNumbered) WriteNumber(writer, work, cited);
        else WriteInText(writer, InText(work, cited), asLinks);
        if (asLinks is LinkForm.Links && work is not null) writer.Raw("</a>"u8);
    }

    private static void WriteInText(HtmlWriter writer, CitationText text, LinkForm asLinks)
    {
        if (asLinks is LinkForm.Text && text.ToString() is { Length: > LengthInExcerpt } plain) writer.Text(Short(plain));
        else new CitationHtml(text).WriteTo(writer);
    }

    private static string Short(string text) => text.Length <= LengthInExcerpt ? text : text[..LengthInExcerpt] + "…";

    private static void WriteLinkStart(HtmlWriter writer, string key, int number)
    {
        writer.Raw("<a class=\"citation\" href=\"#ref:"u8);
        writer.Text(Uri.EscapeDataString(key));
        writer.Raw("\" id=\"cite:"u8);
        writer.Number(number);
        writer.Raw("\">"u8);
    }

    private void WriteNumber(HtmlWriter writer, Work work, CitedWork cited)
    {
        writer.Number(places[work.Key] + 1);
        if (cited.Locator is { } locator) writer.Text(", " + locator);
    }

    private CitationText InText(Work work, CitedWork cited)
    {
        var item = Listed(work).Item with { Locator = cited.Locator };
        if (cited.OmitsAuthor) item = item with { Author = [], Title = "", ContainerTitle = null };
        return bibliography.InTextStyle!.Compose(item).Value.WithoutBrackets();
    }

    private Work Listed(Work work) => Works[places[work.Key]];

    private ImmutableArray<Work> InOrder(ImmutableArray<Work> cited)
    {
        if (bibliography.InTextStyle is not { } style) return cited;
        var sorted = cited.OrderBy(work => bibliography.Collation.Key(SortText(work)), StringComparer.Ordinal)
            .Select(work => (Work: work, Text: style.Compose(work.Item).Value.ToString())).ToList();
        var alike = sorted.CountBy(work => work.Text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var lettered = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. sorted.Select(work => alike[work.Text] == 1
            ? work.Work
            : WithLetter(work.Work, lettered[work.Text] = lettered.GetValueOrDefault(work.Text) + 1))];
    }

    private static Work WithLetter(Work work, int number) => work with { Item = work.Item with { YearSuffix = Letter(number - 1) } };

    private static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : $"z{index - 25}";

    /// <summary>By authors, then year, then title, whatever their case and accents.</summary>
    private static string SortText(Work work) =>
        $"{string.Join(' ', work.Item.Author.Select(author => $"{author.Family ?? author.Literal} {author.Given}"))}  "
        + $"{work.Item.Issued?.ToString() ?? "0000"} {work.Item.Title}";
}

/// <summary>Whether a mark leads to the list of references: in a text it does, in an excerpt there is no list.</summary>
public enum LinkForm
{
    Links,
    Text,
}
