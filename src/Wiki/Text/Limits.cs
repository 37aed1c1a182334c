namespace Wiki.Text;

/// <summary>
/// The most that is read of everything that strangers write. Each limit lies far above what anybody writes to be read, and low enough that a hostile
/// text costs seconds and megabytes at worst: some costs grow with the square of these numbers. The manual names them all.
/// </summary>
public static class Limits
{
    /// <summary>Room for a body of several megabytes, or for 100,000 relations.</summary>
    public const int FileBytes = 16 << 20;

    /// <summary>A file of a theme that is no template: a font, a picture.</summary>
    public const int ThemeFileBytes = 64 << 20;

    /// <summary>The files, in bytes, that are read at one time, if there are several large ones.</summary>
    public const int ReadAtOnceBytes = 6 << 20;

    /// <summary>How deep lists and maps of YAML may stand in each other.</summary>
    public const int YamlNesting = 32;

    /// <summary>How many values a file's YAML may hold, each use of an alias counted with all that it stands for.</summary>
    public const int YamlValues = 500_000;

    /// <summary>What aliases of YAML may stand for in one file, all texts together, in UTF-16 code units.</summary>
    public const int AliasedLength = 100_000;

    /// <summary>A title or label, in UTF-16 code units: each stands on very many pages, or as often on one as it is linked.</summary>
    public const int NameLength = 1_000;

    /// <summary>
    /// One text of front matter, of site.yaml or of a list of references in JSON or YAML, in UTF-16 code units: titles and names stand on very many
    /// pages, so a long one would fill a disk.
    /// </summary>
    public const int ValueLength = 20_000;

    /// <summary>One value of BibTeX, in UTF-16 code units: the authors of a paper of physics are three thousand.</summary>
    public const int BibtexValueLength = 100_000;

    /// <summary>
    /// What works of one BibTeX file take over from others by <c>crossref</c>, <c>xdata</c> and <c>@string</c>, in UTF-16 code units: the title of a
    /// book for all its chapters.
    /// </summary>
    public const int BibtexLentLength = 10_000_000;

    /// <summary>How often reading goes on at the next key after a YAML syntax error.</summary>
    public const int YamlErrors = 10;

    /// <summary>How many kinds, fields, relations, scales, steps, categories or links of the navigation a wiki may declare of each.</summary>
    public const int Declarations = 1_000;

    /// <summary>A body, in UTF-16 code units.</summary>
    public const int BodyLength = 8 << 20;

    /// <summary>What a body may become, in bytes of HTML: this much, and for each code unit <see cref="ShortBodyGrowth"/>.</summary>
    public const int ShortBodyBytes = 1 << 20;

    /// <summary>The most is a formula of one letter, which becomes forty times as long.</summary>
    public const int ShortBodyGrowth = 60;

    /// <summary>The same for a body of more than some 400,000 code units: this much, and for each code unit <see cref="LongBodyGrowth"/>.</summary>
    public const int LongBodyBytes = 24 << 20;

    public const int LongBodyGrowth = 8;

    /// <summary>Quotes and lists of Markdown in each other.</summary>
    public const int BlockDepth = 100;

    /// <summary>Emphasis and links in each other.</summary>
    public const int InlineDepth = 100;

    /// <summary>In columns; deeper lines cost the Markdown parser a step for each column and open list.</summary>
    public const int Indentation = 1_000;

    /// <summary>Lines of <c>[name]: address</c>.</summary>
    public const int LinkDefinitions = 10_000;

    /// <summary>
    /// Underlined headings, definitions, footnotes and alerts together: the parser finds each only after it has taken it for something else, or takes
    /// it away again.
    /// </summary>
    public const int Replacements = 30_000;

    /// <summary>Steps that brackets, emphasis marks and code marks may make the Markdown parser look back and ahead.</summary>
    public const long MarkdownSteps = 500_000_000;

    /// <summary>Cells of tables, those counted that the parser adds to short rows: each of a table's rows has as many as its longest.</summary>
    public const int TableCells = 500_000;

    /// <summary>Tags of raw HTML.</summary>
    public const int RawTags = 10_000;

    /// <summary>Raw tags that are not ended, at any place.</summary>
    public const int RawOpen = 1_000;

    /// <summary>Elements in each other in a body with raw HTML.</summary>
    public const int RawDepth = 200;

    /// <summary>A formula, in UTF-16 code units.</summary>
    public const int FormulaLength = 10_000;

    /// <summary>Groups in a formula in each other.</summary>
    public const int FormulaDepth = 40;

    /// <summary>What any page may take, in bytes; that of an entry this much, and <see cref="PageGrowth"/> times what goes into it.</summary>
    public const int PageBytes = 4 << 20;

    public const int PageGrowth = 64;

    /// <summary>What the longest page may take: no browser shows more.</summary>
    public const int LongestPageBytes = 128 << 20;

    /// <summary>Plain pages that stand at the foot of every page.</summary>
    public const int PagesAtFoot = 200;

    /// <summary>Addresses that an entry may have had: each becomes a page that leads on.</summary>
    public const int FormerAddresses = 1_000;

    /// <summary>Elements of a body with raw HTML, those counted that its Markdown becomes: all of it is read as a browser would read it.</summary>
    public const int RawElements = 200_000;

    /// <summary>Sentences of others that one page quotes, in bytes: some thousands.</summary>
    public const int QuotedBytes = 1 << 20;

    /// <summary>A template or a citation style, in UTF-16 code units.</summary>
    public const int TemplateLength = 1 << 20;

    /// <summary>What the templates of one page, or the style of one citation, may evaluate, repeat, join and print.</summary>
    public const int TemplateSteps = 5_000_000;

    /// <summary>Steps of the searches for the names that unknown ones were meant to be, for links and for citations each.</summary>
    public const long NearestSteps = 400_000_000;

    /// <summary>How many errors of one file, and how many warnings, are told one by one.</summary>
    public const int DiagnosticsPerFile = 100;

    /// <summary>How many different problems one command shows to people: nobody reads more.</summary>
    public const int DiagnosticsShown = 1_000;

    /// <summary>How many problems one command writes for programs, or for people who ask for each; a hostile wiki could fill a disk.</summary>
    public const int DiagnosticsWritten = 200_000;

    /// <summary>How many code units of a value a message quotes.</summary>
    public const int QuotedLength = 60;
}
