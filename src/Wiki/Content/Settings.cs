using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// What <c>site.yaml</c> declares: the wiki's name and address and its own vocabulary. Kinds, relations, scales and categories keep the order in
/// which they are declared; their keys are valid slugs or identifiers (lower-case letters, digits, <c>-</c> and <c>_</c>).
/// </summary>
public sealed record Settings
{
    /// <summary>The kind of plain pages (help, about): built in, with no relations, not listed among entries and not cited.</summary>
    public const string PageKind = "page";

    /// <summary>Stands in <see cref="EditUrl"/> and <see cref="ReportUrl"/> for a file's path.</summary>
    public const string PathInAddress = "{path}";

    public static readonly ImmutableArray<string> DefaultCitations = ["apa", "chicago-author-date", "harvard", "oscola", "bibtex"];

    /// <summary>Kinds by the keys of their fields: of both there may be very many, and each unknown key of each entry is looked for.</summary>
    private readonly FrozenDictionary<string, KindDeclaration> firstWithField = FrozenDictionary<string, KindDeclaration>.Empty;

    /// <summary>
    /// False when something of <c>site.yaml</c> could not be read, which has been told: then nothing is to be judged by what is declared, since
    /// declarations may have been lost.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    public required string Title { get; init; }

    /// <summary>
    /// Absolute http(s) address without a trailing slash, or null when the wiki has none yet: then nothing carries an address of its own.
    /// </summary>
    public string? BaseUrl { get; init; }

    public string? Description { get; init; }

    /// <summary>Who answers for the entries; the title when it is not given.</summary>
    public required string Publisher { get; init; }

    /// <summary>
    /// The address at which an entry's file can be edited, with <see cref="PathInAddress"/> for its content path; null when readers are not asked to.
    /// </summary>
    public string? EditUrl { get; init; }

    /// <summary>
    /// The address at which readers report an error, maybe with <see cref="PathInAddress"/> for the content path of the entry; null when they are not
    /// asked to.
    /// </summary>
    public string? ReportUrl { get; init; }

    /// <summary>Where entries live below <see cref="BaseUrl"/>: <c>/wiki</c>, or empty for the root. No trailing slash.</summary>
    public string EntryPath { get; init; } = "/wiki";

    /// <summary>BCP 47: <c>en</c>, <c>en-GB</c>, <c>ar</c>.</summary>
    public string Language
    {
        get;
        init
        {
            field = value;
            (Collation, Marks) = (Collation.Of(value), QuotationMarks.Of(value));
        }
    }
    = "en";

    /// <summary>How titles stand in order in that language.</summary>
    public Collation Collation { get; private init; } = Collation.Plain;

    /// <summary>What straight quotation marks become in that language.</summary>
    internal QuotationMarks Marks { get; private init; } = QuotationMarks.Of("en");

    /// <summary>SPDX identifier or free text, or null.</summary>
    public string? License { get; init; }

    /// <summary>Whether canonical addresses end in a slash.</summary>
    public bool TrailingSlash { get; init; }

    /// <summary>The most entries that a list shows before it goes on on a next page.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>After how many months an entry ought to be reviewed again; null when the wiki does not say.</summary>
    public int? ReviewMonths { get; init; }

    /// <summary>Ids of the citation forms that are shown, in this order.</summary>
    public ImmutableArray<string> Citations { get; init; } = DefaultCitations;

    /// <summary>Ids of the formats in which each article's citation is published as a file beside it.</summary>
    public ImmutableArray<string> CitationFiles { get; init; } = [];

    /// <summary>Id of the style in which entries cite; null for that of the first of <see cref="Citations"/> which is for people.</summary>
    public string? CitationStyle { get; init; }

    /// <summary>The language (BCP 47) of the words in citations, but for styles of lawyers; null for each style's own.</summary>
    public string? CitationLanguage { get; init; }

    /// <summary>As what articles are cited, in CSL's words; a kind may say otherwise.</summary>
    public CitationType CitationType { get; init; }

    /// <summary>Whether citations say which version of an entry they cite: the commit that touched it last.</summary>
    public bool CitesVersion { get; init; }

    /// <summary>The forms in which the wiki is published as data.</summary>
    public DataOutputs Data { get; init; } = DataOutputs.Usual;

    /// <summary>The terms under which the data may be used, as <see cref="License"/> says those of the text.</summary>
    public string? DataLicense { get; init; }

