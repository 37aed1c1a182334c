namespace Csl;

/// <summary>
/// The variables of CSL 1.0.2: texts, numbers, dates and names, in the order of their kinds. <see cref="Variables"/> knows their names.
/// Eleven are this library's own: the European case law identifier, where and when a copy was archived, whether the address stays as it is; and what
/// an item says of itself (<see cref="ItemFacts"/>): whether it is a doctoral thesis, whether it is unpublished, whether its only author
/// published it, whether its edition is called by a year, the first party of a case, and who passed a resolution of the United Nations, under what
/// number.
/// </summary>
public enum Variable
{
    None,
    Abstract, Annote, Archive, ArchiveCollection, ArchiveLocation, ArchivePlace, ArchiveUrl, Authority, CallNumber, CitationKey, CitationLabel,
    CollectionTitle, ContainerTitle, ContainerTitleShort, DatedEdition, Dimensions, Division, Doctoral, DOI, Ecli, Event, EventPlace, EventTitle,
    FirstParty,
    Genre, ISBN, ISSN, Jurisdiction, Keyword, Language, License, Medium, Note, OriginalPublisher, OriginalPublisherPlace, OriginalTitle,
    PartTitle, Persistent, PMCID, PMID, Publisher, PublisherPlace, References, Resolution, ResolutionBody, ReviewedGenre, ReviewedTitle,
    Scale, SelfPublished, Source, Status,
    Title, TitleShort, Unpublished, URL, VolumeTitle, YearSuffix,
    ChapterNumber, CitationNumber, CollectionNumber, Edition, FirstReferenceNoteNumber, Issue, Locator, Number, NumberOfPages, NumberOfVolumes, Page,
    PageFirst, PartNumber, PrintingNumber, Section, SupplementNumber, Version, Volume,
    Accessed, ArchiveDate, AvailableDate, EventDate, Issued, OriginalDate, Submitted,
    Author, Chair, CollectionEditor, Compiler, Composer, ContainerAuthor, Contributor, Curator, Director, Editor, EditorialDirector, EditorTranslator,
    ExecutiveProducer, Guest, Host, Illustrator, Interviewer, Narrator, Organizer, OriginalAuthor, Performer, Producer, Recipient, ReviewedAuthor,
    ScriptWriter, SeriesCreator, Translator,
}

/// <summary>The names of variables as styles and CSL-JSON write them.</summary>
public static class Variables
{
    private static readonly string[] Names = MakeNames();

    private static readonly Dictionary<string, Variable> ByName = MakeTable();

    /// <summary>The variable of that name, old names included, or <see cref="Variable.None"/>.</summary>
    public static Variable Find(string name) => ByName.GetValueOrDefault(name);

    public static string Name(this Variable variable) => Names[(int)variable];

    public static bool IsNumber(this Variable variable) => variable is >= Variable.ChapterNumber and <= Variable.Volume;

    public static bool IsDate(this Variable variable) => variable is >= Variable.Accessed and <= Variable.Submitted;

    public static bool IsNames(this Variable variable) => variable >= Variable.Author;

    /// <summary>The short form of a title that has one.</summary>
    internal static Variable Short(this Variable variable) => variable switch
    {
        Variable.Title => Variable.TitleShort,
        Variable.ContainerTitle => Variable.ContainerTitleShort,
        _ => Variable.None,
    };

    private static string[] MakeNames() => [.. Enum.GetValues<Variable>().Select(Hyphenated)];

    private static string Hyphenated(Variable variable)
    {
        if (variable is Variable.DOI or Variable.ISBN or Variable.ISSN or Variable.PMCID or Variable.PMID or Variable.URL) return variable.ToString();
        return string.Concat(variable.ToString().Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c)));
    }

    private static Dictionary<string, Variable> MakeTable()
    {
        var table = new Dictionary<string, Variable>(StringComparer.Ordinal);
        foreach (var variable in Enum.GetValues<Variable>())
        {
            if (variable != Variable.None) table[variable.Name()] = variable;
        }
        table["archive_location"] = Variable.ArchiveLocation;
        table["archive_collection"] = Variable.ArchiveCollection;
        table["shortTitle"] = Variable.TitleShort;
        table["journalAbbreviation"] = Variable.ContainerTitleShort;
        table["editortranslator"] = Variable.EditorTranslator;
        return table;
    }
}
