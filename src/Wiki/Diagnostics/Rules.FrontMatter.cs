using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule InvalidEncoding = new("WIKI001", "invalid-encoding", Severity.Error, "A file is not UTF-8 text.");
    public static readonly Rule ControlCharacter =
        new("WIKI002", "control-character", Severity.Warning, "A file holds a character that cannot be printed or that hides text; it is left out.");
    public static readonly Rule EmptyFile = new("WIKI003", "empty-file", Severity.Error, "An entry's file has nothing in it.");
    public static readonly Rule MissingFrontMatter =
        new("WIKI004", "missing-front-matter", Severity.Error, "An entry does not begin with front matter between two lines of `---`.");
    public static readonly Rule UnclosedFrontMatter =
        new("WIKI005", "unclosed-front-matter", Severity.Error, "The front matter has no closing line of `---`.");
    public static readonly Rule InvalidYaml = new("WIKI006", "invalid-yaml", Severity.Error, "A file's YAML cannot be read.");
    public static readonly Rule DuplicateKey = new("WIKI007", "duplicate-key", Severity.Error, "A key stands twice in the same place.");
    public static readonly Rule UnknownKey =
        new("WIKI008", "unknown-key", Severity.Warning, "A front-matter key is neither built in nor declared for the entry's kind.");
    public static readonly Rule MissingTitle = new("WIKI009", "missing-title", Severity.Error, "An entry has no title.");
    public static readonly Rule WrongType = new("WIKI010", "wrong-type", Severity.Error, "A value is not of the type that its key wants.");
    public static readonly Rule InvalidDate =
        new("WIKI011", "invalid-date", Severity.Error, "A date does not exist or is not written as yyyy-mm-dd, yyyy-mm or yyyy.");
    public static readonly Rule InvalidSlug = new("WIKI012", "invalid-slug", Severity.Error,
        "A slug is not made of lower-case letters, digits and hyphens, or the file name gives none; or an address in `redirect_from` is one at "
        + "which no page can be put.");
    public static readonly Rule UnknownKind = new("WIKI013", "unknown-kind", Severity.Error, "An entry's kind is not declared in site.yaml.");
    public static readonly Rule UnknownStatus = new("WIKI014", "unknown-status", Severity.Error, "An entry's status is none of the known ones.");
    public static readonly Rule MissingSummary = new("WIKI015", "missing-summary", Severity.Warning, "An entry has no summary.");
    public static readonly Rule InvalidUrl = new("WIKI016", "invalid-url", Severity.Error, "An address is not an absolute http or https address.");
    public static readonly Rule UnknownStep = new("WIKI017", "unknown-step", Severity.Error, "A field's value is no step of its scale.");
    public static readonly Rule UnknownCategory = new("WIKI018", "unknown-category", Severity.Warning,
        "An entry's category is not among those that site.yaml declares, or is not its only one.");
    public static readonly Rule InputTooLarge =
        new("WIKI019", "input-too-large", Severity.Error, "A file, a text or a nesting is larger than any honest entry needs.");
    public static readonly Rule DateOrder =
        new("WIKI020", "date-order", Severity.Warning, "An entry was updated or reviewed before it was published.");
    public static readonly Rule UnreadableFile = new("WIKI021", "unreadable-file", Severity.Error, "A file cannot be read.");
    public static readonly Rule SkippedFile = new("WIKI022", "skipped-file", Severity.Warning,
        "A file in the content folder is not read: a link that leads elsewhere, a device, or a name that is almost an entry's.");
    public static readonly Rule SeveralAuthors =
        new("WIKI027", "several-authors", Severity.Error, "Several authors stand in one text, which would be cited as one name.");
    public static readonly Rule AuthorExtras = new("WIKI028", "author-extras", Severity.Error,
        "An author's text holds what is no part of a name: a mail address, an ORCID, a title, a degree or a role.");
    public static readonly Rule IndexEntry = new("WIKI029", "index-entry", Severity.Warning,
        "A page has two files for the text at its head.");
    public static readonly Rule ReviewOverdue = new("WIKI030", "review-overdue", Severity.Warning,
        "An entry was last reviewed longer ago than site.yaml allows; only `wiki check` tells it.");

    private static ImmutableArray<Rule> FrontMatterRules =>
    [
        InvalidEncoding, ControlCharacter, EmptyFile, MissingFrontMatter, UnclosedFrontMatter, InvalidYaml, DuplicateKey, UnknownKey, MissingTitle,
        WrongType, InvalidDate, InvalidSlug,
        UnknownKind, UnknownStatus, MissingSummary, InvalidUrl, UnknownStep, UnknownCategory, InputTooLarge, DateOrder, UnreadableFile, SkippedFile,
        SeveralAuthors, AuthorExtras, IndexEntry, ReviewOverdue,
    ];
}