    /// <summary>Whether the site lists its addresses and none of them may be lost.</summary>
    public bool KeepsAddresses { get; init; }

    /// <summary>What was published and had to go.</summary>
    public ImmutableArray<RemovedAddress> Removed { get; init; } = [];

    /// <summary>Whether each version of an entry has an address of its own, as the history of the branch tells them.</summary>
    public bool HasVersions { get; init; }

    /// <summary>Versions that were replaced before this day have no page; null where all have one.</summary>
    public PartialDate? VersionsSince { get; init; }

    /// <summary>Whether each article has a feed of its versions.</summary>
    public bool HasVersionFeeds { get; init; }

    /// <summary>Whether the file of each version lies beside its page, to the last byte.</summary>
    public bool HasVersionSources { get; init; }

    /// <summary>Whether each article has a list of its versions for programs that go back in time (RFC 7089).</summary>
    public bool HasTimeMaps { get; init; }

    /// <summary>Whether citations name the address of the version, where there is one.</summary>
    public bool CitesVersionAddress { get; init; } = true;

    /// <summary>The public address of the repository, without a slash at its end; null where there is none.</summary>
    public string? Repository { get; init; }

    public ImmutableArray<CategoryDeclaration> Categories { get; init; } = [];

    /// <summary>At least one. A wiki that declares none has concepts.</summary>
    public ImmutableArray<KindDeclaration> Kinds
    {
        get;
        init
        {
            field = value;
            firstWithField = value.SelectMany(static kind => kind.Fields.Select(each => (each.Key, kind))).DistinctBy(static pair => pair.Key)
                .ToFrozenDictionary(static pair => pair.Key, static pair => pair.kind);
        }
    }
    = [KindDeclaration.Concept];

    /// <summary>Whether the wiki has kinds of its own.</summary>
    public bool DeclaresKinds => Kinds is not [var only] || !ReferenceEquals(only, KindDeclaration.Concept);

    /// <summary>How plain pages are called and in which folder they live; not one of <see cref="Kinds"/>.</summary>
    public KindDeclaration Page { get; init; } = KindDeclaration.Page;

    public ImmutableArray<ScaleDeclaration> Scales { get; init; } = [];

    public ImmutableArray<RelationDeclaration> Relations { get; init; } = [RelationDeclaration.Related];

    /// <summary>How entries that were written for other tools are understood.</summary>
    public ReadingRules Reading { get; init; } = ReadingRules.None;

    /// <summary>Whether drafts have pages: only where their author looks at the site while writing, and never from <c>site.yaml</c>.</summary>
    public bool ShowsDrafts { get; init; }

    /// <summary>From the theme, not from <c>site.yaml</c>; here because a body is written with the settings and nothing else.</summary>
    public BodyWords BodyWords { get; init; } = BodyWords.English;

    /// <summary>The keys of the works that entries can cite: from the wiki's lists, like <see cref="BodyWords"/>.</summary>
    public IReadOnlySet<string> CitationKeys { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether works are cited in footnotes: from the style, like <see cref="BodyWords"/>.</summary>
    public bool CitesInNotes { get; init; }

    /// <summary>From the theme, like <see cref="BodyWords"/>.</summary>
    public ReservedNames Reserved { get; init; } = ReservedNames.OfEveryTheme;

    public Appearance Appearance { get; init; } = new();

    /// <summary>Severities that site.yaml gives to warnings, by rule name; null switches a warning off. Errors are not in it.</summary>
    public ImmutableDictionary<string, Severity?> Severities { get; init; } = ImmutableDictionary<string, Severity?>.Empty;

    public KindDeclaration? Kind(string key) => Find(Kinds, key, static kind => kind.Key);

    /// <summary>The first kind that declares such a field.</summary>
    public KindDeclaration? KindWithField(string key) => firstWithField.GetValueOrDefault(key);

    public RelationDeclaration? Relation(string key) => Find(Relations, key, static relation => relation.Key);

    public CategoryDeclaration? Category(string key) => Find(Categories, key, static category => category.Key);

    public ScaleDeclaration? Scale(string key) => Find(Scales, key, static scale => scale.Key);

    private static T? Find<T>(ImmutableArray<T> declared, string key, Func<T, string> keyOf)
        where T : class
    {
        foreach (var one in declared)
            if (keyOf(one) == key) return one;
        return null;
    }
}
