using System.Globalization;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>One front matter on its way to an entry: each key is read as what it means.</summary>
internal sealed class EntryValues(FrontMatter frontMatter, Settings settings, ProblemList problems)
{
    private readonly YamlValue.Map keys = frontMatter.Values;
    private readonly ValueReader values = new(problems, Rules.WrongType);

    public Entry Entry(Body body, SourceDigest digest)
    {
        var identity = new IdentityReader(frontMatter, settings, problems, values);
        var head = identity.Head();
        var kind = head is null ? identity.Kind() : Settings.PageKind;
        var slug = identity.Slug(kind);
        var title = identity.Title(slug, head);
        var status = new StatusReader(keys, settings, problems, values).Read();
        var (summary, opensWithSummary) = Summary(kind, status, body);
        var vocabulary = new DeclaredValues(keys, settings, problems, values);
        var entry = new Entry
        {
            Path = problems.Path,
            Slug = slug,
            Kind = kind,
            Head = head,
            Title = title,
            SortKey = settings.Collation.Key(title),
            Category = Category(kind),
            Order = Order(),
            Summary = summary,
            OpensWithSummary = opensWithSummary,
            Status = status,
            Notice = Notice(status, vocabulary),
            Authors = new AuthorReader(problems, values).Read(keys.Find("authors")),
            Published = PublishedOn(),
            Updated = values.Date(keys.Find("updated")),
            Reviewed = values.Date(keys.Find("reviewed")),
            Aliases = values.Texts(keys.Find("aliases")),
            RedirectFrom = new FormerAddressReader(problems, values, settings).Read(keys.Find("redirect_from"), kind),
            Doi = OwnDoi(),
            Source = Source(),
            Relations = kind == Settings.PageKind ? [] : vocabulary.Relations(),
            Fields = settings.Kind(kind) is { } declared ? vocabulary.Fields(declared) : [],
            Body = body,
            Digest = digest,
            Location = identity.Location(),
        };
        TellDateOrder(entry);
        var unknown = new UnknownKeys(keys, settings, problems);
        unknown.TellAll(kind);
        return settings.Reading.KeepsUnlisted ? entry with { Extra = unknown.Kept(kind) } : entry;
    }

    /// <summary><c>published: false</c> is no date; it makes the entry a draft.</summary>
    private PartialDate? PublishedOn() => keys.Find("published") is { } pair && !StatusReader.IsTruthValue(pair) ? values.Date(pair) : null;

    /// <summary>And whether it is the first sentence of the text. A draft is not yet asked for one.</summary>
    private (string? Summary, bool OpensText) Summary(string kind, EntryStatus status, Body body)
    {
        var pair = keys.Find("summary");
        var own = values.Text(pair);
        var summary = own is null && settings.Reading.SummaryIsFirstSentence ? FirstSentence.Of(body.Opening) : own;
        var isMissing = summary is null && pair?.Value is null or YamlValue.Scalar;
        if (isMissing && frontMatter.IsWhole && kind != Settings.PageKind && status != EntryStatus.Draft)
            problems.Add(
                Rules.MissingSummary, pair?.KeySpan ?? frontMatter.Opening,
                "this entry has no summary",
                "add `summary: …`, one or two sentences for cards, search and previews");
        return (summary is null ? null : Typography.Set(summary, settings.Marks), own is null && summary is not null);
    }

    private StatusNotice? Notice(EntryStatus status, DeclaredValues vocabulary)
    {
        var written = Own(Keys.StatusNote);
        var (note, date) = (values.Text(written), values.Date(Own(Keys.StatusDate)));
        var successors = vocabulary.Names(Own(Keys.SupersededBy));
        if (status == EntryStatus.Withdrawn && note is null && written?.Value is null or YamlValue.Scalar)
            problems.Add(
                Rules.MissingReason, written?.KeySpan ?? keys.Find("status")!.Value.Span,
                "this entry is withdrawn, and nothing tells readers why",
                $"add `{Keys.StatusNote}: …`, a sentence that stands above the text");
        if (note is null && date is null && successors.IsEmpty) return null;
        return new(note is null ? null : Typography.Set(note, settings.Marks), date, successors);
    }

