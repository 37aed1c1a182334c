using System.Collections.Frozen;
using Csl;

namespace Wiki.Citations;

/// <summary>Fields of BibTeX and biblatex that are variables of CSL under another name, and those that hold nothing for readers.</summary>
internal static class BibtexFields
{
    /// <summary>Texts that need no more than their TeX read; of several for one variable the first that stands there counts.</summary>
    public static readonly FrozenDictionary<string, Variable> Texts = WordTable.OfVariables("""
        volume volume  volumes number-of-volumes  part part-number  chapter chapter-number  section section  version version
        series collection-title  isbn ISBN  issn ISSN  abstract abstract  keywords keyword  keyword keyword  annotation annote  annote annote
        location publisher-place  address publisher-place  venue event-place  jurisdiction jurisdiction  nationality jurisdiction  ecli ecli
        origtitle original-title  origpublisher original-publisher  origlocation original-publisher-place  shorttitle title-short
        shortjournal container-title-short  journalabbreviation container-title-short  journal-iso container-title-short
        pagetotal number-of-pages  numpages number-of-pages  library archive
        pmid PMID  pmcid PMCID  copyright license  rights license  license license  reviewtitle reviewed-title  callnumber call-number
        articleno number  reportnumber number  code container-title  reporter container-title
        """);

    public static readonly FrozenDictionary<string, Variable> Names = WordTable.OfVariables("""
        bookauthor container-author  annotator contributor  commentator contributor  introduction contributor  foreword contributor
        afterword contributor  holder contributor  assignee contributor  collaboration contributor  reviewedauthor reviewed-author
        """);

    public static readonly FrozenDictionary<string, Variable> Dates = WordTable.OfVariables("""
        urldate accessed  lastchecked accessed  lastaccessed accessed  accessed accessed  accessdate accessed  visited accessed
        eventdate event-date  origdate original-date  origyear original-date  archivedate archive-date  archive_date archive-date
        """);

    /// <summary>Editors of other kinds than those of texts.</summary>
    public static readonly FrozenDictionary<string, Variable> EditorTypes = WordTable.OfVariables("""
        compiler compiler  director director  organizer organizer  producer producer  translator translator  composer composer
        """);

    /// <summary>Read where the work is made, by themselves or with others.</summary>
    private static readonly FrozenSet<string> Composed = Words(
        "title subtitle titleaddon maintitle mainsubtitle maintitleaddon booktitle booksubtitle booktitleaddon journaltitle journalsubtitle "
        + "journaltitleaddon journal fjournal issuetitle issuesubtitle issuetitleaddon eventtitle "
        + "eventtitleaddon conference author editor editora editorb editorc editortype editoratype editorbtype editorctype date year month day "
        + "pages eid number issue edition publisher institution school organization "
        + "howpublished note addendum doi url eprint eprinttype archiveprefix eprintclass primaryclass type pubstate langid language hyphenation "
        + "authority court crossref xdata entrysubtype archiveurl archive_url archive-url "
        + "ee link website bdsk-url-1");

    /// <summary>What programs keep for themselves, and what only TeX needs.</summary>
    private static readonly FrozenSet<string> Unseen = Words(
        "file files timestamp owner groups date-added date-modified dateadded datemodified added-at creationdate modificationdate interhash "
        + "intrahash biburl bibsource local-url posted-at priority rating ranking read readstatus "
        + "qualityassured comment comments review username printed pdf adsurl adsnote slaccitation gender pagination bookpagination sortkey "
        + "sortname sorttitle sortyear presort label options execute indextitle indexsorttitle "
        + "related relatedtype relatedstring relatedoptions entryset xref langidopts entrykey citekey bibtexkey citationkey internal-note "
        + "unique-id da affiliation affiliations author_keywords source document_type mrnumber "
        + "mrclass mrreviewer zblnumber zbl coden lccn size contents cited-references number-of-cited-references times-cited doc-delivery-number "
        + "researcherid-numbers orcid-numbers orcid funding-acknowledgement funding-text "
        + "web-of-science-categories web-of-science-index research-areas keywords-plus oa usage-count-last-180-days usage-count-since-2013 "
        + "journal-issn publication_stage abbrev_source_title issue_date reportid typ cin pnm pid "
        + "eprintid inspire gsid hal_id hal_version hal_local_reference opt_note x-fetchedfrom searched urlprefix bibbase_note");

    public static bool IsComposed(string field) => Composed.Contains(field);

    /// <summary>Whether a field holds nothing that a reader misses.</summary>
    public static bool IsUnseen(string field) =>
        Unseen.Contains(field) || Array.Exists(UnseenBeginnings, beginning => field.StartsWith(beginning, StringComparison.Ordinal))
            || field.Contains("+an", StringComparison.Ordinal);

    private static readonly string[] UnseenBeginnings = ["bdsk-", "mendeley-", "citeulike-", "opt", "__"];

    /// <summary>The names that messages offer for a misspelt one.</summary>
    public static readonly IEnumerable<string> All = [.. Composed, .. Texts.Keys, .. Names.Keys, .. Dates.Keys];

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
