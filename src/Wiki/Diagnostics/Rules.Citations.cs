using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule UnknownStyle =
        new("WIKI301", "unknown-style", Severity.Error, "site.yaml asks for a citation style that the theme does not have.");

    public static readonly Rule UnusableFormat = new("WIKI302", "unusable-format", Severity.Error,
        "site.yaml asks for citation files in a style that is for people, or in two formats whose files have one name.");
    public static readonly Rule ShallowClone =
        new("WIKI303", "shallow-clone", Severity.Error, "Dates or versions of entries are in the history of the repository, and the clone lacks it.");

    public static readonly Rule InvalidReference =
        new("WIKI304", "invalid-reference", Severity.Error, "A list of references cannot be read, or a work in it lacks what a citation needs.");
    public static readonly Rule UnknownReference =
        new("WIKI305", "unknown-reference", Severity.Error, "An entry cites a work that is in no list of references.");
    public static readonly Rule UnusedReference =
        new("WIKI306", "unused-reference", Severity.Warning, "No entry cites a work of the list of references.");
    public static readonly Rule MissingReference =
        new("WIKI307", "missing-reference", Severity.Warning, "A text names an author and a year, but the entry cites no such work.");

    public static readonly Rule BrokenStyle = new("WIKI308", "broken-style", Severity.Error,
        "A style of citations in the theme cannot be read, or is another name for a style that is not there.");
    public static readonly Rule StrangeInStyle = new("WIKI309", "strange-in-style", Severity.Warning,
        "A style of citations has something in it that the Citation Style Language does not know, or wants a language of which there is no file.");
    public static readonly Rule OldStyle = new("WIKI310", "old-style", Severity.Error,
        "A template in the theme's `citations` is of the time in which styles for people were templates.");

    public static readonly Rule UnreadInWork = new("WIKI311", "unread-in-work", Severity.Warning,
        "A date, name, field, type or TeX command of a work in a list of references is not understood.");

    public static readonly Rule NearCitation = new("WIKI312", "near-citation", Severity.Warning,
        "A text, or a `source`, all but names a work of the lists and cites nothing.");

    public static readonly Rule Unprinted = new("WIKI313", "unprinted", Severity.Warning,
        "A field of a work that is cited is printed nowhere by the style in use.")
    {
        IsOptional = true,
    };

    public static readonly Rule UnknownHistory = new("WIKI314", "unknown-history", Severity.Error,
        "Dates or versions of entries are in the history of the repository, and git cannot tell it.");
    public static readonly Rule Uncommitted =
        new("WIKI315", "uncommitted", Severity.Warning, "An entry has no date of its own, and no commit of the repository holds it.");
    public static readonly Rule UndatedCommit =
        new("WIKI316", "undated-commit", Severity.Error, "An entry has no date of its own, and the commit that changed it last bears none.");
    public static readonly Rule FutureCommit =
        new("WIKI317", "future-commit", Severity.Warning, "The commit that changed an entry last is dated later than today.");
    public static readonly Rule UnknownMoment =
        new("WIKI318", "unknown-moment", Severity.Warning, "The content lies in a repository, and git cannot tell its last commit.");

    private static ImmutableArray<Rule> CitationRules =>
        [UnknownStyle, UnusableFormat, ShallowClone, InvalidReference, UnknownReference, UnusedReference, MissingReference, BrokenStyle,
            StrangeInStyle, OldStyle, UnreadInWork, NearCitation, Unprinted,
            UnknownHistory, Uncommitted, UndatedCommit, FutureCommit, UnknownMoment];
}