    private string? Category(string kind)
    {
        var reader = new CategoryReader(settings, problems, values);
        if (keys.Find("category") is { Value: not YamlValue.Scalar { IsNull: true } } pair) return reader.Read(pair);
        return settings.Reading.FolderIsCategory && kind != Settings.PageKind && EntryPath.Section(problems.Path, settings) is { } folder
            ? reader.OfFolder(folder)
            : null;
    }

    /// <summary>The value of <c>order</c>, or of <c>weight</c>, unless the wiki has declared a key of that name for itself.</summary>
    private double? Order() =>
        (Own("order") ?? Own(Keys.Weight)) is { } pair && values.Number(pair) is { } number
            ? double.Parse(number, CultureInfo.InvariantCulture)
            : null;

    private YamlPair? Own(string key) =>
        keys.Find(key) is { } pair && settings.KindWithField(key) is null && settings.Relation(key) is null ? pair : null;

    private string? OwnDoi()
    {
        var pair = keys.Find("doi");
        if (values.Text(pair) is not { } written) return null;
        if (Doi.Of(written) is { } doi) return doi;
        values.WrongType(pair!, "a DOI", "doi: 10.1000/182");
        return null;
    }

    /// <summary>A map of citation and address, or one of the two alone.</summary>
    private PrimarySource? Source()
    {
        var pair = keys.Find("source");
        if (pair?.Value is YamlValue.Map map) return Source(pair, map);
        if (pair?.Value is YamlValue.List { Items: [YamlValue.Scalar only] } && KeyMeantBy(only.Text) is { } listed)
        {
            values.WrongType(pair, "one text", $"source: {listed}");
            return null;
        }
        if (values.Text(pair) is not { } text) return null;
        if (!WebAddress.IsMeantBy(text))
        {
            if (KeyMeantBy(text) is { } meant && meant != text)
                problems.Add(Rules.NearCitation, pair!.Value.Span, $"`source` is {Wording.Quoted(text)}, and no work has that key",
                    $"write `source: {meant}`");
            return new PrimarySource(text, null);
        }
        return values.Url(pair) is { } url ? new PrimarySource(null, url) : null;
    }

    /// <summary>The key of a work that a text all but names: as a mark would, or with a slip of the pen.</summary>
    private string? KeyMeantBy(string text)
    {
        if (settings.CitationKeys.Contains(text)) return text;
        if (settings.CitationKeys.Count == 0) return null;
        var key = text.Trim('[', ']', '{', '}', '@', ' ');
        if (settings.CitationKeys.Contains(key)) return key;
        return key.Length < 4 || key.Any(char.IsWhiteSpace) ? null : Nearest.To(key, settings.CitationKeys, new SearchEffort());
    }

    private PrimarySource? Source(YamlPair pair, YamlValue.Map map)
    {
        UnknownKeys.TellOthers(map, ["citation", "url", "archive_url", "archive_date"], Rules.UnknownKey, problems);
        var citation = values.Text(map.Find("citation"));
        var url = values.Url(map.Find("url"));
        if (citation is not null || url is not null)
            return new PrimarySource(citation, url)
            {
                ArchiveUrl = values.Url(map.Find("archive_url")),
                ArchiveDate = values.Date(map.Find("archive_date"))
            };
        if (map.Pairs.IsEmpty) values.WrongType(pair, "a citation, an address, or both", "source: { citation: …, url: https://… }");
        return null;
    }

    private void TellDateOrder(Entry entry)
    {
        if (entry.Published is not { } published) return;
        Tell("updated", entry.Updated);
        Tell("reviewed", entry.Reviewed);

        void Tell(string key, PartialDate? date)
        {
            if (date is { } later && later.IsBeforeAllOf(published))
                problems.Add(
                    Rules.DateOrder, keys.Find(key)!.Value.Span,
                    $"this entry was {key} on {later}, before it was published on {published}",
                    "correct one of the two dates");
        }
    }
}
